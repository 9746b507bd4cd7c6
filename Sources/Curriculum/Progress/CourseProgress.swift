/// How far a learner has come in the whole course.
///
/// Only ever changed by a ``ProgressChange``, each of which adds something: so two programs that note their changes one
/// after the other lose nothing of each other.
public struct CourseProgress: Codable, Equatable, Sendable {
  /// The form of the file that keeps it.
  public static let version = 1

  public private(set) var version = CourseProgress.version
  private var lessons: [String: LessonProgress] = [:]

  public init() {}

  public subscript(lesson: String) -> LessonProgress { lessons[lesson] ?? LessonProgress() }

  public mutating func note(_ change: ProgressChange) {
    var progress = self[change.lesson]
    switch change.event {
    case .place(let bookmark): progress.place = bookmark
    case .wrong(let question): progress.change(question) { $0.wrong += 1 }
    case .hint(let question, let count): progress.change(question) { $0.hints = max($0.hints, count) }
    case .answered(let question, let outcome):
      // What was answered once stays answered.
      progress.change(question) { if $0.outcome != .right { $0.outcome = outcome } }
    case .begunAgain: progress = LessonProgress()
    }
    lessons[change.lesson] = progress
  }
}

extension LessonProgress {
  fileprivate mutating func change(_ question: Question, _ change: (inout QuestionProgress) -> Void) {
    var known = self[question]
    change(&known)
    questions[question.name] = known
  }
}

/// Something that happened in a lesson.
public struct ProgressChange: Equatable, Sendable {
  public enum Event: Equatable, Sendable {
    /// A page is shown.
    case place(String)
    case wrong(Question)
    /// So many hints have been shown.
    case hint(Question, count: Int)
    case answered(Question, QuestionProgress.Outcome)
    /// The learner wants to begin from the first question.
    case begunAgain
  }

  public let lesson: String
  public let event: Event

  public init(_ lesson: String, _ event: Event) {
    self.lesson = lesson
    self.event = event
  }
}
