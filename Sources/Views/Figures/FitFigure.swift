import Distributions
import Game
import Language
import Minimax
import Plots
import Theory

extension FigureKind {
  static let fit = FigureKind("fit", "data p, the mixture of the last `fit`, generator q over x") {
    (game, _) throws(Problem) in
    let fit = try game.currentFit()
    let analysis = try game.snapshot.neededAnalysis
    let view = analysis.view
    let xs = (0..<321).map { view.lowerBound + view.length * Double($0) / 320 }
    let real = xs.map { fit.data.density(at: $0) }
    let fitted = xs.map { fit.mixture.density(at: $0) }
    let fake = xs.map { analysis.generated.density(at: $0) }
    // A fold of G or a component at the floor may be too high for a picture in which p is to be seen.
    let ceiling = 2 * (real.filter(\.isFinite).max() ?? 1)
    let isCut = (fitted + fake).contains { $0 > ceiling }
    let kl = analysis.ledger.klDataToGenerated.value
    return LinePlot(
      title: "Maximum likelihood and G after round \(game.training.position.round)",
      series: [
        Series("data p", x: xs, y: real.map { Swift.min($0, ceiling) }, mark: .area),
        Series("EM mixture", x: xs, y: fitted.map { Swift.min($0, ceiling) }, mark: .dashed),
        Series("generator q", x: xs, y: fake.map { Swift.min($0, ceiling) }, mark: .line),
      ],
      x: Axis("x", range: view), y: Axis("density", unit: "1/x"),
      caption:
        "KL from p: the mixture of \(fit.mixture.components.count) has \(short(fit.contrast.klDataToOther)) "
        + "nats, G \(kl == .infinity ? "infinitely many" : short(kl))."
        + (isCut ? " What is above \(tidy(ceiling)) is cut off." : ""),
      exact: DataTable([
        .init("x", numbers: xs), .init("data p", unit: "1/x", numbers: real),
        .init("EM mixture", unit: "1/x", numbers: fitted), .init("generator q", unit: "1/x", numbers: fake),
      ]))
  }
}

extension GameState {
  /// The last fit, as long as it is of the data in play.
  fileprivate func currentFit() throws(Problem) -> MixtureFit {
    guard let fit else {
      throw Problem("no mixture has been fitted yet", advice: "type `fit em`, then `plot fit`")
    }
    try expect(
      fit.data.isEqual(to: training.experiment.data),
      "the last fit was of other data, \(escaped(fit.data.name))", advice: "type `fit em`, then `plot fit`")
    return fit
  }
}
