import Distributions
import Game
import Language
import Minimax
import Plots
import Theory

extension FigureKind {
  static let densities = FigureKind("densities", "data p, generator q, D and the best D over x") {
    (game, _) throws(Problem) in
    let analysis = try game.snapshot.neededAnalysis
    try expect(
      analysis.line != nil, "this figure has room for one axis of x; these data have two",
      advice: "`ledger` has the figures")
    let data = game.training.experiment.data
    let view = analysis.view
    let xs = (0..<321).map { view.lowerBound + view.length * Double($0) / 320 }
    let real = xs.map { exponential(data.logDensity(at: [$0])) }
    let fake = xs.map { analysis.generated.density(at: $0) }
    // A fold of G or a narrow heap may be too high for a picture in which p is to be seen.
    let ceiling = 2 * (real.filter(\.isFinite).max() ?? 1)
    let curves = DiscriminatorCurves(analysis, at: xs)
    let isPacked = analysis.modelPair.isPacked
    let remark = isPacked ? "D judges packs and has no curve" : curves.remark
    var caption = "\(spreads(data, analysis.ledger)); \(remark)."
    if fake.contains(where: { $0 > ceiling }) { caption += " q is cut off at \(tidy(ceiling))." }
    let atoms = analysis.ledger.atoms.filter { view.contains($0.position) && $0.mass > 0.005 }
    return LinePlot(
      title: "Densities after round \(game.training.position.round)",
      series: [
        Series("data p", x: xs, y: real.map { Swift.min($0, ceiling) }, mark: .area),
        Series("generator q", x: xs, y: fake.map { Swift.min($0, ceiling) }, mark: .line),
      ] + (isPacked ? [] : curves.series), x: Axis("x", range: view), y: Axis("density", unit: "1/x"),
      right: curves.axis, references: isPacked ? [] : curves.references,
      markers: atoms.prefix(4).map { .init($0.position, label: "mass \(tidy($0.mass))") },
      caption: caption + remarks(analysis, view),
      exact: DataTable(
        [
          .init("x", numbers: xs), .init("data p", unit: "1/x", numbers: real),
          .init("generator q", unit: "1/x", numbers: fake),
        ] + (isPacked ? [] : curves.series).map { .init($0.name, numbers: $0.y) }))
  }
}

private func spreads(_ data: any Distribution, _ ledger: Ledger) -> String {
  "Real mean \(tidy(data.mean[0])), sd \(tidy(data.standardDeviation[0])); fake mean \(tidy(ledger.mean.value)), sd "
    + "\(tidy(ledger.standardDeviation.value))"
}

/// What the picture does not show of itself.
private func remarks(_ analysis: Analysis, _ view: ClosedRange<Double>) -> String {
  var sentences: [String] = []
  if let atom = analysis.ledger.atoms.max(by: { $0.mass < $1.mass }) {
    sentences.append(
      atom.mass > 0.999
        ? "G has collapsed to the single point \(tidy(atom.position)), where it has mass and no density."
        : "G puts a mass of \(tidy(atom.mass)) on the single point \(tidy(atom.position)).")
  }
  let fake = analysis.generated.centralRange
  if fake.lowerBound < view.lowerBound || fake.upperBound > view.upperBound {
    sentences.append(
      "Most of q lies from \(tidy(fake.lowerBound)) to \(tidy(fake.upperBound)), not all of it in the picture."
    )
  }
  if case .estimated(let samples) = analysis.generated.provenance {
    sentences.append("q is estimated from \(samples) samples.")
  }
  if analysis.modelPair.data.isEstimate { sentences.append("The data density is a kernel estimate.") }
  return sentences.map { " " + $0 }.joined()
}
