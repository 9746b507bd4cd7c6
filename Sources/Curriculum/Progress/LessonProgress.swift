/// How far a learner has come in one lesson.
public struct LessonProgress: Codable, Equatable, Sendable {
  /// The page that was shown last, by its bookmark; nil before the first.
  public var place: String?
  public var questions: [String: QuestionProgress] = [:]

  public init() {}

  /// What is known of a question; nothing where its text was another when it was answered.
  public subscript(question: Question) -> QuestionProgress {
    guard let known = questions[question.name], known.digest == question.digest else {
      return QuestionProgress(digest: question.digest)
    }
    return known
  }

  /// Whether a question was met with other words than it has now.
  public func isOutdated(_ question: Question) -> Bool {
    questions[question.name].map { $0.digest != question.digest } ?? false
  }

  /// Whether every question is answered or skipped; of a lesson that asks nothing, whether its last page was read.
  public func isFinished(_ lesson: Lesson) -> Bool {
    lesson.questions.isEmpty
      ? place == lesson.pages.last?.bookmark : lesson.questions.allSatisfy { self[$0].outcome != .open }
  }
}

/// How far a learner has come with one question.
public struct QuestionProgress: Codable, Equatable, Sendable {
  public enum Outcome: String, Codable, Sendable {
    case open, skipped, right
  }

  /// Of the question's text when this was noted.
  public let digest: String
  public var outcome = Outcome.open
  /// Wrong answers.
  public var wrong = 0
  /// Hints that have been shown.
  public var hints = 0

  public init(digest: String) { self.digest = digest }

  /// What stands in a file that somebody else may have written: counts are kept to what a person can reach.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    digest = try values.decode(String.self, forKey: .digest)
    outcome = try values.decode(Outcome.self, forKey: .outcome)
    wrong = min(max(0, try values.decode(Int.self, forKey: .wrong)), 1_000_000)
    hints = min(max(0, try values.decode(Int.self, forKey: .hints)), 1_000)
  }
}
