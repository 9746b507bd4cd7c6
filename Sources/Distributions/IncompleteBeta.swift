import Numerics

/// The regularised incomplete beta function and its complement.
///
///     lower = I_x(a, b) = 1 / B(a, b) * integral from 0 to x of t^(a - 1) (1 - t)^(b - 1) dt
///     upper = 1 - lower = I_y(b, a),  y = 1 - x
///
/// The side on which the continued fraction converges fast is computed directly, the other as one minus it, so the
/// smaller of the two keeps its relative accuracy far into the tail.
struct IncompleteBeta {
  let lower: Double
  let upper: Double

  /// - Parameters:
  ///   - x: The upper limit, and `y` its complement: passed apart because `1 - x` may have lost its digits.
  ///   - logX: The logarithm of `x`, and `logY` that of `y`, finite even where `x` or `y` underflows.
  ///   - logBeta: The logarithm of B(a, b).
  init(a: Double, b: Double, x: Double, y: Double, logX: Double, logY: Double, logBeta: Double) {
    let prefactor = exp(a * logX + b * logY - logBeta)
    if x < (a + 1) / (a + b + 2) {
      lower = prefactor / continuedFraction(a: a, b: b, x: x, y: y)
      upper = 1 - lower
    } else {
      upper = prefactor / continuedFraction(a: b, b: a, x: y, y: x)
      lower = 1 - upper
    }
  }
}

/// The continued fraction `B_0 + A_1 / (B_1 + A_2 / (B_2 + ...))` that divides `x^a y^b / B(a, b)`, by Lentz's method.
///
///     A_m = m (b - m) (a + m - 1)(a + b + m - 1) x^2 / (a + 2m - 1)^2
///     B_m = m + m (b - m) x / (a + 2m - 1) + (a + m)(a y - b x + 1 + m (1 + y)) / (a + 2m + 1)
///
/// This form uses `y` itself, so nothing cancels where `a` is large and `x` close to one.
///
/// - Source: Didonato and Morris 1992, "Algorithm 708", equation 9; Lentz 1976 for the evaluation.
private func continuedFraction(a: Double, b: Double, x: Double, y: Double) -> Double {
  let tiny = 1e-300
  func nonzero(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
  var value = nonzero(a * (a * y - b * x + 1) / (a + 1))
  var c = value
  var d = 0.0
  // The number of terms grows as the root of the larger parameter: some hundreds at half a million.
  for term in 1...10_000 {
    let m = Double(term)
    let step = a + 2 * m - 1
    let numerator = m * (b - m) * ((a + m - 1) / step) * ((a + b + m - 1) / step) * x * x
    let denominator = m + m * (b - m) * x / step + (a + m) * (a * y - b * x + 1 + m * (1 + y)) / (step + 2)
    d = 1 / nonzero(denominator + numerator * d)
    c = nonzero(denominator + numerator / c)
    value *= c * d
    if abs(c * d - 1) < 0x1p-52 { break }
  }
  return value
}

/// The logarithm of a ratio of gamma functions half a step apart, without the cancellation of two large logarithms.
///
///     log Gamma(x + 1/2) - log Gamma(x)
///       = 1/2 log x - 1/(8x) + 1/(192 x^3) - 1/(640 x^5) + 17/(14336 x^7) - 31/(18432 x^9) + ...
///
/// Below 20 the argument is first raised by `R(x) = R(x + 1) x / (x + 1/2)`; the terms left out are below 1e-15.
///
/// - Precondition: `x` is positive.
/// - Source: Tricomi and Erdelyi 1951, "The asymptotic expansion of a ratio of gamma functions".
func logGammaHalfStep(_ x: Double) -> Double {
  var argument = x
  var product = 1.0
  while argument < 20 {
    product *= argument / (argument + 0.5)
    argument += 1
  }
  let r = 1 / argument
  let s = r * r
  let series = r * (-1.0 / 8 + s * (1.0 / 192 + s * (-1.0 / 640 + s * (17.0 / 14336 - s * 31.0 / 18432))))
  return 0.5 * log(argument) + series + log(product)
}
