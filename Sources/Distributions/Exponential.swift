public import Numerics

/// The exponential distribution: waiting times at a constant rate, from zero.
///
///     p(x) = rate exp(-rate x)  for x >= 0
public struct Exponential: UnivariateDistribution {
  /// Events per unit; the mean is `1 / rate`.
  public let rate: Double

  /// - Precondition: `rate` and its inverse are finite and positive.
  public init(rate: Double) {
    precondition(rate > 0 && rate.isFinite && (1 / rate).isFinite, "exponential(\(rate)) needs rate > 0")
    self.rate = rate
  }

  public var name: String { "exponential(\(spelled(rate)))" }
  public var mean: [Double] { [1 / rate] }
  public var standardDeviation: [Double] { [1 / rate] }
  public var window: [ClosedRange<Double>] { [centralWindow] }
  public var seams: [Double] { [0] }

  public func density(at x: Double) -> Double { x < 0 ? 0 : rate * exp(-rate * x) }

  public func logDensity(at x: Double) -> Double { x < 0 ? -.infinity : log(rate) - rate * x }

  /// By `1 - exp(-y) = 2 t / (1 + t)` with `t = tanh(y / 2)`, which does not cancel near zero.
  public func cumulative(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    let t = tanh(0.5 * rate * x)
    return 2 * t / (1 + t)
  }

  public func quantile(_ u: Double) -> Double { -log1p(-u) / rate }

  /// Any number of features, each an independent draw `-log(1 - u) / rate`: eight draws for each lane.
  public func fill(_ batch: inout Batch, using generator: inout SplitMix64) {
    let meanWait = 1 / rate
    batch.fillLanes { -meanWait * log(1 - generator.nextUniforms()) }
  }
}
