import Minimax
import Plots
import Theory

/// Every word that `export` knows: the figures of `plot`, the tables of `show`, and the ledger.
let exportNames: [String] = {
  let figures = figureKinds.map(\.name)
  let plane = PlaneFigure.kinds.map(\.name).filter { !figures.contains($0) }
  return figures + plane + (tableKinds.map(\.name) + ["ledger"]).filter { !figures.contains($0) }
}()

extension GameState {
  /// What a word of `plot` or `show` names now; nil where it names nothing.
  ///
  /// - Parameter source: `plot` or `show`, where one was named; a bare word is a figure first.
  mutating func exportSubject(_ words: [Word], from source: String?) throws(Problem) -> ExportSubject? {
    snapshot.analyse()
    let name = words[0].text
    let isFigure = (figureKinds.map(\.name) + PlaneFigure.kinds.map(\.name)).contains(name)
    if source != "show", isFigure {
      let (name, figure) = try figure(words)
      return ExportSubject(name, title: title(of: figure) ?? name, figure)
    }
    guard source != "plot", exportNames.contains(name) else { return nil }
    guard words.count == 1 else {
      throw Problem(
        "after `\(name)` nothing is expected, not \"\(escaped(words[1].text))\"",
        advice: "one figure or table goes into one file")
    }
    if name == "ledger" { return try ledgerSubject }
    guard let kind = tableKinds.first(where: { $0.name == name }) else { return nil }
    if let data = try parameterData(of: name) {
      let title = "\(kind.summary), after \(training.updates.counted("update"))"
      return ExportSubject(name, title: title, data.table(title: title), data: data)
    }
    let figures = try kind.make(self).blocks.compactMap { block -> Table? in
      if case .figure(let figure) = block { return figure as? Table }
      return nil
    }
    guard let table = Table.joined(figures) else {
      throw Problem(
        "`show \(name)` is text and has no data to export", advice: "`help export` lists what has")
    }
    return ExportSubject(name, title: table.title.isEmpty ? kind.summary : table.title, table)
  }

  private func title(of figure: any Drawable) -> String? {
    switch figure {
    case let plot as LinePlot: plot.title
    case let plot as ArrowPlot: plot.title
    case let plot as MatrixPlot: plot.title
    case let chart as BarChart: chart.title
    case let plot as PlanePlot: plot.title
    default: nil
    }
  }

  /// The ledger as `ledger` shows it; as data, every quantity of theory with how it is known.
  private var ledgerSubject: ExportSubject {
    get throws(Problem) {
      let analysis = try snapshot.neededAnalysis
      let table = LedgerTable(analysis, snapshot).table
      let quantities = quantityList.filter(\.needsTheory).map { ($0, $0.find(snapshot)) }
      let data = DataTable([
        .init("quantity", texts: quantities.map(\.0.name)),
        .init(
          "value",
          .numbers(
            quantities.map {
              if case .known(let number, _) = $0.1 { return number }
              return nil
            })),
        .init(
          "known",
          texts: quantities.map {
            if case .known(_, let certainty) = $0.1 { return certainty.label }
            return "no"
          }),
        .init("meaning", texts: quantities.map(\.0.meaning)),
      ])
      return ExportSubject(
        "ledger", title: "Ledger after round \(training.position.round)", table, data: data)
    }
  }
}
