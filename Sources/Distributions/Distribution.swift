public import Numerics

/// A probability distribution on the line or in the plane: what the data come from, or the prior of the latents.
///
/// To add one, copy `Laplace.swift`, rename it, and list it in `DistributionParser.swift`.
public protocol Distribution: Equatable, Sendable {
  /// Numbers per sample.
  var dimension: Int { get }
  /// The spelling by which it can be asked for, such as `normal(4, 1.25)`; reading it back gives an equal value.
  var name: String { get }
  /// The mean of each coordinate; NaN where there is none.
  var mean: [Double] { get }
  /// The standard deviation of each coordinate; infinite or NaN where there is none.
  var standardDeviation: [Double] { get }
  /// The modes that are known, in a fixed order; empty where none are told apart.
  var modes: [Mode] { get }
  /// For each coordinate an interval that holds all but about a thousandth of the mass, for the axes of figures.
  var window: [ClosedRange<Double>] { get }
  /// True where the density is itself an estimate, as for the kernel estimate of a data file.
  var isEstimate: Bool { get }

  /// The natural logarithm of the density.
  ///
  /// - Parameter point: Shape `dimension`.
  /// - Returns: Negative infinity outside the support.
  func logDensity(at point: [Double]) -> Double

  /// Overwrites every sample of a batch with independent draws, and its padding with zeros.
  ///
  /// - Parameter batch: Shape `count x dimension`.
  func fill(_ batch: inout Batch, using generator: inout SplitMix64)
}

/// One bump of a multimodal distribution.
public struct Mode: Equatable, Sendable {
  /// Shape `dimension`.
  public let center: [Double]
  /// Its share of the whole mass.
  public let weight: Double
  /// Its standard deviation in each direction.
  public let spread: Double

  public init(center: [Double], weight: Double, spread: Double) {
    self.center = center
    self.weight = weight
    self.spread = spread
  }
}

/// A distribution on the line, with everything that exact computations on it need.
public protocol UnivariateDistribution: Distribution {
  /// The density at a point; an integrable singularity gives infinity.
  func density(at x: Double) -> Double
  /// The natural logarithm of the density; negative infinity outside the support.
  func logDensity(at x: Double) -> Double
  /// The probability of a value at most `x`.
  func cumulative(_ x: Double) -> Double
  /// The value that a share `u` in 0...1 of the mass lies below; infinite at the ends of an unbounded support.
  func quantile(_ u: Double) -> Double
  /// Points where the density or its slope jumps, in rising order: quadrature puts its seams there.
  var seams: [Double] { get }
}

extension Distribution {
  public var isEstimate: Bool { false }
  public var modes: [Mode] { [] }
  /// Whether two distributions of perhaps different types are equal.
  public func isEqual(to other: any Distribution) -> Bool { (other as? Self) == self }
}

extension UnivariateDistribution {
  public var dimension: Int { 1 }
  public var seams: [Double] { [] }
  public func logDensity(at point: [Double]) -> Double {
    precondition(
      point.count == 1, "a distribution on the line was asked about a point of shape \(point.count)")
    return logDensity(at: point[0])
  }
}
