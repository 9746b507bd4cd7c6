extension ExpressionEnvironment {
  /// The value of one reference, or the error that says what is wrong with it.
  func number(
    _ subject: Reference.Subject, _ name: Expression.Name, _ moment: Expression.Name?
  ) throws(ParseError) -> Double {
    do throws(LookupError) {
      return try value(Reference(subject, at: moment?.text))
    } catch {
      switch error {
      case .unknownName: throw unknown(subject, name)
      case .unknownMoment(let known): throw unknown(moment ?? name, among: known)
      case .unavailable(let expected, let instead):
        throw ParseError(word: name.text, column: name.column, expected: expected, instead: instead)
      case .unknownValue(let reason):
        throw ParseError(word: name.text, column: name.column, statement: "\(name.text): \(reason)")
      }
    }
  }

  /// A name of another kind is told apart from one that is misspelt.
  private func unknown(_ subject: Reference.Subject, _ name: Expression.Name) -> ParseError {
    let word = name.text
    let (kind, ownNames): (String, [String]) =
      switch subject {
      case .quantity: ("the name of a quantity", quantities)
      case .function: ("the name of a function", functions + ElementaryFunction.allCases.map(\.rawValue))
      case .parameter: ("the name of a parameter", parameters)
      }
    let (expected, instead): (String, String?) =
      if let own = nearest(to: word, in: ownNames) {
        (kind, own)
      } else if quantities.contains(word) {
        ("\(word) alone, for it is a quantity", word)
      } else if functions.contains(word) {
        ("a point in parentheses after \(word)", "\(word)(0.5)")
      } else if parameters.contains(word) { ("indices in brackets after \(word)", "\(word)[0]") } else {
        (kind, nearest(to: word, in: quantities + functions + parameters))
      }
    return ParseError(word: word, column: name.column, expected: expected, instead: instead)
  }

  private func unknown(_ moment: Expression.Name, among known: [String]) -> ParseError {
    let list = known.isEmpty ? "" : ": " + known.prefix(8).joined(separator: ", ")
    return ParseError(
      word: moment.text, column: moment.column, expected: "the name of a moment\(list)",
      instead: nearest(to: moment.text, in: known))
  }
}
