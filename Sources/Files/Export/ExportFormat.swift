import Language
import Plots

/// The kinds of file that `export` writes, each with a beginning by which the program knows its own files again.
package enum ExportFormat: String, CaseIterable, Sendable {
  case svg, csv, json

  /// How the files of this kind begin.
  package var head: String {
    switch self {
    case .svg: svgHead
    case .csv: "# saddle export 1; "
    case .json: "{\"format\":1,\"type\":\"saddle export\""
    }
  }

  package func text(of subject: ExportSubject) -> String {
    switch self {
    case .svg: return subject.figure.svg()
    case .csv: return "\(head)\(subject.name); \(subject.title)\n" + subject.data.csv
    case .json:
      let object = JSONValue.object([
        "columns": .list(subject.data.columns.map(\.json)), "kind": .text(subject.name),
        "sentence": .text(subject.figure.sentence), "title": .text(subject.title),
      ])
      return head + "," + object.jsonLine.dropFirst() + "\n"
    }
  }
}

/// What a file is to hold: a figure, and the numbers behind it.
package struct ExportSubject: Sendable {
  /// The word by which `plot` or `show` knows it.
  package let name: String
  package let title: String
  let figure: any Drawable
  package let data: DataTable

  package init(_ name: String, title: String, _ figure: any Drawable, data: DataTable? = nil) {
    self.name = name
    self.title = title
    self.figure = figure
    self.data = data ?? figure.data
  }
}

extension DataTable.Column {
  /// A list of values under a name; what is not there is null.
  fileprivate var json: JSONValue {
    let list: [JSONValue] =
      switch cells {
      case .numbers(let numbers): numbers.map { $0.map(JSONValue.number) ?? .null }
      case .texts(let texts): texts.map(JSONValue.text)
      }
    return .object(["name": .text(name), "unit": .text(unit), "values": .list(list)])
  }
}
