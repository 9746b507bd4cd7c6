/// A finite number as decimal digits: the shortest ones that read back as the same number, or fewer after rounding.
///
///     |x| = 0.d1 d2 d3 ... * 10^point
struct DecimalDigits: Equatable, Sendable {
  let isNegative: Bool
  /// Digits 0...9, the first not zero; empty for the number zero.
  private(set) var digits: [UInt8]
  /// Where the decimal point stands: after this many digits.
  private(set) var point: Int

  /// - Precondition: `x` is finite.
  init(_ x: Double) {
    precondition(x.isFinite, "only finite numbers have decimal digits, not \(x)")
    isNegative = x < 0
    digits = []
    var integerDigits = 0
    var exponent = 0
    var seenPoint = false
    // The standard library's description is the shortest text that reads back equal: [-]ddd.ddd[e[+-]dd].
    scan: for (position, byte) in x.description.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.append(byte - UInt8(ascii: "0"))
        if !seenPoint { integerDigits += 1 }
      case UInt8(ascii: "."): seenPoint = true
      case UInt8(ascii: "e"):
        exponent = Int(x.description.dropFirst(position + 1)) ?? 0
        break scan
      default: break
      }
    }
    point = integerDigits + exponent
    normalize()
  }

  /// Exactly `integer * 10^exponent`.
  init(_ integer: Int, exponent: Int) {
    isNegative = integer < 0
    digits = integer.magnitude.description.utf8.map { $0 - UInt8(ascii: "0") }
    point = digits.count + exponent
    normalize()
  }

  /// The power of ten of the first digit; 0 for zero.
  var exponent: Int { digits.isEmpty ? 0 : point - 1 }

  /// Keeps the first `count` digits; halves go to the even neighbour.
  mutating func round(toDigits count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      return normalize()
    }
    let rest = digits[count...]
    digits = Array(digits[..<count])
    let isHalf = rest.first == 5 && rest.dropFirst().allSatisfy { $0 == 0 }
    let isOdd = digits.last.map { $0 % 2 == 1 } ?? false
    if isHalf ? isOdd : rest[count] >= 5 { incrementLastDigit() }
    normalize()
  }

  /// Keeps `count` digits after the point.
  mutating func round(toDecimals count: Int) { round(toDigits: point + count) }

  /// The number times `10^places`.
  func shifted(by places: Int) -> DecimalDigits {
    var result = self
    if !digits.isEmpty { result.point += places }
    return result
  }

  /// The digits in positional notation with exactly `decimals` digits after the point, without a sign.
  func positional(decimals: Int) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(max(point, 1) + decimals + 1)
    if point <= 0 { text.append(UInt8(ascii: "0")) }
    for place in 0..<max(point, 0) { text.append(digit(at: place)) }
    if decimals > 0 {
      text.append(UInt8(ascii: "."))
      for place in point..<(point + decimals) { text.append(digit(at: place)) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The first `count` digits in exponent notation, such as `1.23e-05`, without a sign.
  func scientific(digits count: Int, exponentWidth: Int) -> String {
    var mantissa = [digit(at: 0)]
    if count > 1 { mantissa.append(UInt8(ascii: ".")) }
    for place in 1..<max(count, 1) { mantissa.append(digit(at: place)) }
    let size = exponent.magnitude.description
    let zeros = String(repeating: "0", count: max(0, exponentWidth - size.utf8.count))
    let sign = exponent < 0 ? "-" : exponentWidth > 1 ? "+" : ""
    return String(decoding: mantissa, as: UTF8.self) + "e" + sign + zeros + size
  }

  private func digit(at place: Int) -> UInt8 {
    UInt8(ascii: "0") + (digits.indices.contains(place) ? digits[place] : 0)
  }

  private mutating func incrementLastDigit() {
    var place = digits.count - 1
    while place >= 0 && digits[place] == 9 {
      digits[place] = 0
      place -= 1
    }
    if place >= 0 {
      digits[place] += 1
    } else {
      digits.insert(1, at: 0)
      point += 1
    }
  }

  private mutating func normalize() {
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    point -= leading
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }
}
