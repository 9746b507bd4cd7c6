/// The operators that stand between two operands.
enum BinaryOperator {
  case arithmetic(Expression.Arithmetic)
  case comparison(Expression.Comparison)
  case logic(Expression.Logic)

  init?(_ token: ExpressionToken) {
    switch token.kind {
    case .symbol(let text), .name(let text): self.init(spelling: text)
    default: return nil
    }
  }

  private init?(spelling: String) {
    if let sign = Expression.Arithmetic(rawValue: spelling) {
      self = .arithmetic(sign)
    } else if let sign = Expression.Comparison(rawValue: spelling) {
      self = .comparison(sign)
    } else if spelling == "&&" || spelling == "and" {
      self = .logic(.and)
    } else if spelling == "||" || spelling == "or" {
      self = .logic(.or)
    } else {
      return nil
    }
  }

  var precedence: Expression.Precedence {
    switch self {
    case .arithmetic(let sign): sign.precedence
    case .comparison: .comparison
    case .logic(let sign): sign.precedence
    }
  }

  /// What the right operand may begin with: all group to the left, except the power, whose exponent may be a power
  /// again or carry a sign.
  var precedenceOnTheRight: Expression.Precedence {
    if case .arithmetic(.power) = self { .sign } else { precedence.tighter }
  }
}
