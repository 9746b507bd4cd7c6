import Game
import Language
import Minimax
import Numerics
import Plots

extension GameState {
  /// Minus the last input gradient that reached G, at the fakes where it was taken.
  func fakeArrows() throws(Problem) -> (layer: PlanePlot.Arrows, sentence: String) {
    let payload = try generatorGradient()
    let fakes = payload.evaluated.discriminated.generated.fakes.batch
    let gradient = payload.inputGradient
    let count = Double(fakes.count)
    let (dx, dy) = (gradient.column(0).map { -$0 * count }, gradient.column(1).map { -$0 * count })
    let lengths = zip(dx, dy).map { ($0 * $0 + $1 * $1).squareRoot() }.filter(\.isFinite)
    let layer = PlanePlot.Arrows(
      "fakes", pushTitle: "minus the gradient of its loss", x: fakes.column(0), y: fakes.column(1), dx: dx,
      dy: dy)
    return (
      layer,
      "Arrows: the gradient that G was told last, under \(training.experiment.objective.rawValue), at the "
        + "fakes where it was taken; the longest is \(short(lengths.max() ?? 0)) a sample."
    )
  }
}
