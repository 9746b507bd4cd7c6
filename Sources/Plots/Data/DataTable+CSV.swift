extension DataTable {
  /// A line of names with their units, then a line for each row.
  ///
  /// Numbers are in the shortest spelling that reads back as the same bits; inf, -inf and nan are words; a cell that
  /// is empty has no value. Texts are quoted where they need it.
  ///
  /// - Source: RFC 4180; lines end in a line feed alone.
  public var csv: String {
    var text = columns.map { DataTable.quoted($0.heading) }.joined(separator: ",") + "\n"
    for row in 0..<rowCount {
      let cells = columns.map { column in
        switch column.cells {
        case .numbers(let numbers): numbers[row].map(NumberFormat.exact) ?? ""
        case .texts(let texts): DataTable.quoted(texts[row])
        }
      }
      text += cells.joined(separator: ",") + "\n"
    }
    return text
  }

  /// A cell, in quotation marks where it holds what separates cells or begins a comment.
  public static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains {
      $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" || $0 == "#"
    }
    guard needsQuotes else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

extension DataTable.Column {
  /// The name with its unit.
  var heading: String { unit.isEmpty ? name : "\(name) (\(unit))" }
}
