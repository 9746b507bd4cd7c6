import Numerics

/// The elementary functions of expressions: the engine's own, whose bits are the same on every machine.
package enum ElementaryFunction: String, CaseIterable, Sendable {
  case abs, exp, log, sqrt, tanh, sin, cos, min, max

  /// Whether it takes two or more numbers; the others take one.
  package var takesSeveral: Bool { self == .min || self == .max }

  /// The value, with the usual infinities and NaN outside the domain.
  ///
  /// - Parameter arguments: One number, or two and more for `min` and `max`.
  /// - Note: `min` and `max` of anything with a NaN are NaN, so that no NaN is lost.
  package func callAsFunction(_ arguments: [Double]) -> Double {
    precondition(
      takesSeveral ? arguments.count >= 2 : arguments.count == 1,
      "\(rawValue) was given \(arguments.count) arguments")
    let x = arguments[0]
    switch self {
    case .abs: return x.magnitude
    case .exp: return Numerics.exp(x)
    case .log: return Numerics.log(x)
    case .sqrt: return x.squareRoot()
    case .tanh: return Numerics.tanh(x)
    case .sin: return Numerics.sin(x)
    case .cos: return Numerics.cos(x)
    case .min: return arguments.dropFirst().reduce(x) { $0.isNaN || $1 >= $0 ? $0 : $1 }
    case .max: return arguments.dropFirst().reduce(x) { $0.isNaN || $1 <= $0 ? $0 : $1 }
    }
  }
}
