/// Looks over a text of JSON before anything else reads it, so that whoever does meets neither faults of grammar nor
/// more depth and more values than it can bear.
///
/// - Source: Bray 2017, RFC 8259.
struct JSONGrammar {
  /// Where the text leaves the grammar.
  struct Fault: Error, Equatable {
    /// Counted from 1, like the bytes of `column`.
    let line: Int
    let column: Int
    let expected: String
  }

  private static let deepest = 64
  private static let mostValues = 13_000_000

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var values = 0
  /// The closing marks that are still to come, the innermost last.
  private var open: [UInt8] = []

  /// What is wrong with a text; nil where nothing is.
  static func fault(in text: String) -> Fault? {
    var text = text
    return text.withUTF8 { bytes in
      var grammar = JSONGrammar(bytes)
      do throws(Fault) { try grammar.document() } catch { return error }
      return nil
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func document() throws(Fault) {
    try value()
    while let close = open.last {
      skipBlanks()
      if next == close {
        position += 1
        open.removeLast()
      } else {
        try take(",", "a comma or \(Character(Unicode.Scalar(close)))")
        try member(of: close)
      }
    }
    skipBlanks()
    if next != nil { throw fault("nothing more") }
  }

  /// One value, or the beginning of a list or an object up to its first scalar.
  private mutating func value() throws(Fault) {
    while true {
      skipBlanks()
      values += 1
      guard values <= JSONGrammar.mostValues else {
        throw fault("at most \(JSONGrammar.mostValues) values")
      }
      guard let close = try scalarOrOpening() else { return }
      guard open.count < JSONGrammar.deepest else {
        throw fault("at most \(JSONGrammar.deepest) lists and objects inside each other")
      }
      open.append(close)
      skipBlanks()
      if next == close { return }
      if close == UInt8(ascii: "}") { try key() }
    }
  }

  private mutating func member(of close: UInt8) throws(Fault) {
    if close == UInt8(ascii: "}") {
      skipBlanks()
      try key()
    }
    try value()
  }

  private mutating func key() throws(Fault) {
    guard next == UInt8(ascii: "\"") else { throw fault("a name between quotation marks") }
    try string()
    skipBlanks()
    try take(":", "a colon")
  }

  /// Passes over a scalar, or over an opening mark, whose closing mark it gives.
  private mutating func scalarOrOpening() throws(Fault) -> UInt8? {
    switch next {
    case UInt8(ascii: "["):
      position += 1
      return UInt8(ascii: "]")
    case UInt8(ascii: "{"):
      position += 1
      return UInt8(ascii: "}")
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: try number()
    }
    return nil
  }

  private mutating func word(_ word: StaticString) throws(Fault) {
    for index in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[index] else { throw fault("a value") }
      position += 1
    }
  }

  private mutating func number() throws(Fault) {
    if next == UInt8(ascii: "-") { position += 1 }
    if next == UInt8(ascii: "0") { position += 1 } else { try digits() }
    if next == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    guard next == UInt8(ascii: "e") || next == UInt8(ascii: "E") else { return }
    position += 1
    let start = position
    if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
    try digits()
    let power = Int(String(decoding: bytes[start..<position], as: UTF8.self))
    guard let power, -324...308 ~= power else { throw fault("a number that a double can hold") }
  }

  private mutating func digits() throws(Fault) {
    let start = position
    while let byte = next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { position += 1 }
    guard position > start else { throw fault("a value") }
    guard position - start <= 100 else { throw fault("a number of at most 100 digits") }
  }

  private mutating func string() throws(Fault) {
    position += 1
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw fault("no control character within quotation marks") }
      position += 1
      if byte == UInt8(ascii: "\\") { try escape() }
    }
    try take("\"", "a closing quotation mark")
  }

  /// What follows a backslash; of a surrogate pair both halves.
  private mutating func escape() throws(Fault) {
    guard let letter = next else { throw fault("a letter after the backslash") }
    position += 1
    guard letter == UInt8(ascii: "u") else {
      guard "\"\\/bfnrt".utf8.contains(letter) else { throw fault("one of \"\\/bfnrtu after the backslash") }
      return
    }
    let unit = try hexadecimalDigits()
    guard 0xD800...0xDFFF ~= unit else { return }
    try take("\\", "the other half of a surrogate pair")
    try take("u", "the other half of a surrogate pair")
    let other = try hexadecimalDigits()
    guard unit < 0xDC00, 0xDC00...0xDFFF ~= other else { throw fault("the other half of a surrogate pair") }
  }

  private mutating func hexadecimalDigits() throws(Fault) -> Int {
    var unit = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw fault("four hexadecimal digits")
      }
      unit = unit * 16 + digit
      position += 1
    }
    return unit
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ mark: Unicode.Scalar, _ expected: String) throws(Fault) {
    guard next == UInt8(ascii: mark) else { throw fault(expected) }
    position += 1
  }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private func fault(_ expected: String) -> Fault {
    let before = bytes[..<position]
    let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return Fault(line: line, column: position - start + 1, expected: expected)
  }
}
