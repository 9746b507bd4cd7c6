/// The FNV-1a hash of 64 bits: equal bytes give equal bits on every machine, and a changed byte other ones.
///
///     h_0 = 0xcbf29ce484222325,  h_n = (h_(n-1) xor byte_n) * 0x100000001b3  mod 2^64
///
/// It finds accidents, not forgeries: two texts of one hash are easily made.
///
/// - Source: Fowler, Noll and Vo 1991, in its form 1a of 64 bits.
public struct Fingerprint: Equatable, Sendable {
  public private(set) var bits: UInt64 = 0xcbf2_9ce4_8422_2325

  public init() {}

  public mutating func add(_ byte: UInt8) { bits = (bits ^ UInt64(byte)) &* 0x100_0000_01b3 }

  /// The bytes of a text in UTF-8.
  public mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
  }

  /// Eight bytes, the lowest first.
  public mutating func add(_ word: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: word >> UInt64(shift))) }
  }

  /// Sixteen hexadecimal digits.
  public var text: String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
