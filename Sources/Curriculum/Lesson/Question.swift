/// One question of a lesson, judged on the state of the game or on a number.
public struct Question: Equatable, Sendable {
  public enum Ask: Equatable, Sendable {
    /// One of numbered choices.
    case choice(Int, of: [String])
    /// A number, as near to an expression's value as the tolerance.
    case number(String, tolerance: String)
    /// Commands that make a condition true.
    case command(String)
  }

  /// What is said to a wrong answer of one kind.
  public struct Diagnosis: Equatable, Sendable {
    public let line: Int
    /// A choice's number, a number as an expression, or a condition.
    public let condition: String
    public let text: String
    /// What leads there, where that does not follow from the condition.
    public let attempt: Lesson.Placed?
  }

  /// `Q2`
  public let name: String
  public let title: String
  /// Of the comment that asks.
  public let line: Int
  public let ask: Ask
  public let diagnoses: [Diagnosis]
  /// From a nudge to nearly the answer.
  public let hints: [[MarkdownBlock]]
  /// What is shown once it is answered; its commands are the model answer.
  public let answer: [PageItem]
  /// Changes with the words of the question, so that an edited one is asked anew.
  public let digest: String

  /// The commands of the model answer.
  public var modelAnswer: [Transcript.Exchange] {
    answer.flatMap { item -> [Transcript.Exchange] in
      if case .commands(let block) = item { block.exchanges } else { [] }
    }
  }
}
