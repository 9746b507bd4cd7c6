/// One word of an expression.
struct ExpressionToken: Equatable {
  enum Kind: Equatable {
    case number(Double)
    /// A name, perhaps dotted, or one of the words `and`, `or`, `not`.
    case name(String)
    /// An operator or a bracket.
    case symbol(String)
    /// `@name`, without the sign.
    case moment(String)
    case end
  }

  let kind: Kind
  /// Offsets of its scalars in the text.
  let range: Range<Int>
}

/// Cuts an expression into tokens, one at a time.
struct ExpressionLexer {
  let scalars: [Unicode.Scalar]
  /// The column of the first scalar.
  let firstColumn: Int
  private var position = 0

  init(_ text: String, column: Int) {
    scalars = Array(text.unicodeScalars)
    firstColumn = column
  }

  mutating func next() throws(ParseError) -> ExpressionToken {
    skip(while: \.properties.isWhitespace)
    guard let first = peek() else { return ExpressionToken(kind: .end, range: position..<position) }
    if first.isDigit || first == "." && peek(1)?.isDigit == true { return try number() }
    if first.isNameStart { return name() }
    if first == "$" { return remembered() }
    if first == "@" { return try moment() }
    return try symbol()
  }

  /// The text of a range, as typed.
  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  func error(_ range: Range<Int>, expected: String, instead: String? = nil) -> ParseError {
    ParseError(
      word: text(range), column: firstColumn + range.lowerBound, expected: expected, instead: instead)
  }

  // MARK: - Kinds of token

  /// Digits with at most one point, then perhaps `e`, a sign and digits.
  private mutating func number() throws(ParseError) -> ExpressionToken {
    let start = position
    skip(while: \.isDigit)
    if peek() == "." {
      position += 1
      skip(while: \.isDigit)
    }
    if peek() == "e" || peek() == "E" {
      let signed = peek(1) == "+" || peek(1) == "-"
      if peek(signed ? 2 : 1)?.isDigit == true {
        position += signed ? 2 : 1
        skip(while: \.isDigit)
      }
    }
    let range = start..<position
    guard let value = Double(text(range)), value.isFinite else {
      throw error(range, expected: "a number below 1.8e308")
    }
    return ExpressionToken(kind: .number(value), range: range)
  }

  /// Letters, digits and underscores; a point only before a further letter, so that `d.w1` is one name.
  private mutating func name() -> ExpressionToken {
    let start = position
    while let scalar = peek() {
      guard scalar.isNamePart || scalar == "." && peek(1)?.isNameStart == true else { break }
      position += 1
    }
    return ExpressionToken(kind: .name(text(start..<position)), range: start..<position)
  }

  /// `$` and `$$` for the last two values that were printed, `$3` for the third.
  private mutating func remembered() -> ExpressionToken {
    let start = position
    position += 1
    if peek() == "$" { position += 1 } else { skip(while: \.isDigit) }
    return ExpressionToken(kind: .name(text(start..<position)), range: start..<position)
  }

  private mutating func moment() throws(ParseError) -> ExpressionToken {
    let start = position
    position += 1
    skip(while: \.isNamePart)
    guard position > start + 1 else {
      throw error(start..<position, expected: "the name of a moment after @", instead: "@start")
    }
    return ExpressionToken(kind: .moment(text(start + 1..<position)), range: start..<position)
  }

  private mutating func symbol() throws(ParseError) -> ExpressionToken {
    for length in [2, 1] where position + length <= scalars.count {
      let range = position..<position + length
      let typed = text(range)
      if let instead = Self.mistaken[typed] { throw error(range, expected: "an operator", instead: instead) }
      guard Self.symbols.contains(typed) else { continue }
      position += length
      return ExpressionToken(kind: .symbol(typed), range: range)
    }
    throw error(position..<position + 1, expected: "a number, a name or an operator")
  }

  private static let symbols: Set<String> = [
    "<", "<=", ">", ">=", "==", "!=", "&&", "||", "!", "+", "-", "*", "/", "^", "(", ")", "[", "]", ",",
  ]

  /// Spellings from other languages and from mathematics, with ours.
  private static let mistaken: [String: String] = [
    "=": "==", "=<": "<=", "=>": ">=", "<>": "!=", "**": "^", "&": "and", "|": "or",
    "\u{2212}": "-", "\u{2013}": "-", "\u{D7}": "*", "\u{B7}": "*", "\u{F7}": "/",
    "\u{2264}": "<=", "\u{2265}": ">=", "\u{2260}": "!=", "\u{3C0}": "pi", "\u{B2}": "^2",
    "\u{221A}": "sqrt", "{": "(", "}": ")",
  ]

  // MARK: - Scalars

  private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    position + ahead < scalars.count ? scalars[position + ahead] : nil
  }

  private mutating func skip(while belongs: (Unicode.Scalar) -> Bool) {
    while let scalar = peek(), belongs(scalar) { position += 1 }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { "0"..."9" ~= self }
  fileprivate var isNameStart: Bool { "a"..."z" ~= self || "A"..."Z" ~= self || self == "_" }
  fileprivate var isNamePart: Bool { isNameStart || isDigit }
}
