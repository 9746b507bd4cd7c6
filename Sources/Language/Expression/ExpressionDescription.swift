extension Expression: CustomStringConvertible {
  /// The canonical spelling: single spaces around operators and only the parentheses that are needed.
  package var description: String { written(at: .or) }

  /// The spelling where at least a given precedence is called for.
  private func written(at minimum: Precedence) -> String { precedence < minimum ? "(\(spelling))" : spelling }

  private var spelling: String {
    switch self {
    case .number(let value): spelled(value)
    case .pi: "pi"
    case .quantity(let name, let moment): name.text + Self.suffix(moment)
    case .function(let name, let arguments, let moment):
      name.text + Self.list(arguments) + Self.suffix(moment)
    case .parameter(let name, let indices, let moment):
      "\(name.text)[\(indices.map(String.init).joined(separator: ","))]" + Self.suffix(moment)
    case .elementary(let function, let arguments): function.rawValue + Self.list(arguments)
    case .negated(let operand): "-" + operand.written(at: .sign)
    case .arithmetic(let left, .power, let right):
      // The power groups to the right, and its exponent may carry a sign.
      "\(left.written(at: .primary)) ^ \(right.written(at: .sign))"
    case .arithmetic(let left, let sign, let right):
      "\(left.written(at: sign.precedence)) \(sign.rawValue) \(right.written(at: sign.precedence.tighter))"
    case .comparison(let left, let sign, let right):
      "\(left.written(at: .sum)) \(sign.rawValue) \(right.written(at: .sum))"
    case .not(let operand): "not " + operand.written(at: .not)
    case .logic(let left, let sign, let right):
      "\(left.written(at: sign.precedence)) \(sign.rawValue) \(right.written(at: sign.precedence.tighter))"
    }
  }

  private static func list(_ arguments: [Expression]) -> String {
    "(\(arguments.map(\.description).joined(separator: ", ")))"
  }

  private static func suffix(_ moment: Name?) -> String { moment.map { "@" + $0.text } ?? "" }
}
