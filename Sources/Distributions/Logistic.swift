public import Numerics

/// The logistic distribution, whose cumulative function is the sigmoid.
///
///     p(x) = exp(-z) / (scale (1 + exp(-z))^2)  with z = (x - location) / scale
public struct Logistic: UnivariateDistribution {
  /// Mean, median and mode.
  public let location: Double
  public let scale: Double

  /// - Precondition: `location` is finite, `scale` is finite and positive.
  public init(location: Double, scale: Double) {
    precondition(
      location.isFinite && scale.isFinite && scale > 0,
      "logistic(\(location), \(scale)) needs a finite location and scale > 0")
    self.location = location
    self.scale = scale
  }

  public var name: String { "logistic(\(spelled(location)), \(spelled(scale)))" }
  public var mean: [Double] { [location] }
  public var standardDeviation: [Double] { [scale * Double.pi / 3.0.squareRoot()] }
  public var window: [ClosedRange<Double>] { [centralWindow] }

  public func density(at x: Double) -> Double { exp(logDensity(at: x)) }

  public func logDensity(at x: Double) -> Double {
    let distance = abs(x - location) / scale
    return -distance - 2 * log1p(exp(-distance)) - log(scale)
  }

  public func cumulative(_ x: Double) -> Double {
    let z = (x - location) / scale
    let tail = exp(-abs(z))
    return (z < 0 ? tail : 1) / (1 + tail)
  }

  /// The logit; near one half through `log1p`, where the plain ratio would lose its digits.
  public func quantile(_ u: Double) -> Double {
    let isCentral = u > 0.25 && u < 0.75
    let logit = isCentral ? log1p((2 * u - 1) / (1 - u)) : log(u) - log1p(-u)
    return location + scale * logit
  }

  /// Any number of features, each an independent draw by the quantile function: eight draws for each lane.
  public func fill(_ batch: inout Batch, using generator: inout SplitMix64) {
    batch.fillLanes {
      let u = generator.nextUniforms()
      return location + scale * (log(u) - log(1 - u))
    }
  }
}
