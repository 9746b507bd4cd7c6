import Numerics
import Testing

@Suite("Words as numbers")
struct WordNumberTests {
  @Test(
    "FNV-1a gives its published values",
    arguments: [
      ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
    ] as [(String, UInt64)])
  func fingerprint(text: String, bits: UInt64) {
    var fingerprint = Fingerprint()
    fingerprint.add(text)
    #expect(fingerprint.bits == bits)
    #expect(UInt64(fingerprint.text, radix: 16) == bits && fingerprint.text.count == 16)
  }

  @Test("A word of eight bytes counts as its bytes, the lowest first")
  func bytes() {
    var whole = Fingerprint()
    whole.add(UInt64(0x0807_0605_0403_0201))
    var single = Fingerprint()
    for byte in UInt8(1)...8 { single.add(byte) }
    #expect(whole == single)
  }

  @Test(
    "The distance of two words is the fewest slips between them",
    arguments: [
      ("kitten", "sitting", 3), ("", "abc", 3), ("abc", "", 3), ("step", "step", 0), ("ab", "ba", 1),
      ("abcde", "badce", 2), ("ca", "abc", 3), ("saturday", "sunday", 3),
    ])
  func distance(first: String, second: String, slips: Int) {
    let (a, b) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
    #expect(editDistance(a, b) == slips)
    #expect(editDistance(b, a) == slips)
  }
}
