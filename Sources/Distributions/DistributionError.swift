/// What is wrong with a distribution that somebody typed, in three parts from which a message is made.
public struct DistributionError: Error, Equatable, Sendable {
  /// The word as it was typed; empty where the text ended too early.
  public let word: String
  /// What was expected in its place.
  public let expected: String
  /// What to type instead.
  public let suggestion: String

  public init(word: String, expected: String, suggestion: String) {
    self.word = word
    self.expected = expected
    self.suggestion = suggestion
  }
}
