import Distributions
import Game
import Language
import Plots
import Theory

/// The generated densities of two moments over one axis, with the data's; nil where one of them is of a plane.
func densityComparison(_ earlier: NamedSnapshot, _ later: NamedSnapshot) -> Result<LinePlot?, AnalysisError> {
  earlier.snapshot.analysis.flatMap { before in
    later.snapshot.analysis.map { after in
      guard before.line != nil, after.line != nil else { return nil }
      return plot((earlier.name, before), (later.name, after))
    }
  }
}

private func plot(_ first: (name: String, analysis: Analysis), _ second: (name: String, analysis: Analysis))
  -> LinePlot
{
  let both = [first, second]
  let views = both.map(\.analysis.view)
  let view = min(views[0].lowerBound, views[1].lowerBound)...max(views[0].upperBound, views[1].upperBound)
  let xs = (0..<321).map { view.lowerBound + view.length * Double($0) / 320 }
  let sharesData = first.analysis.modelPair.data.isEqual(to: second.analysis.modelPair.data)
  let data = both.prefix(sharesData ? 1 : 2).map { moment in
    (
      name: sharesData ? "data p" : "p@\(moment.name)",
      y: xs.map { exponential(moment.analysis.modelPair.data.logDensity(at: [$0])) }
    )
  }
  let fakes = both.map { moment in xs.map { moment.analysis.generated.density(at: $0) } }
  // A fold of G or a narrow heap may be too high for a picture in which p is to be seen.
  let ceiling = 2 * (data.flatMap(\.y).filter(\.isFinite).max() ?? 1)
  var caption = both.map { "q@\($0.name) has \(spread($0.analysis))" }.joined(separator: "; ") + "."
  if fakes.joined().contains(where: { $0 > ceiling }) {
    caption += " What is above \(tidy(ceiling)) is cut off."
  }
  for moment in both {
    if let remark = moment.analysis.provenance.remark { caption += " q@\(moment.name) is \(remark)." }
  }
  return LinePlot(
    title: "Generated densities at \(first.name) and \(second.name)",
    series: data.map { Series($0.name, x: xs, y: $0.y.map { min($0, ceiling) }, mark: .area) } + [
      Series("q@\(first.name)", x: xs, y: fakes[0].map { min($0, ceiling) }, mark: .dashed),
      Series("q@\(second.name)", x: xs, y: fakes[1].map { min($0, ceiling) }, mark: .line),
    ],
    x: Axis("x", range: view), y: Axis("density", unit: "1/x"), caption: caption)
}

/// Mean, spread, distance to the data, and mass at single points.
private func spread(_ analysis: Analysis) -> String {
  let ledger = analysis.ledger
  let heap = ledger.atoms.map(\.mass).max() ?? 0
  return
    "mean \(tidy(ledger.mean.value)), sd \(tidy(ledger.standardDeviation.value)), JSD \(short(ledger.jsd.value)) nats"
    + (heap > 0.005 ? ", and a mass of \(tidy(heap)) on one point" : "")
}
