extension Expression {
  /// The longest text that is read, in bytes.
  package static let longestText = 10_000
  /// The highest tree; a sum of more terms than this is refused.
  package static let greatestHeight = 100
  /// The deepest nesting of parentheses and pending operands: twice the height, so that a tree's canonical spelling,
  /// with at most one pair of parentheses for each operand, can always be read back.
  package static let deepestNesting = 2 * greatestHeight

  /// Reads an expression.
  ///
  /// - Parameter column: The column of the text's first scalar in the line that a person typed.
  package init(parsing text: String, column: Int = 1) throws(ParseError) {
    guard text.utf8.count <= Self.longestText else {
      throw ParseError(
        word: text.prefix(64), column: column,
        expected: "at most \(Self.longestText) bytes, not \(text.utf8.count)")
    }
    var parser = try ExpressionParser(text, column: column)
    self = try parser.whole()
  }
}

/// Reads operators by climbing precedence: one function, whatever the number of levels.
struct ExpressionParser {
  /// A part of the tree and where it was typed.
  struct Operand {
    var tree: Expression
    var range: Range<Int>
    /// Levels of the tree; a leaf has one.
    var height: Int
  }

  private(set) var lexer: ExpressionLexer
  /// The token to be read next.
  private(set) var token: ExpressionToken
  /// The offset just behind the token read last.
  private(set) var previousEnd = 0
  private var nesting = 0

  init(_ text: String, column: Int) throws(ParseError) {
    lexer = ExpressionLexer(text, column: column)
    token = try lexer.next()
  }

  mutating func whole() throws(ParseError) -> Expression {
    let operand = try self.operand(atLeast: .or)
    guard token.kind == .end else { throw strayToken(after: operand) }
    return operand.tree
  }

  /// An operand with every following operator that binds at least as tightly as `minimum`.
  mutating func operand(atLeast minimum: Expression.Precedence) throws(ParseError) -> Operand {
    nesting += 1
    defer { nesting -= 1 }
    // The outermost call is no nesting.
    guard nesting - 1 <= Expression.deepestNesting else {
      throw lexer.error(token.range, expected: "at most \(Expression.deepestNesting) levels of nesting")
    }
    var left = try signed()
    while let sign = BinaryOperator(token), sign.precedence >= minimum {
      let signRange = token.range
      try advance()
      let right = try operand(atLeast: sign.precedenceOnTheRight)
      left = try joined(left, sign, signRange, right)
    }
    return left
  }

  /// An operand behind any number of signs and negations.
  private mutating func signed() throws(ParseError) -> Operand {
    let start = token.range.lowerBound
    switch token.kind {
    case .symbol("+"):
      try advance()
      return try number(operand(atLeast: .sign), beside: "+")
    case .symbol("-"):
      try advance()
      let inner = try number(operand(atLeast: .sign), beside: "-")
      return try Operand(
        tree: .negated(inner.tree), range: start..<inner.range.upperBound, height: higher(inner.height, start)
      )
    case .symbol("!"), .name("not"):
      let word = lexer.text(token.range)
      try advance()
      let inner = try condition(operand(atLeast: .not), beside: word)
      return try Operand(
        tree: .not(inner.tree), range: start..<inner.range.upperBound, height: higher(inner.height, start))
    default: return try primary()
    }
  }

  private func joined(
    _ left: Operand, _ sign: BinaryOperator, _ signRange: Range<Int>, _ right: Operand
  ) throws(ParseError) -> Operand {
    let word = lexer.text(signRange)
    let tree: Expression
    switch sign {
    case .arithmetic(let sign):
      tree = try .arithmetic(number(left, beside: word).tree, sign, number(right, beside: word).tree)
    case .comparison(let sign):
      if case .comparison(_, _, let middle) = left.tree {
        throw lexer.error(
          signRange, expected: "one comparison at a time",
          instead: "\(lexer.text(left.range)) and \(middle) \(word) \(lexer.text(right.range))")
      }
      tree = try .comparison(number(left, beside: word).tree, sign, number(right, beside: word).tree)
    case .logic(let sign):
      tree = try .logic(condition(left, beside: word).tree, sign, condition(right, beside: word).tree)
    }
    return try Operand(
      tree: tree, range: left.range.lowerBound..<right.range.upperBound,
      height: higher(max(left.height, right.height), signRange.lowerBound))
  }

  // MARK: - What an operand has to be

  func number(_ operand: Operand, beside word: String) throws(ParseError) -> Operand {
    guard operand.tree.isCondition else { return operand }
    throw lexer.error(operand.range, expected: "a number beside \(word), and this is true or false")
  }

  private func condition(_ operand: Operand, beside word: String) throws(ParseError) -> Operand {
    guard !operand.tree.isCondition else { return operand }
    throw lexer.error(
      operand.range, expected: "a condition beside \(word), and this is a number",
      instead: "\(lexer.text(operand.range)) != 0")
  }

  /// One level more, unless the tree gets too high for the recursions that walk it.
  func higher(_ height: Int, _ start: Int) throws(ParseError) -> Int {
    guard height < Expression.greatestHeight else {
      throw lexer.error(
        start..<min(start + 1, lexer.scalars.count),
        expected: "an expression of at most \(Expression.greatestHeight) levels")
    }
    return height + 1
  }

  // MARK: - Tokens

  mutating func advance() throws(ParseError) {
    previousEnd = token.range.upperBound
    token = try lexer.next()
  }

  /// What is wrong with a token that follows a complete expression.
  private func strayToken(after operand: Operand) -> ParseError {
    switch token.kind {
    case .symbol(")"): return lexer.error(token.range, expected: "an opening parenthesis before this one")
    case .symbol("]"): return lexer.error(token.range, expected: "an opening bracket before this one")
    case .name("not"):
      return lexer.error(token.range, expected: "an operator before the next value", instead: "and not")
    case .name(let word):
      if let meant = nearest(to: word, in: ["and", "or"]) {
        return lexer.error(token.range, expected: "an operator before the next value", instead: meant)
      }
    case .moment: return lexer.error(token.range, expected: "a moment only behind a name, as in V@start")
    default: break
    }
    let product = "\(lexer.text(operand.range)) * \(lexer.text(token.range))"
    let startsValue = token.kind != .symbol("[") && token.kind != .symbol(",") && token.kind != .symbol("!")
    return lexer.error(
      token.range, expected: "an operator before the next value",
      instead: startsValue && operand.height == 1 ? product : nil)
  }
}
