/// A number in a record: it reads back to the same bits.
///
/// Finite numbers are numbers of the format, which spells them as the shortest decimal that reads back; the others are
/// the words `inf`, `-inf`, `nan`, and `nan:` with the hexadecimal digits of an unusual NaN.
struct ExactNumber: Codable, Equatable, Sendable {
  let value: Double

  init(_ value: Double) { self.value = value }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      value = number
      return
    }
    guard let text = try? container.decode(String.self), let number = Double(spelledInRecord: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "a number, inf, -inf or nan")
    }
    value = number
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if value.isFinite { try container.encode(value) } else { try container.encode(value.spelledInRecord) }
  }

  static func == (a: ExactNumber, b: ExactNumber) -> Bool { a.value.bitPattern == b.value.bitPattern }
}

/// A vector in a record: its numbers read back to the same bits.
struct ExactNumbers: Codable, Equatable, Sendable {
  let values: [Double]

  init(_ values: [Double]) { self.values = values }

  init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    var values: [Double] = []
    while !container.isAtEnd {
      if let number = try? container.decode(Double.self) {
        values.append(number)
      } else {
        values.append(try container.decode(ExactNumber.self).value)
      }
    }
    self.values = values
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for value in values {
      if value.isFinite { try container.encode(value) } else { try container.encode(value.spelledInRecord) }
    }
  }

  static func == (a: ExactNumbers, b: ExactNumbers) -> Bool { a.values.hasSameBits(as: b.values) }
}

/// Sixty-four bits in a record: a whole number in decimal digits, as text, since many readers of the format round
/// numbers of that size.
struct Word64: Codable, Equatable, Sendable {
  let value: UInt64

  init(_ value: UInt64) { self.value = value }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = UInt64(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a whole number from 0 to \(UInt64.max) between quotation marks")
    }
    self.value = value
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode("\(value)")
  }
}

extension [Double] {
  /// Equality in which NaN equals itself and -0 is not 0.
  func hasSameBits(as other: [Double]) -> Bool {
    count == other.count && indices.allSatisfy { self[$0].bitPattern == other[$0].bitPattern }
  }
}

extension Double {
  /// The word for a number that is not finite.
  fileprivate var spelledInRecord: String {
    if isInfinite { return self < 0 ? "-inf" : "inf" }
    return bitPattern == Double.nan.bitPattern ? "nan" : "nan:" + String(bitPattern, radix: 16)
  }

  fileprivate init?(spelledInRecord text: String) {
    switch text {
    case "inf": self = .infinity
    case "-inf": self = -.infinity
    case "nan": self = .nan
    default:
      guard text.hasPrefix("nan:"), let bits = UInt64(text.dropFirst(4), radix: 16) else { return nil }
      self.init(bitPattern: bits)
      if !isNaN { return nil }
    }
  }
}
