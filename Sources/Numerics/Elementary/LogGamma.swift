/// The logarithm of the absolute value of the gamma function.
///
///     1.5 <= x <= 2.5:   (x - 2) G(x - 2)
///     below:             log Gamma(x) = log Gamma(x + 1) - log x
///     up to 12:          log Gamma(x) = log Gamma(x - n) + log((x - 1) (x - 2) .. (x - n))
///     beyond:            (x - 1/2) log x - x + log(2 pi)/2 + 1/(12 x) - 1/(360 x^3) + ..   (Stirling)
///     negative:          log(pi / |x sin pi x|) - log Gamma(|x|)
///
/// - Returns: Relative error below 2e-15 for x > 0, also near the zeros at 1 and 2; for negative x the same error
///   relative to the larger of the two terms. Infinity at 0 and the negative integers.
/// - Note: G is the minimax polynomial of degree 18 by Remez's exchange, error 2^-61; see
///   `elementary_coefficients.py` beside the tests.
public func logGamma(_ x: Double) -> Double {
  if x.isNaN { return x }
  if x.isInfinite { return .infinity }
  if x < 0 { return reflectedLogGamma(x) }
  if x == 0 { return .infinity }
  if x > 12 { return stirling(x) }
  if x < 0.5 { return logGammaNearTwo(x) - log1p(x) - log(x) }
  if x < 1.5 { return logGammaNearTwo(x - 1) - log1p(x - 1) }
  var product = 1.0
  var reduced = x
  while reduced > 2.5 {
    reduced -= 1
    product *= reduced
  }
  return logGammaNearTwo(reduced - 2) + log(product)
}

/// log Gamma(2 + y) for |y| <= 1/2.
private func logGammaNearTwo(_ y: Double) -> Double {
  y
    * polynomial(
      y,
      [
        0.42278433509846713, 0.32246703342411326, -0.06735230105319817, 0.020580808427780335,
        -0.007385551028664097, 0.0028905103310367915, -0.0011927539121676532, 0.0005096695153479118,
        -0.00022315474731706802, 9.945767440846776e-05, -4.492639072094414e-05, 2.0505584312783872e-05,
        -9.438189780720786e-06, 4.3847322044159136e-06, -2.0459841399622452e-06, 9.199891547373396e-07,
        -4.2808587519240643e-07, 2.7880077551220335e-07, -1.3614610407462354e-07,
      ])
}

/// log Gamma(x) for x > 12, by Stirling's series: its terms are B_2k / (2k (2k - 1) x^(2k - 1)).
private func stirling(_ x: Double) -> Double {
  let inverse = 1 / x
  let series = polynomial(
    inverse * inverse,
    [1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156])
  // log(x) - 1 first: x log x alone would overflow before the result does.
  return x * (log(x) - 1) + (0.918_938_533_204_672_74 - 0.5 * log(x) + inverse * series)
}

/// log |Gamma(x)| for x < 0.
private func reflectedLogGamma(_ x: Double) -> Double {
  let distance = x - x.rounded()
  if distance == 0 { return .infinity }
  return log(Double.pi / (x * sin(Double.pi * distance)).magnitude) - logGamma(-x)
}
