/// A mark of a text that another text hardly ever has.
///
/// - Source: Fowler, Noll and Vo, FNV-1a of 64 bits.
public func fingerprint(of text: String) -> UInt64 {
  text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}
