import Distributions
import Game
import Language
import Minimax
import Networks
import Numerics
import Plots

extension FigureKind {
  static let latent = FigureKind("latent", "the generator as a map, z -> G(z)") { (game, _) throws(Problem) in
    let experiment = game.training.experiment
    try expect(
      experiment.prior.dimension == 1 && experiment.data.dimension == 1,
      "this figure shows one latent coordinate and data on the line so far")
    let window = experiment.prior.window[0]
    let zs = (0..<321).map { window.lowerBound + window.length * Double($0) / 320 }
    let images = experiment.generator.network.output(
      of: Batch(column: zs), parameters: game.training.generator.parameters
    ).column(0)
    try expect(
      images.contains(where: \.isFinite), "G's outputs are not finite, so there is nothing to draw",
      advice: "`status` says more")
    return LinePlot(
      title: "The generator after round \(game.training.position.round)",
      series: [Series("G(z)", x: zs, y: images, mark: .line)], x: Axis("z", range: window), y: Axis("G(z)"),
      caption: latentSentence(window, zs, images))
  }
}

/// Where the latents are carried, and how G stretches and folds them.
private func latentSentence(_ window: ClosedRange<Double>, _ zs: [Double], _ images: [Double]) -> String {
  let finite = images.filter(\.isFinite)
  let low = finite.min() ?? .nan
  let high = finite.max() ?? .nan
  let from = "z from \(tidy(window.lowerBound)) to \(tidy(window.upperBound)) is carried to "
  if low == high { return from + "the single point \(tidy(low)): G has collapsed." }
  let rises = zip(finite, finite.dropFirst()).map { $1 - $0 }
  let turns = zip(rises.filter { $0 != 0 }, rises.filter { $0 != 0 }.dropFirst()).count {
    ($0 < 0) != ($1 < 0)
  }
  let step = window.length / Double(zs.count - 1)
  let steepest = (rises.map { abs($0) }.max() ?? 0) / step
  return from + "\(tidy(low)) .. \(tidy(high))"
    + (turns == 0 ? ", without a fold" : ", with \(turns.counted("fold"))")
    + "; the steepest slope is \(tidy(steepest)). Steep stretches thin the density, flat ones heap it up."
}
