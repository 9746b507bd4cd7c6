/// A short name of a long value: sixty-four bits that depend on every one of its bytes.
///
///     h = (h xor byte) * 0x100000001B3 modulo 2^64,  from h = 0xCBF29CE484222325
///
/// Two values of one layout that differ in one byte never share it; any two others do once in 2^64. It is no
/// protection against somebody who means to deceive.
///
/// - Source: Fowler, Noll and Vo 1991, "FNV hash", in the variant FNV-1a.
public struct Digest: Sendable {
  private(set) var bits: UInt64 = 0xCBF2_9CE4_8422_2325

  public init() {}

  /// Sixteen hexadecimal digits.
  public var text: String { hexadecimal(bits) }

  mutating func add(_ byte: UInt8) { bits = (bits ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Eight bytes, the lowest first.
  mutating func add(_ word: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: word >> UInt64(shift))) }
  }

  public mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }
  mutating func add(_ truth: Bool) { add(UInt8(truth ? 1 : 0)) }
  public mutating func add(_ number: ExactNumber) { add(number.value.bitPattern) }
  mutating func add(_ word: Word64) { add(word.value) }

  /// The length, then the bytes in UTF-8.
  public mutating func add(_ text: String) {
    add(text.utf8.count)
    for byte in text.utf8 { add(byte) }
  }

  /// The count, then the numbers.
  mutating func add(_ numbers: ExactNumbers) {
    add(numbers.values.count)
    for value in numbers.values { add(value.bitPattern) }
  }

  /// Whether there is a value, then the value.
  public mutating func add<Value>(_ value: Value?, _ add: (inout Digest, Value) -> Void) {
    self.add(value != nil)
    if let value { add(&self, value) }
  }
}
