import Distributions
import Minimax
import Networks
import Numerics
import Plots

extension FigureKind {
  /// The generator as a function of the latent.
  static let latent = FigureKind(name: "latent", summary: "the generator as a map, z -> G(z)") {
    (session) throws(Problem) in
    let experiment = session.training.experiment
    guard experiment.prior.dimension == 1, experiment.data.dimension == 1 else {
      throw Problem("this figure shows one latent coordinate and data on the line so far")
    }
    let window = experiment.prior.window[0]
    let zs = (0..<321).map { window.lowerBound + window.length * Double($0) / 320 }
    let images = experiment.generator.network.output(
      of: Batch(column: zs), parameters: session.training.generator.parameters
    ).column(0)
    let folds = zip(
      zip(images, images.dropFirst()).map { $1 - $0 },
      zip(images.dropFirst(), images.dropFirst(2)).map { $1 - $0 }
    )
    .count { $0 * $1 < 0 }
    let span =
      "z from \(tidy(window.lowerBound)) to \(tidy(window.upperBound)) is carried to "
      + "\(tidy(images.min() ?? .nan)) .. \(tidy(images.max() ?? .nan))"
    let steepest = zip(images, images.dropFirst()).map { abs($1 - $0) * 320 / window.length }.max() ?? 0
    return LinePlot(
      title: "The generator after round \(session.training.position.round)",
      series: [Series("G(z)", x: zs, y: images, mark: .line)],
      x: Axis("z", range: window), y: Axis("G(z)"),
      caption: span + (folds == 0 ? ", without a fold" : ", with \(folds.counted("fold"))")
        + "; the steepest slope is \(tidy(steepest)). Steep stretches thin the density, flat ones heap it up."
    )
  }
}
