public import Numerics

/// The uniform distribution on an interval.
///
///     p(x) = 1 / (upper - lower)  for lower <= x <= upper
public struct Uniform: UnivariateDistribution {
  public let lower: Double
  public let upper: Double

  /// - Precondition: Both ends and their distance are finite, and `lower < upper`.
  public init(lower: Double, upper: Double) {
    precondition(lower < upper && (upper - lower).isFinite, "uniform(\(lower), \(upper)) needs lower < upper")
    self.lower = lower
    self.upper = upper
  }

  public var name: String { "uniform(\(spelled(lower)), \(spelled(upper)))" }
  public var mean: [Double] { [lower + 0.5 * (upper - lower)] }
  public var standardDeviation: [Double] { [(upper - lower) / 12.0.squareRoot()] }
  public var window: [ClosedRange<Double>] { [centralWindow] }
  public var seams: [Double] { [lower, upper] }

  public func density(at x: Double) -> Double { lower <= x && x <= upper ? 1 / (upper - lower) : 0 }

  public func logDensity(at x: Double) -> Double {
    lower <= x && x <= upper ? -log(upper - lower) : -.infinity
  }

  public func cumulative(_ x: Double) -> Double {
    if x <= lower { return 0 }
    return x >= upper ? 1 : (x - lower) / (upper - lower)
  }

  /// Measured from the nearer end, so that both ends are met exactly.
  public func quantile(_ u: Double) -> Double {
    u < 0.5 ? lower + u * (upper - lower) : upper - (1 - u) * (upper - lower)
  }

  /// Any number of features, each an independent draw: eight draws for each lane.
  public func fill(_ batch: inout Batch, using generator: inout SplitMix64) {
    let width = upper - lower
    batch.fillLanes { lower + width * generator.nextUniforms() }
  }
}
