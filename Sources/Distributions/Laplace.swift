public import Numerics

/// The Laplace distribution: two exponential tails back to back.
///
///     p(x) = exp(-|x - location| / scale) / (2 scale)
public struct Laplace: UnivariateDistribution {
  /// Mean, median and cusp.
  public let location: Double
  /// The mean distance from the location.
  public let scale: Double

  /// - Precondition: `location` is finite, `scale` is finite and positive.
  public init(location: Double, scale: Double) {
    precondition(
      location.isFinite && scale.isFinite && scale > 0,
      "laplace(\(location), \(scale)) needs a finite location and scale > 0")
    self.location = location
    self.scale = scale
  }

  public var name: String { "laplace(\(spelled(location)), \(spelled(scale)))" }
  public var mean: [Double] { [location] }
  public var standardDeviation: [Double] { [scale * 2.0.squareRoot()] }
  public var window: [ClosedRange<Double>] { [centralWindow] }
  public var seams: [Double] { [location] }

  public func density(at x: Double) -> Double { 0.5 * exp(-abs(x - location) / scale) / scale }

  public func logDensity(at x: Double) -> Double { -abs(x - location) / scale - log(2 * scale) }

  public func cumulative(_ x: Double) -> Double {
    let tail = 0.5 * exp(-abs(x - location) / scale)
    return x < location ? tail : 1 - tail
  }

  public func quantile(_ u: Double) -> Double {
    u < 0.5 ? location + scale * log(2 * u) : location - scale * log(2 * (1 - u))
  }

  /// Any number of features, each an independent draw by the quantile function: eight draws for each lane.
  public func fill(_ batch: inout Batch, using generator: inout SplitMix64) {
    batch.fillLanes {
      let u = generator.nextUniforms()
      let upper = u .>= 0.5
      let distance = -scale * log(2 * u.replacing(with: 1 - u, where: upper))
      return location + (-distance).replacing(with: distance, where: upper)
    }
  }
}
