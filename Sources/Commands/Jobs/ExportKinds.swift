import Files
import Game
import Language
import Plots
import Views

/// Every word that `export` knows: the figures of `plot`, then the tables of `show` whose words are no figures.
let exportNames = figureNames + tableKinds.map(\.name).filter { !figureNames.contains($0) }

extension GameState {
  /// What a word of `plot` or `show` names now; nil where it names nothing.
  ///
  /// - Parameter source: `plot` or `show`, where one was named; a bare word is a figure first.
  mutating func exportSubject(_ words: [Word], from source: String?) throws(Problem) -> ExportSubject? {
    snapshot.analyse()
    let name = words[0].text
    if source != "show", figureNames.contains(name) {
      let (name, figure) = try figure(words)
      return ExportSubject(name, title: figure.title, figure)
    }
    guard source != "plot", let kind = tableKinds.first(where: { $0.name == name }) else { return nil }
    try expect(
      words.count == 1, "after `\(name)` nothing is expected, not \"\(escaped(words[1].text))\"",
      advice: "one figure or table goes into one file")
    let exact = try kind.data?(self)
    let tables = try kind.make(self).blocks.compactMap { block -> Table? in
      if case .figure(let figure) = block { return figure as? Table }
      return nil
    }
    guard let table = Table.joined(tables) ?? exact.map({ $0.data.table(title: $0.title) }) else {
      throw Problem(
        "`show \(name)` is text and has no data to export", advice: "`help export` lists what has")
    }
    let title = exact?.title ?? (table.title.isEmpty ? kind.summary : table.title)
    return ExportSubject(name, title: title, table, data: exact?.data)
  }
}
