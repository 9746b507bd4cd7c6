public import Numerics

/// Student's t distribution, moved and scaled: tails as heavy as `|x|^-(degrees + 1)`; one degree is Cauchy's.
///
///     p(x) = Gamma((n + 1)/2) / (Gamma(n/2) sqrt(n pi) scale) * (1 + t^2 / n)^(-(n + 1)/2)
///
/// with `n` degrees of freedom and `t = (x - location) / scale`.
///
/// - Source: Student 1908, "The probable error of a mean".
public struct StudentT: UnivariateDistribution {
  /// The degrees of freedom that are accepted; below, quantiles leave the range of doubles.
  public static let degreesRange = 0.2...1e6

  public let degrees: Double
  public let location: Double
  public let scale: Double
  /// The logarithm of Gamma((n + 1)/2) / Gamma(n/2).
  private let logRatio: Double

  /// - Precondition: `degrees` within ``degreesRange``, `location` finite, `scale` finite and positive.
  public init(degrees: Double, location: Double = 0, scale: Double = 1) {
    precondition(
      StudentT.degreesRange.contains(degrees) && location.isFinite && scale.isFinite && scale > 0,
      "student(\(degrees), \(location), \(scale)) needs degrees in \(StudentT.degreesRange) and scale > 0")
    self.degrees = degrees
    self.location = location
    self.scale = scale
    logRatio = logGammaHalfStep(0.5 * degrees)
  }

  public var name: String {
    let isStandard = location == 0 && scale == 1
    let place = isStandard ? "" : ", \(spelled(location)), \(spelled(scale))"
    return "student(\(spelled(degrees))\(place))"
  }
  public var mean: [Double] { [degrees > 1 ? location : .nan] }
  public var standardDeviation: [Double] {
    if degrees > 2 { return [scale * (degrees / (degrees - 2)).squareRoot()] }
    return [degrees > 1 ? .infinity : .nan]
  }
  public var window: [ClosedRange<Double>] { [centralWindow] }

  public func density(at x: Double) -> Double { exp(logDensity(at: x)) }

  public func logDensity(at x: Double) -> Double {
    let s = abs(x - location) / scale / degrees.squareRoot()
    return logRatio - 0.5 * log(degrees * Double.pi) - log(scale) - 0.5 * (degrees + 1) * logOnePlusSquare(s)
  }

  public func cumulative(_ x: Double) -> Double {
    let t = (x - location) / scale
    let tail = tails(beyond: abs(t)).upper
    return t < 0 ? tail : 1 - tail
  }

  public func quantile(_ u: Double) -> Double {
    let distance = scale * standardDistance(ofTail: min(u, 1 - u), fromMedian: abs(u - 0.5))
    return u < 0.5 ? location - distance : location + distance
  }

  /// Any number of features, each an independent draw: sixteen draws for each lane.
  ///
  ///     t = sqrt(n (u^(-2/n) - 1)) cos(2 pi v)
  ///
  /// - Source: Bailey 1994, "Polar generation of random variates with the t-distribution".
  public func fill(_ batch: inout Batch, using generator: inout SplitMix64) {
    batch.fillLanes {
      let growth = exp((-2 / degrees) * log(generator.nextUniforms())) - 1
      let cosine = sincos((2 * Double.pi) * generator.nextUniforms()).cosine
      return location + scale * (degrees * growth).squareRoot() * cosine
    }
  }

  /// The mass between 0 and `t` of the standard form, and that beyond `t`; each is at most one half.
  private func tails(beyond t: Double) -> (central: Double, upper: Double) {
    if t == 0 { return (0, 0.5) }
    let s = t / degrees.squareRoot()
    let square = s * s
    let halves = IncompleteBeta(
      a: 0.5 * degrees, b: 0.5,
      x: 1 / (1 + square), y: square.isFinite ? square / (1 + square) : 1,
      logX: -logOnePlusSquare(s), logY: -logOnePlusSquare(1 / s),
      logBeta: 0.5 * log(Double.pi) - logRatio)
    return (0.5 * halves.upper, 0.5 * halves.lower)
  }

  /// The `t >= 0` of the standard form with the given mass beyond it.
  ///
  /// Newton steps on log mass against log t, kept inside a shrinking bracket. Near the median it solves for the mass
  /// between, which is small there, and farther out for the mass beyond.
  private func standardDistance(ofTail tail: Double, fromMedian central: Double) -> Double {
    if central == 0 { return 0 }
    if tail <= 0 { return tail == 0 ? .infinity : .nan }
    let isCentral = central < 0.25
    let standard = StudentT(degrees: degrees)
    var low = 0.0
    var high = Double.infinity
    var t = 1.0
    for _ in 0..<1200 {
      let masses = standard.tails(beyond: t)
      let tooFar = isCentral ? masses.central > central : masses.upper < tail
      if tooFar { high = t } else { low = t }
      let slope = t * standard.density(at: t)
      let step =
        isCentral
        ? log(central / masses.central) * masses.central / slope
        : log(masses.upper / tail) * masses.upper / slope
      var next = t * exp(step)
      if !(next >= low && next <= high && next < 2 * t + 1) {
        next = high < .infinity ? 0.5 * (low + high) : 2 * t
      }
      if abs(next - t) <= 2 * t.ulp || next == .infinity { return next }
      t = next
    }
    return t
  }
}

/// The logarithm of `1 + s^2`, also where the square overflows.
private func logOnePlusSquare(_ s: Double) -> Double { s > 1e8 ? 2 * log(s) : log1p(s * s) }
