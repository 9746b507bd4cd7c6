/// x to the power y.
///
/// Whole exponents up to 32 in size are powers by repeated squaring, exact whenever the products are. Others are
/// e^(y log |x|), with log |x| and the product as sums of two doubles.
///
/// - Returns: Relative error below 5e-15 while the result is a normal number. The special values are those of
///   IEEE 754: `pow(x, 0)` and `pow(1, y)` are 1 even for NaN; NaN for negative x and fractional y; a zero or infinite
///   x keeps its sign under odd y.
public func pow(_ x: Double, _ y: Double) -> Double {
  if y == 0 || x == 1 { return 1 }
  if x.isNaN || y.isNaN { return .nan }
  if y.isInfinite { return powerToInfinity(x.magnitude, grows: y > 0) }
  let isWhole = y == y.rounded(.towardZero)
  let isOdd = isWhole && y.magnitude < 0x1p53 && Int64(y) & 1 == 1
  if x < 0 && x.isFinite && !isWhole { return .nan }
  let size = powerOfMagnitude(x.magnitude, y, isWhole: isWhole)
  return x.sign == .minus && isOdd ? -size : size
}

private func powerToInfinity(_ size: Double, grows: Bool) -> Double {
  if size == 1 { return 1 }
  return (size > 1) == grows ? .infinity : 0
}

private func powerOfMagnitude(_ x: Double, _ y: Double, isWhole: Bool) -> Double {
  if x == 0 || x.isInfinite { return (x == 0) == (y > 0) ? 0 : .infinity }
  if isWhole && y.magnitude <= 32 {
    let power = repeatedSquares(x, Int(y.magnitude))
    if y > 0 { return power }
    let inverse = 1 / power
    if power.isNormal && inverse.isNormal { return inverse }
  }
  return exp(product: y, preciseLog(x))
}

private func repeatedSquares(_ x: Double, _ exponent: Int) -> Double {
  var power = 1.0
  var square = x
  var rest = exponent
  while true {
    if rest & 1 == 1 { power *= square }
    rest >>= 1
    if rest == 0 { return power }
    square *= square
  }
}

/// A sum of two doubles, the second within half an ulp of the first.
private struct DoubleDouble {
  let upper: Double
  let lower: Double

  /// The sum a + b without rounding, for |a| >= |b|.
  init(larger a: Double, smaller b: Double) {
    upper = a + b
    lower = b - (upper - a)
  }

  /// The product a b without rounding (Dekker 1971).
  init(_ a: Double, times b: Double) {
    let (a1, a2) = DoubleDouble.halves(a)
    let (b1, b2) = DoubleDouble.halves(b)
    upper = a * b
    lower = ((a1 * b1 - upper) + a1 * b2 + a2 * b1) + a2 * b2
  }

  /// The upper 26 bits of a number, and the rest.
  private static func halves(_ a: Double) -> (Double, Double) {
    let upper = Double(bitPattern: a.bitPattern & 0xFFFF_FFFF_F800_0000)
    return (upper, a - upper)
  }
}

/// log x for positive finite x, to about 62 bits.
///
///     x = 2^k m,   f = m - 1,   s = f / (2 + f),   log x = k ln 2 + 2 s + s^3 R(s^2)
///
/// The quotient s is carried with its remainder; the small last term needs no more than one double. R is the minimax
/// polynomial of degree 8 by Remez's exchange, error 2^-72; see `elementary_coefficients.py` beside the tests.
private func preciseLog(_ x: Double) -> DoubleDouble {
  let isSubnormal = x < 0x1p-1022
  let scaled = isSubnormal ? x * 0x1p54 : x
  let isLarge = scaled.significand > 0x1.6a09e667f3bcdp0
  let m = isLarge ? 0.5 * scaled.significand : scaled.significand
  let k = Double(Int(scaled.exponent) + (isLarge ? 1 : 0) - (isSubnormal ? 54 : 0))

  let f = m - 1
  let divisor = DoubleDouble(larger: 2, smaller: f)
  let s = f / divisor.upper
  let product = DoubleDouble(s, times: divisor.upper)
  let sRest = ((f - product.upper) - product.lower - s * divisor.lower) / divisor.upper
  let z = s * s
  let series = polynomial(
    z,
    [
      0.6666666666666666, 0.39999999999999936, 0.2857142857145859, 0.22222222215342016, 0.18181819072996086,
      0.1538454577241125, 0.13336674346140076, 0.1166858991592772, 0.12034530841870743,
    ])
  // k ln 2 is zero or outweighs 2 s.
  let leading = DoubleDouble(larger: k * 0x1.62e42feep-1, smaller: 2 * s)
  let rest = leading.lower + (2 * sRest + (s * z * series + k * 1.9082149292705877e-10))
  return DoubleDouble(larger: leading.upper, smaller: rest)
}

/// e^(y l) for l as a sum of two doubles.
private func exp(product y: Double, _ l: DoubleDouble) -> Double {
  let estimate = y * l.upper
  if estimate > 710 { return .infinity }
  if estimate < -746 { return 0 }
  let product = DoubleDouble(y, times: l.upper)
  let rest = product.lower + y * l.lower
  let value = exp(product.upper)
  return value.isInfinite ? value : value + value * rest
}
