extension ExpressionParser {
  /// A number, a name with what belongs to it, or an expression in parentheses.
  mutating func primary() throws(ParseError) -> Operand {
    let start = token
    switch start.kind {
    case .number(let value):
      try advance()
      return leaf(.number(value), from: start)
    case .name(let word):
      try advance()
      return try named(word, from: start)
    case .symbol("("):
      try advance()
      var inner = try operand(atLeast: .or)
      try close(")", opened: start)
      inner.range = start.range.lowerBound..<previousEnd
      return inner
    case .moment: throw lexer.error(start.range, expected: "a name before the moment, as in V@start")
    case .symbol, .end: throw lexer.error(start.range, expected: "a number or a name")
    }
  }

  /// An operand without operands of its own that ends before the present token.
  private func leaf(_ tree: Expression, from start: ExpressionToken) -> Operand {
    Operand(tree: tree, range: start.range.lowerBound..<previousEnd, height: 1)
  }

  /// What a name turns out to be depends on the token behind it.
  private mutating func named(_ word: String, from start: ExpressionToken) throws(ParseError) -> Operand {
    let name = Expression.Name(word, column: lexer.firstColumn + start.range.lowerBound)
    let function = ElementaryFunction(rawValue: word)
    let isCalled = token.kind == .symbol("(")
    if word == "and" || word == "or" {
      throw lexer.error(start.range, expected: "a condition before \(word)")
    }
    if word == "pi" {
      guard !isCalled else {
        throw lexer.error(token.range, expected: "an operator, for pi is a number", instead: "pi *")
      }
      return leaf(.pi, from: start)
    }
    if isCalled { return try call(name, function, from: start) }
    guard function == nil else {
      throw lexer.error(token.range, expected: "a number in parentheses after \(word)", instead: "\(word)(2)")
    }
    if token.kind == .symbol("[") { return try parameter(name, from: start) }
    return leaf(.quantity(name, moment: try moment()), from: start)
  }

  private mutating func call(
    _ name: Expression.Name, _ function: ElementaryFunction?, from start: ExpressionToken
  ) throws(ParseError) -> Operand {
    let opening = token
    try advance()
    var arguments: [Operand] = []
    if token.kind != .symbol(")") {
      arguments.append(try number(operand(atLeast: .or), beside: name.text))
      while token.kind == .symbol(",") {
        try advance()
        arguments.append(try number(operand(atLeast: .or), beside: name.text))
      }
    }
    try close(")", opened: opening)
    var range = start.range.lowerBound..<previousEnd
    try checkCount(arguments.count, name.text, function, range)
    let trees = arguments.map(\.tree)
    let height = try higher(arguments.map(\.height).max() ?? 0, start.range.lowerBound)
    guard let function else {
      let tree = Expression.function(name, trees, moment: try moment())
      range = range.lowerBound..<previousEnd
      return Operand(tree: tree, range: range, height: height)
    }
    if case .moment(let word) = token.kind {
      throw lexer.error(
        token.range, expected: "a moment on a name and not on \(name.text)",
        instead: "\(name.text)(V@\(word))")
    }
    return Operand(tree: .elementary(function, trees), range: range, height: height)
  }

  private func checkCount(
    _ count: Int, _ word: String, _ function: ElementaryFunction?, _ range: Range<Int>
  ) throws(ParseError) {
    if let function, function.takesSeveral {
      guard count < 2 else { return }
      throw lexer.error(range, expected: "two numbers or more", instead: "\(word)(1, 2)")
    }
    if function != nil {
      guard count != 1 else { return }
      throw lexer.error(range, expected: "one number", instead: "\(word)(2)")
    }
    guard !(1...2 ~= count) else { return }
    throw lexer.error(range, expected: "a point of one or two coordinates", instead: "\(word)(0.5)")
  }

  /// `d.w1[0,1]`: whole numbers in brackets behind a dotted name.
  private mutating func parameter(
    _ name: Expression.Name, from start: ExpressionToken
  ) throws(ParseError) -> Operand {
    guard name.text.contains(".") else {
      throw lexer.error(start.range, expected: "a player before the parameter", instead: "d.\(name.text)")
    }
    let opening = token
    var indices: [Int] = []
    repeat {
      try advance()
      guard case .number(let value) = token.kind, let index = Int(exactly: value) else {
        throw lexer.error(
          token.range, expected: "an index, a whole number from 0", instead: "\(name.text)[0]")
      }
      indices.append(index)
      try advance()
    } while token.kind == .symbol(",")
    try close("]", opened: opening)
    return leaf(.parameter(name, indices, moment: try moment()), from: start)
  }

  /// `@start`, if it comes next.
  private mutating func moment() throws(ParseError) -> Expression.Name? {
    guard case .moment(let word) = token.kind else { return nil }
    let column = lexer.firstColumn + token.range.lowerBound + 1
    try advance()
    return Expression.Name(word, column: column)
  }

  private mutating func close(_ bracket: String, opened: ExpressionToken) throws(ParseError) {
    guard token.kind == .symbol(bracket) else {
      let column = lexer.firstColumn + opened.range.lowerBound
      throw lexer.error(
        token.range, expected: "\(bracket) to close \(lexer.text(opened.range)) of column \(column)")
    }
    try advance()
  }
}
