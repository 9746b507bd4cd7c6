/// The error function, (2 / sqrt pi) times the integral of e^(-t^2) over 0...x.
///
///     |x| <= 1:   erf x = x E(x^2)
///     beyond:     erf |x| = 1 - erfc |x|
///
/// - Returns: Relative error below 5e-16, also near 0; odd.
/// - Note: E is the minimax polynomial of degree 12 by Remez's exchange, error 2^-63; see
///   `elementary_coefficients.py` beside the tests.
public func erf(_ x: Double) -> Double {
  if x.magnitude > 1 { return x > 0 ? 1 - erfc(x) : erfc(-x) - 1 }
  return x
    * polynomial(
      x * x,
      [
        1.1283791670955126, -0.3761263890318375, 0.11283791670954885, -0.02686617064507787,
        0.005223977624828387, -0.0008548326981423509, 0.0001205533113289647, -1.4925595771066585e-05,
        1.6461008464331056e-06, -1.6350396121260045e-07, 1.4660328284666746e-08, -1.1374954883836366e-09,
        5.960685161300543e-11,
      ])
}

/// The complementary error function, 1 - erf x, without cancellation.
///
/// - Returns: Relative error below 1e-15 while the result is a normal number (x < 26.5), one unit of the last place
///   of a subnormal one.
public func erfc(_ x: Double) -> Double {
  if x.isNaN { return x }
  if x < 0.5 { return x < -6 ? 2 : x < -0.5 ? 2 - erfc(-x) : 1 - erf(x) }
  if x > 27.5 { return 0 }
  return scaledErfc(x) * exp(minusSquareOf: x)
}

/// e^(x^2) erfc x, which falls like 1 / x instead of e^(-x^2).
///
/// A Chebyshev series for (1 + 2x) e^(x^2) erfc x in t = (x - 2) / (x + 2), scaled to -1...1; the variable is that of
/// Shepherd and Laframboise 1981, "Chebyshev approximation of (1 + 2x) exp(x^2) erfc x in 0 <= x < infinity".
///
/// - Precondition: x >= 0.5.
/// - Note: Coefficients by the discrete cosine sum at 104 points, truncation 2^-59; see `elementary_coefficients.py`
///   beside the tests.
func scaledErfc(_ x: Double) -> Double {
  // t runs over -0.6...1, so (t - 0.2) / 0.8 runs over -1...1; written without the cancellation.
  let position = (x - 3) / (x + 2)
  let series: [26 of Double] = [
    1.2189843018755826, -0.06694052041928128, -0.0366203654058652, 0.015414982880477912,
    -0.002538753286427615, 2.8290134783006504e-05, 5.6244174093159375e-05, -3.625662410105677e-06,
    -1.5532852974322157e-06, 1.1445498337487254e-07, 5.5875288361873414e-08, -1.9595989736283648e-09,
    -2.295803704902964e-09, -8.632838012860832e-11, 9.195146896381982e-11, 1.315398462116888e-11,
    -2.8559296112983967e-12, -1.0013437454114811e-12, 9.214870380346258e-15, 5.39367432287417e-14,
    7.920326388303916e-15, -1.696210487882122e-15, -7.498935122886903e-16, -3.76147465717703e-17,
    3.798242164018268e-17, 9.890366027352472e-18,
  ]
  var next = 0.0
  var afterNext = 0.0
  var order = 25
  while order > 0 {
    (next, afterNext) = (2 * position * next - afterNext + series[order], next)
    order -= 1
  }
  return (position * next - afterNext + series[0]) / (1 + 2 * x)
}

/// e^(-x^2), with the square in two parts so that its rounding is not magnified.
private func exp(minusSquareOf x: Double) -> Double {
  // The upper 26 bits: their square is exact.
  let upper = Double(bitPattern: x.bitPattern & 0xFFFF_FFFF_F800_0000)
  let rest = (x - upper) * (x + upper)
  return exp(-upper * upper) * exp(-rest)
}
