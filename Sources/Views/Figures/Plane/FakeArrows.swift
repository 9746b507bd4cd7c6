import Game
import Language
import Minimax
import Numerics
import Plots

/// Minus the last input gradient that reached G, at the fakes where it was taken.
struct FakeArrows {
  let layer: PlanePlot.Arrows
  let sentence: String
}

extension GameState {
  func fakeArrows() throws(Problem) -> FakeArrows {
    let payload = try generatorGradient()
    let fakes = payload.evaluated.discriminated.generated.fakes.batch
    let gradient = payload.inputGradient
    let count = Double(fakes.count)
    let (dx, dy) = (gradient.column(0).map { -$0 * count }, gradient.column(1).map { -$0 * count })
    let lengths = zip(dx, dy).map { ($0 * $0 + $1 * $1).squareRoot() }.filter(\.isFinite)
    return FakeArrows(
      layer: PlanePlot.Arrows(
        "fakes", pushTitle: "minus the gradient of its loss", x: fakes.column(0), y: fakes.column(1), dx: dx,
        dy: dy),
      sentence:
        "Arrows: the gradient that G was told last, under \(training.experiment.objective.rawValue), at the "
        + "fakes where it was taken; the longest is \(short(lengths.max() ?? 0)) a sample.")
  }
}
