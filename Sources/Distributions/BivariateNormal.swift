public import Numerics

/// The normal distribution in the plane, with its whole covariance.
///
///     a = (x - mean x) / sdx,  b = ((y - mean y) / sdy - rho a) / sqrt(1 - rho^2)
///     p(x, y) = exp(-(a^2 + b^2) / 2) / (2 pi sdx sdy sqrt(1 - rho^2))
///
/// The covariance matrix is `sdx^2, rho sdx sdy; rho sdx sdy, sdy^2`.
public struct BivariateNormal: PlaneDistribution {
  /// The correlations that are accepted.
  public static let correlationRange = -0.9999...0.9999

  /// Shape 2.
  public let mean: [Double]
  /// Shape 2.
  public let standardDeviation: [Double]
  public let correlation: Double

  /// - Precondition: Finite means, finite positive deviations, `correlation` within ``correlationRange``.
  public init(mean: (x: Double, y: Double), sd: (x: Double, y: Double), correlation: Double = 0) {
    precondition(
      mean.x.isFinite && mean.y.isFinite && sd.x.isFinite && sd.y.isFinite && sd.x > 0 && sd.y > 0
        && BivariateNormal.correlationRange.contains(correlation),
      "normal2(\(mean.x), \(mean.y), \(sd.x), \(sd.y), \(correlation)) needs positive deviations and a correlation "
        + "in \(BivariateNormal.correlationRange)")
    self.mean = [mean.x, mean.y]
    standardDeviation = [sd.x, sd.y]
    self.correlation = correlation
  }

  public var name: String {
    let numbers = (mean + standardDeviation + (correlation == 0 ? [] : [correlation])).map { spelled($0) }
    return "normal2(\(numbers.joined(separator: ", ")))"
  }

  /// Its spread is that along the longer axis of its ellipses.
  public var modes: [Mode] {
    let (a, b) = (standardDeviation[0] * standardDeviation[0], standardDeviation[1] * standardDeviation[1])
    let c = correlation * standardDeviation[0] * standardDeviation[1]
    let greatest = 0.5 * (a + b) + (0.25 * (a - b) * (a - b) + c * c).squareRoot()
    return [Mode(center: mean, weight: 1, spread: greatest.squareRoot())]
  }

  /// Four standard deviations on either side.
  public var window: [ClosedRange<Double>] {
    zip(mean, standardDeviation).map { $0 - 4 * $1...$0 + 4 * $1 }
  }

  /// What is left of the second coordinate's deviation once the first is known.
  private var rest: Double { (1 - correlation * correlation).squareRoot() }

  public func logDensity(x: Lanes, y: Lanes) -> Lanes {
    let a = (x - mean[0]) / standardDeviation[0]
    let b = ((y - mean[1]) / standardDeviation[1] - correlation * a) / rest
    return -0.5 * (a * a + b * b) - 2 * halfLogTwoPi
      - log(standardDeviation[0] * standardDeviation[1] * rest)
  }

  public func nodes(_ count: Int) -> WeightedPoints {
    let part = PlaneNormal(
      weight: 1, center: (mean[0], mean[1]),
      first: (standardDeviation[0], correlation * standardDeviation[1]),
      second: (0, rest * standardDeviation[1]))
    return WeightedPoints(normals: [part], count: count)
  }

  /// Sixteen draws for each block of eight samples.
  public func fill(_ batch: inout Batch, using generator: inout SplitMix64) {
    batch.fillPlane(name) {
      let (a, b) = generator.nextNormals()
      return (
        mean[0] + standardDeviation[0] * a,
        mean[1] + standardDeviation[1] * (correlation * a + rest * b)
      )
    }
  }
}
