import Distributions
import Numerics

/// How fast both ends of a distribution on the line fall off.
///
///     P(|X - median| > r) ~ r^-index
///
/// The moment of order k exists where the index is above k. An end that falls exponentially or faster has an index
/// above thirty, and an end of the support an infinite one.
public struct Tails: Equatable, Sendable {
  public private(set) var lower = Double.infinity
  public private(set) var upper = Double.infinity

  /// Both ends bounded.
  init() {}

  /// Both ends by the quantiles beyond which 2^-40 and 2^-50 of the mass lies.
  init(of distribution: any UnivariateDistribution) {
    let median = distribution.quantile(0.5)
    func index(_ near: Double, _ far: Double) -> Double {
      10 * log(2.0)
        / log(abs(distribution.quantile(far) - median) / abs(distribution.quantile(near) - median))
    }
    if distribution.quantile(0) == -.infinity { lower = index(0x1p-40, 0x1p-50) }
    if distribution.quantile(1) == .infinity { upper = index(1 - 0x1p-40, 1 - 0x1p-50) }
  }

  /// Adds a tail at one end; the heaviest decides.
  mutating func add(_ index: Double, isUpper: Bool) {
    if isUpper { upper = min(upper, index) } else { lower = min(lower, index) }
  }

  /// Whether an end falls by a power of the distance, so that some integrals have no end.
  static func isHeavy(_ index: Double) -> Bool { index < 20 }

  /// What an integral has beyond the last panel of a tail, where every panel is twice as wide as the one before: a
  /// power law gives each the same share of the one before.
  ///
  ///     last (r + r^2 + ..) = last r / (1 - r),  r = last / previous
  ///
  /// - Parameter sum: The whole integral up to there; what is less than a part in 1e9 of it is rounding.
  /// - Returns: Infinite, with the sign of `last`, where the panels do not fall.
  static func remainder(beyond last: Double, after previous: Double, of sum: Double) -> Double {
    guard last != 0, previous != 0, last.isFinite, abs(last) > 1e-14 * abs(sum) else {
      return last.isFinite ? 0 : last
    }
    let ratio = last / previous
    if ratio < 1 - 1e-7 { return ratio > 0 ? last * ratio / (1 - ratio) : 0 }
    return abs(last) > 1e-9 * abs(sum) ? (last < 0 ? -.infinity : .infinity) : 0
  }

  /// Whether the moment of an order exists.
  func hasMoment(_ order: Double) -> Bool { min(lower, upper) > order * (1 + 1e-6) }

  /// What a mean found by quadrature is in truth: infinite where one end alone has none, NaN where both have none.
  func mean(_ found: Double) -> Double {
    if hasMoment(1) { return found }
    let lacksLower = lower <= 1 + 1e-6
    let lacksUpper = upper <= 1 + 1e-6
    return lacksLower && lacksUpper ? .nan : lacksUpper ? .infinity : -.infinity
  }

  /// What a standard deviation found by quadrature is in truth: infinite without a variance, NaN without a mean.
  func standardDeviation(_ found: Double) -> Double {
    hasMoment(2) ? found : hasMoment(1) ? .infinity : .nan
  }
}
