import Kernels
public import Numerics

/// The normal distribution.
///
///     p(x) = exp(-(x - mean)^2 / (2 sd^2)) / (sd sqrt(2 pi))
public struct Normal: UnivariateDistribution {
  /// Where the density is highest.
  public let center: Double
  /// The standard deviation.
  public let spread: Double

  /// - Precondition: `mean` is finite, `sd` is finite and positive.
  public init(mean: Double, sd: Double) {
    precondition(
      mean.isFinite && sd.isFinite && sd > 0, "normal(\(mean), \(sd)) needs a finite mean and sd > 0")
    center = mean
    spread = sd
  }

  public var name: String { "normal(\(spelled(center)), \(spelled(spread)))" }
  public var mean: [Double] { [center] }
  public var standardDeviation: [Double] { [spread] }
  public var modes: [Mode] { [Mode(center: [center], weight: 1, spread: spread)] }
  public var window: [ClosedRange<Double>] { [centralWindow] }

  public func density(at x: Double) -> Double { exp(logDensity(at: x)) }

  public func logDensity(at x: Double) -> Double {
    let z = (x - center) / spread
    return -0.5 * z * z - halfLogTwoPi - log(spread)
  }

  /// The complementary error function keeps full relative accuracy in the lower tail.
  public func cumulative(_ x: Double) -> Double {
    0.5 * erfc((center - x) / spread * 0.5.squareRoot())
  }

  public func quantile(_ u: Double) -> Double { center + spread * normalQuantile(u) }

  /// Any number of features, each an independent draw, by Box and Muller: `16 * ceil(lanes / 2)` draws in all.
  public func fill(_ batch: inout Batch, using generator: inout SplitMix64) {
    batch.fillNormals(mean: center, standardDeviation: spread, using: &generator)
  }
}
