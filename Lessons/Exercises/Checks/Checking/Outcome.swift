/// What a table found.
public enum Outcome: Equatable, Sendable {
  case passed(cases: Int)
  case failed(Failure)
  /// A table without a case proves nothing.
  case empty

  public var isPassed: Bool {
    if case .passed = self { true } else { false }
  }
}

/// The first case that a function did not answer.
public struct Failure: Equatable, Sendable {
  public struct Row: Equatable, Sendable {
    public let quantity: String
    public let expected: Double
    public let got: Double
    public let isAccepted: Bool
  }

  /// Counted from 1.
  public let number: Int
  public let title: String
  public let input: String
  public let rows: [Row]
  public let tolerance: Double
  public let lowest: Double
  /// The known mistake that gives the same answers, where there is one.
  public let mistake: String?
  public let hint: String?

  /// What can be said of the answer.
  public var diagnosis: String? {
    if let hint { return "That is what comes out \(hint)" }
    if rows.contains(where: \.got.isNaN) {
      return """
        NaN is no number: it comes of 0/0, of infinity - infinity, of 0 times infinity, or of the logarithm of a \
        negative number. Which of them can happen for this input?
        """
    }
    if rows.contains(where: { $0.got.isInfinite }) {
      return "An infinity comes of exp of a large number, of the logarithm of 0, or of a division by 0."
    }
    if rows.contains(where: { $0.got < lowest }) {
      return "Close, but no value below \(decimal(lowest)) is possible: rounding alone has carried it there."
    }
    return nil
  }
}
