import Distributions
import Language
import Minimax
import Networks
import Numerics
import Plots

/// The latents carried through G: a sheet for latents of the plane, a curve for latents of a line.
struct LatentSheetPicture {
  let layer: PlanePlot.Layer
  let sentence: String

  /// Squares of equal mass along each axis of the latent plane.
  private static let squares = 24

  init(_ training: Training) throws(Problem) {
    let prior = training.experiment.prior
    let network = training.experiment.generator.network
    switch prior.dimension {
    case 1:
      let latents = (0...400).map { prior.marginal.quantile(0.001 + 0.998 * Double($0) / 400) }
      let images = network.output(of: Batch(column: latents), parameters: training.generator.parameters)
      layer = .points(.init("G(z)", x: images.column(0), y: images.column(1), mark: .cloud))
      sentence =
        "One latent coordinate is carried to a curve, which has no density: JSD = log 2 whatever G does."
    case 2:
      let count = LatentSheetPicture.squares + 1
      // The outermost thousandth of the mass would reach to infinity.
      let knots = (0..<count).map { prior.marginal.quantile(0.001 + 0.998 * Double($0) / Double(count - 1)) }
      let rows = knots.flatMap { second in knots.map { [$0, second] } }
      let images = network.output(of: Batch(rows: rows), parameters: training.generator.parameters)
      let share = 1 / Double((count - 1) * (count - 1))
      let mesh = PlanePlot.Mesh(
        "latent grid", rows: count, columns: count, x: images.column(0), y: images.column(1),
        masses: Array(repeating: share, count: (count - 1) * (count - 1)))
      layer = .mesh(mesh)
      let folded = mesh.foldedShare
      sentence =
        "\(count - 1) x \(count - 1) squares of equal latent mass: dense where G heaps points up, "
        + (folded < 0.0005
          ? "nowhere folded."
          : "\(NumberFormat.percent(folded, 1)) of the mass lies face down, behind a fold.")
    default:
      throw Problem(
        "the manifold is drawn for one or two latent coordinates, and these are \(prior.dimension)",
        advice: "`new ring latents=2` has two")
    }
  }
}
