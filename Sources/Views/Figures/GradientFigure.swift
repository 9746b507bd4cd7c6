import Distributions
import Game
import Language
import Minimax
import Numerics
import Plots

extension FigureKind {
  /// Minus the last input gradient that reached G, at each fake.
  static let gradients = FigureKind("gradients", "at each fake, the direction in which G is pushed") {
    (game, _) throws(Problem) in
    let payload = try game.generatorGradient()
    try expect(
      game.training.experiment.data.dimension == 1, "this figure shows data on the line",
      advice: "in the plane `plot gradients` draws arrows")
    let discriminated = payload.evaluated.discriminated
    let fakes = discriminated.generated.fakes.batch.column(0)
    let count = Double(fakes.count)
    let pushes = payload.inputGradient.column(0).map { -$0 * count }
    try expect(
      pushes.contains(where: \.isFinite), "no gradient at a fake is finite, so there is nothing to draw",
      advice: "`status` says more")
    var norms = ["G \(short(payload.gradientNorm))"]
    if case .made(let update) = game.training.lastUpdate(of: .discriminator) {
      norms.insert("D \(short(update.backpropagated.gradientNorm)) at its last update", at: 0)
    }
    return ArrowPlot(
      title: "Where G's loss pushes each fake",
      arrows: zip(fakes, pushes).map { .init(x: $0, push: $1) }, arrowName: "fakes",
      pushTitle: "minus the gradient of its loss",
      rugs: game.training.latestReals.map { [.init("reals", x: $0.batch.column(0))] } ?? [],
      x: Axis("x"),
      caption:
        "\(directions(pushes)). Gradient lengths by parameters: "
        + norms.joined(separator: ", ") + ".")
  }
}

/// How many fakes go which way, and how strongly.
private func directions(_ pushes: [Double]) -> String {
  let up = pushes.count { $0 > 0 }
  let down = pushes.count { $0 < 0 }
  let still = pushes.count { $0 == 0 }
  if still == pushes.count { return "No fake is pushed anywhere: D is flat where they lie" }
  let strongest = pushes.filter(\.isFinite).map { abs($0) }.max() ?? 0
  return "\(up) of \(pushes.count) fakes are pushed up and \(down) down"
    + (still > 0 ? ", \(still) nowhere" : "") + ", at most by \(short(strongest)) a sample"
}

extension GameState {
  /// The last backpropagation that reached the fakes for G's sake.
  func generatorGradient() throws(Problem) -> Backpropagated {
    if let payload = training.turn.backpropagated, payload.player == .generator { return payload }
    guard case .made(let update) = training.lastUpdate(of: .generator) else {
      throw Problem(
        "G has not been told anything yet: the gradient at the fakes comes with phase 5 of an update of G",
        advice: "take one with `step g`")
    }
    return update.backpropagated
  }
}
