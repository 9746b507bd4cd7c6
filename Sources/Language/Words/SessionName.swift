/// The name of a checkpoint or a branch.
package enum SessionName {
  /// Names that mean a moment or a command already.
  package static let reserved = ["start", "now", "end", "until", "stop", "question"]

  /// Whether it is a letter or an underscore, then letters, digits and underscores, up to 24 in all.
  package static func isSpelled(_ name: String) -> Bool {
    let isName = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: false
      }
    }
    return isName && name.utf8.count <= 24 && name.utf8.first.map({ $0 > UInt8(ascii: "9") }) == true
  }

  /// Whether a checkpoint or a branch could have it.
  package static func isValid(_ name: String) -> Bool { isSpelled(name) && !reserved.contains(name) }
}
