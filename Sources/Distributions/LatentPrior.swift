public import Numerics

/// The distribution of the latents: independent coordinates, each with the same distribution on the line.
///
///     p(z) = product over i of p_1(z_i)
public struct LatentPrior: Distribution {
  /// The dimensions that are accepted.
  public static let dimensionRange = 1...256

  /// The distribution of every coordinate.
  public let marginal: any UnivariateDistribution
  public let dimension: Int

  /// - Precondition: `dimension` within ``dimensionRange``.
  public init(_ marginal: any UnivariateDistribution, dimension: Int = 1) {
    precondition(
      LatentPrior.dimensionRange.contains(dimension),
      "a latent prior needs a dimension in \(LatentPrior.dimensionRange), not \(dimension)")
    self.marginal = marginal
    self.dimension = dimension
  }

  public static func == (a: LatentPrior, b: LatentPrior) -> Bool {
    a.dimension == b.dimension && a.marginal.isEqual(to: b.marginal)
  }

  public var name: String { dimension == 1 ? marginal.name : "\(marginal.name)^\(dimension)" }
  public var mean: [Double] { Array(repeating: marginal.mean[0], count: dimension) }
  public var standardDeviation: [Double] { Array(repeating: marginal.standardDeviation[0], count: dimension) }
  public var modes: [Mode] { dimension == 1 ? marginal.modes : [] }
  public var window: [ClosedRange<Double>] { Array(repeating: marginal.window[0], count: dimension) }
  public var isEstimate: Bool { marginal.isEstimate }

  public func logDensity(at point: [Double]) -> Double {
    precondition(point.count == dimension, "\(name) was asked about a point of shape \(point.count)")
    return point.reduce(0) { $0 + marginal.logDensity(at: $1) }
  }

  /// Takes the draws that the marginal takes for a batch of this many features.
  ///
  /// - Parameter batch: Shape `count x dimension`.
  public func fill(_ batch: inout Batch, using generator: inout SplitMix64) {
    precondition(
      batch.features == dimension,
      "\(name) fills a batch of \(batch.count) x \(dimension), not x \(batch.features)")
    marginal.fill(&batch, using: &generator)
  }
}
