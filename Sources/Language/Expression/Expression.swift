/// What `print`, `break`, `watch`, `display` and `run until` take: arithmetic, comparisons and logic over the
/// quantities of a game.
///
///     or < and < not < comparisons < + - < * / < sign < ^
///
/// Equal text up to spacing, spelling and needless parentheses gives an equal tree, and the `description` of a tree
/// that was parsed gives the same tree again.
package indirect enum Expression: Equatable, Sendable {
  /// A number as written, never negative: `1`, `.5`, `1e-3`.
  case number(Double)
  /// The circle's constant, `pi`.
  case pi
  /// A named quantity such as `V` or `d.gap`.
  case quantity(Name, moment: Name?)
  /// A function of a point that the game defines, such as `D(0.5)`.
  case function(Name, [Expression], moment: Name?)
  /// One parameter of a player, such as `d.w1[0,1]`.
  case parameter(Name, [Int], moment: Name?)
  /// A function of the calculator, such as `log(2)`.
  case elementary(ElementaryFunction, [Expression])
  /// `-x`
  case negated(Expression)
  /// `x + y` and its like
  case arithmetic(Expression, Arithmetic, Expression)
  /// `x < y` and its like
  case comparison(Expression, Comparison, Expression)
  /// `not a`
  case not(Expression)
  /// `a and b`, `a or b`
  case logic(Expression, Logic, Expression)

  /// A word and its place; equality compares the text alone, so that equal expressions are equal wherever they stand.
  package struct Name: Equatable, Sendable {
    package let text: String
    /// Counted from 1 in Unicode scalars.
    package let column: Int

    package init(_ text: String, column: Int = 1) {
      self.text = text
      self.column = column
    }

    package static func == (left: Name, right: Name) -> Bool { left.text == right.text }
  }

  /// The operators from numbers to a number.
  package enum Arithmetic: String, CaseIterable, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case power = "^"
  }

  /// The operators from numbers to a condition.
  package enum Comparison: String, CaseIterable, Sendable {
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="
    case equal = "=="
    case unequal = "!="
  }

  /// The operators from conditions to a condition.
  package enum Logic: String, CaseIterable, Sendable {
    case and
    case or
  }

  /// Whether the value is true or false, and not a number; it can be told before anything is evaluated.
  package var isCondition: Bool {
    switch self {
    case .comparison, .not, .logic: true
    default: false
    }
  }
}

extension Expression {
  /// How tightly an operator binds; a tighter one compares greater.
  enum Precedence: Int, Comparable {
    case or = 1
    case and, not, comparison, sum, product, sign, power, primary

    /// The next tighter one.
    var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .primary }

    static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
  }

  var precedence: Precedence {
    switch self {
    case .number, .pi, .quantity, .function, .parameter, .elementary: .primary
    case .negated: .sign
    case .arithmetic(_, let sign, _): sign.precedence
    case .comparison: .comparison
    case .not: .not
    case .logic(_, let sign, _): sign.precedence
    }
  }
}

extension Expression.Arithmetic {
  var precedence: Expression.Precedence {
    switch self {
    case .plus, .minus: .sum
    case .times, .over: .product
    case .power: .power
    }
  }
}

extension Expression.Logic {
  var precedence: Expression.Precedence { self == .and ? .and : .or }
}
