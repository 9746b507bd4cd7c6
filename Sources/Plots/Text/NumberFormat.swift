/// Numbers as text, the same on every machine and in every locale.
///
/// Every form rounds the shortest decimal digits that read back as the same number, halves to the even neighbour,
/// so 0.125 to two decimals is 0.12 and 0.135 is 0.14. A result that rounds to zero has no minus sign. What is not
/// finite is `nan`, `inf` or `-inf`.
public enum NumberFormat {
  /// A fixed number of digits after the point: `fixed(1.5, 3)` is `1.500`.
  public static func fixed(_ x: Double, _ decimals: Int) -> String {
    guard x.isFinite else { return nonFinite(x) }
    let decimals = max(0, decimals)
    var rounded = DecimalDigits(x)
    rounded.round(toDecimals: decimals)
    return sign(of: rounded) + rounded.positional(decimals: decimals)
  }

  /// At least `digits` significant digits: `significant(0.5, 3)` is `0.500`, `significant(1.234e-5, 3)` is
  /// `1.23e-05`.
  ///
  /// Positional for sizes from 1e-4 to just below 1e7, where digits before the point are never replaced by zeros;
  /// exponent notation outside. Zero is `0`.
  public static func significant(_ x: Double, _ digits: Int) -> String {
    guard x.isFinite else { return nonFinite(x) }
    guard x != 0 else { return "0" }
    let digits = max(1, digits)
    var rounded = DecimalDigits(x)
    rounded.round(toDigits: digits)
    guard (-4..<7).contains(rounded.exponent) else {
      return sign(of: rounded) + rounded.scientific(digits: digits, exponentWidth: 2)
    }
    return fixed(x, max(0, digits - 1 - rounded.exponent))
  }

  /// As few characters as possible for at most six significant digits: `0.1`, `12500`, `1e6`, `2.5e-7`.
  public static func compact(_ x: Double) -> String {
    guard x.isFinite else { return nonFinite(x) }
    var rounded = DecimalDigits(x)
    rounded.round(toDigits: 6)
    return compact(rounded)
  }

  /// A fixed number of decimals with a sign in front: `+0.25`, `-0.25`; what rounds to zero has none.
  public static func signed(_ x: Double, _ decimals: Int) -> String {
    let text = fixed(x, decimals)
    let isZero = text.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
    return x.isFinite && x > 0 && !isZero ? "+" + text : text
  }

  /// A share as a percentage: `percent(0.98889, 1)` is `98.9 %`.
  public static func percent(_ share: Double, _ decimals: Int) -> String {
    // Shifting the decimal point keeps the digits of the share; a product with 100 would round once more.
    guard share.isFinite else { return nonFinite(share) + " %" }
    var shifted = DecimalDigits(share)
    shifted.round(toDecimals: decimals + 2)
    return sign(of: shifted) + shifted.shifted(by: 2).positional(decimals: max(0, decimals)) + " %"
  }

  static func compact(_ number: DecimalDigits) -> String {
    let decimals = max(0, number.digits.count - number.point)
    if (-4..<6).contains(number.exponent) { return sign(of: number) + number.positional(decimals: decimals) }
    return sign(of: number) + number.scientific(digits: number.digits.count, exponentWidth: 1)
  }

  private static func sign(of number: DecimalDigits) -> String {
    number.isNegative && !number.digits.isEmpty ? "-" : ""
  }

  private static func nonFinite(_ x: Double) -> String { x.isNaN ? "nan" : x < 0 ? "-inf" : "inf" }
}
