/// A table of cases for one function, and the mistakes that it knows by their answers.
public struct Exercise<Function> {
  /// As it is typed: `ex01`.
  public let name: String
  public let title: String
  /// What the numbers of an answer are called.
  public let quantities: [String]
  public let cases: [Case<Function>]
  /// The answer that the file came with is one of them, and the first.
  public let mistakes: [Mistake<Function>]

  public init(
    _ name: String, title: String, quantities: [String], cases: [Case<Function>],
    mistakes: [Mistake<Function>]
  ) {
    self.name = name
    self.title = title
    self.quantities = quantities
    self.cases = cases
    self.mistakes = mistakes
  }

  /// Puts the cases to a function, one by one, as far as the first that fails.
  ///
  /// - Parameter begin: Told of each case before the function is called, so that a crash has an address.
  /// - Parameter end: Told whether the answer was accepted.
  public func outcome(
    of function: Function, begin: (Int, Case<Function>) -> Void = { _, _ in }, end: (Bool) -> Void = { _ in }
  ) -> Outcome {
    guard !cases.isEmpty else { return .empty }
    for (index, row) in cases.enumerated() {
      begin(index + 1, row)
      let answer = row.answer(function)
      let isAccepted = row.accepts(answer)
      end(isAccepted)
      guard isAccepted else { return .failed(failure(at: index, answer)) }
    }
    return .passed(cases: cases.count)
  }

  private func failure(at index: Int, _ answer: [Double]) -> Failure {
    let row = cases[index]
    let mistake = mistakes.first { $0.explains(answer, at: row, after: cases[..<index]) }
    let rows = zip(quantities, zip(row.expected, answer)).map { name, numbers in
      Failure.Row(
        quantity: name, expected: numbers.0, got: numbers.1,
        isAccepted: row.accepts(numbers.1, for: numbers.0))
    }
    return Failure(
      number: index + 1, title: row.title, input: row.input, rows: rows, tolerance: row.tolerance,
      lowest: row.lowest, mistake: mistake?.name, hint: mistake?.hint)
  }
}
