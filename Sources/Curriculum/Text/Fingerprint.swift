import Numerics

/// The FNV-1a hash of a text in UTF-8, by which a changed text is told from the old one.
public func fingerprint(of text: String) -> UInt64 {
  var fingerprint = Fingerprint()
  fingerprint.add(text)
  return fingerprint.bits
}
