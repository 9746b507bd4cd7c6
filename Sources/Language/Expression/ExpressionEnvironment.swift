/// A name in an expression, with its arguments evaluated.
package struct Reference: Equatable, Sendable {
  package enum Subject: Equatable, Sendable {
    /// A named quantity such as `V`.
    case quantity(String)
    /// A function of a point such as `D(0.5)`.
    case function(String, arguments: [Double])
    /// One number of a player's parameters: `d.w1[0,1]` has player `d`, name `w1`, indices 0 and 1.
    case parameter(player: String, name: String, indices: [Int])
  }

  package let subject: Subject
  /// The moment after `@`, such as `start`; nil is now.
  package let moment: String?

  package init(_ subject: Subject, at moment: String? = nil) {
    self.subject = subject
    self.moment = moment
  }
}

/// Why a reference has no value; the evaluator adds the word and its column and makes a ``ParseError`` of it.
package enum LookupError: Error, Equatable, Sendable {
  /// No such quantity, function or parameter.
  case unknownName
  /// No such moment; those there are.
  case unknownMoment(known: [String])
  /// Known, but not to be had like this, such as an index out of range.
  case unavailable(expected: String, instead: String? = nil)
  /// Known, but without a value now, such as a gradient before its phase: why, as the end of a sentence that begins
  /// with the name.
  case unknownValue(String)
}

/// Where an expression's names get their values.
///
/// One closure answers every kind of name, so that a game, a checkpoint and a test's dictionary serve alike.
package struct ExpressionEnvironment {
  /// Names of quantities, in the order in which they are to be suggested.
  package let quantities: [String]
  package let functions: [String]
  /// Names of parameters with their player, such as `d.w1`.
  package let parameters: [String]
  package let value: (Reference) throws(LookupError) -> Double

  package init(
    quantities: [String] = [], functions: [String] = [], parameters: [String] = [],
    value: @escaping (Reference) throws(LookupError) -> Double
  ) {
    self.quantities = quantities
    self.functions = functions
    self.parameters = parameters
    self.value = value
  }

  /// The same, with NaN for what has no value yet: what is misspelt is still refused.
  package var knowingAll: ExpressionEnvironment {
    ExpressionEnvironment(quantities: quantities, functions: functions, parameters: parameters) {
      (reference) throws(LookupError) in
      do throws(LookupError) {
        return try value(reference)
      } catch {
        if case .unknownValue = error { return .nan }
        throw error
      }
    }
  }

  /// Nothing but numbers: every name is unknown.
  package static var empty: ExpressionEnvironment {
    ExpressionEnvironment { (_) throws(LookupError) in throw .unknownName }
  }
}
