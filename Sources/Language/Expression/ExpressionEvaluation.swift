import Numerics

extension Expression {
  package enum Value: Equatable, Sendable {
    case number(Double)
    case condition(Bool)
  }

  /// The value in an environment. The right side of `and` and `or` is left alone where the left side decides.
  package func value(in environment: ExpressionEnvironment) throws(ParseError) -> Value {
    isCondition ? .condition(try condition(in: environment)) : .number(try number(in: environment))
  }

  package func number(in environment: ExpressionEnvironment) throws(ParseError) -> Double {
    switch self {
    case .number(let value): return value
    case .pi: return .pi
    case .quantity(let name, let moment): return try environment.number(.quantity(name.text), name, moment)
    case .function(let name, let arguments, let moment):
      let points = try Self.numbers(arguments, in: environment)
      return try environment.number(.function(name.text, arguments: points), name, moment)
    case .parameter(let name, let indices, let moment):
      let parts = name.text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      let subject = Reference.Subject.parameter(
        player: String(parts[0]), name: parts.count == 2 ? String(parts[1]) : "", indices: indices)
      return try environment.number(subject, name, moment)
    case .elementary(let function, let arguments):
      return function(try Self.numbers(arguments, in: environment))
    case .negated(let operand): return -(try operand.number(in: environment))
    case .arithmetic(let left, let sign, let right):
      return sign(try left.number(in: environment), try right.number(in: environment))
    case .comparison, .not, .logic:
      throw ParseError(word: description, column: column, expected: "a number, and this is true or false")
    }
  }

  package func condition(in environment: ExpressionEnvironment) throws(ParseError) -> Bool {
    switch self {
    case .comparison(let left, let sign, let right):
      return sign(try left.number(in: environment), try right.number(in: environment))
    case .not(let operand): return !(try operand.condition(in: environment))
    case .logic(let left, let sign, let right):
      let first = try left.condition(in: environment)
      // True decides an `or`, false decides an `and`.
      return first == (sign == .or) ? first : try right.condition(in: environment)
    default:
      throw ParseError(
        word: description, column: column, expected: "a condition, and this is a number",
        instead: "\(description) < 1")
    }
  }

  /// Looks up every name once, also those that ``value(in:)`` would not reach, so that a breakpoint with a
  /// misspelt name is refused when it is set and not when it would be due.
  package func check(in environment: ExpressionEnvironment) throws(ParseError) {
    switch self {
    case .logic(let left, _, let right):
      try left.check(in: environment)
      try right.check(in: environment)
    case .not(let operand): try operand.check(in: environment)
    default: _ = try value(in: environment)
    }
  }

  private static func numbers(
    _ arguments: [Expression], in environment: ExpressionEnvironment
  ) throws(ParseError) -> [Double] {
    var numbers: [Double] = []
    for argument in arguments { numbers.append(try argument.number(in: environment)) }
    return numbers
  }

  /// The column of the first name, as near to the beginning as the tree remembers.
  private var column: Int {
    switch self {
    case .quantity(let name, _), .function(let name, _, _), .parameter(let name, _, _): name.column
    case .negated(let operand), .not(let operand): operand.column
    case .arithmetic(let left, _, _), .comparison(let left, _, _), .logic(let left, _, _): left.column
    case .number, .pi, .elementary: 1
    }
  }
}

extension Expression.Arithmetic {
  /// The operation itself; division by zero gives an infinity or NaN, which is a finding and not an error.
  func callAsFunction(_ left: Double, _ right: Double) -> Double {
    switch self {
    case .plus: left + right
    case .minus: left - right
    case .times: left * right
    case .over: left / right
    case .power: Numerics.pow(left, right)
    }
  }
}

extension Expression.Comparison {
  /// The comparison itself; with NaN on either side only `!=` is true.
  func callAsFunction(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .less: left < right
    case .atMost: left <= right
    case .greater: left > right
    case .atLeast: left >= right
    case .equal: left == right
    case .unequal: left != right
    }
  }
}
