/// A wrong way to write the function, and what to say to somebody who did.
public struct Mistake<Function> {
  /// A few words for authors.
  public let name: String
  /// Follows "That is what comes out".
  public let hint: String
  public let function: Function

  public init(_ name: String, hint: String, function: Function) {
    self.name = name
    self.hint = hint
    self.function = function
  }

  /// Whether this mistake explains a wrong answer: it passes what came before, and is wrong here in the same way.
  func explains(_ answer: [Double], at failing: Case<Function>, after earlier: ArraySlice<Case<Function>>)
    -> Bool
  {
    let own = failing.answer(function)
    return !failing.accepts(own) && failing.equates(own, answer)
      && earlier.allSatisfy { $0.accepts($0.answer(function)) }
  }
}
