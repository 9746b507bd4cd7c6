import Numerics

/// A mark of a text that another text hardly ever has: its FNV-1a hash.
public func fingerprint(of text: String) -> UInt64 {
  var fingerprint = Fingerprint()
  fingerprint.add(text)
  return fingerprint.bits
}
