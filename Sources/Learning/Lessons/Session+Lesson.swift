import Curriculum
import Interpreter
import Language

extension Session {
  /// Whether a lesson is being taken, and the prompt is its own.
  package var isInLesson: Bool { lesson != nil && lesson?.aside == nil }

  /// Whether a lesson was begun that still asks something.
  package var hasOpenQuestions: Bool {
    lesson.map { !course.progress[$0.lesson.name].isFinished($0.lesson) && !$0.lesson.questions.isEmpty }
      ?? false
  }

  /// Where the lesson stands, for a program.
  var lessonValues: [NamedValue] {
    guard let lesson else { return [] }
    var values = [
      NamedValue("lesson", .text(lesson.lesson.name)), NamedValue("page", Double(lesson.page + 1)),
      NamedValue("pages", Double(lesson.lesson.pages.count)),
    ]
    if let question = lesson.currentPage.question {
      values.append(NamedValue("question", .text(question.name)))
      values.append(
        NamedValue("outcome", .text(course.progress[lesson.lesson.name][question].outcome.rawValue)))
    }
    return values
  }

  /// Takes over a game that was played elsewhere.
  mutating func take(_ other: Session) {
    recording = other.recording
    adopt(other.game)
    remarks += other.remarks
  }

  /// What a blank line in a lesson does: the next screen, or a word on what is waited for.
  mutating func turnPage() throws(Problem) -> Outcome {
    guard let lesson, lesson.aside == nil else {
      throw Problem(noLesson, advice: "`lessons` lists them")
    }
    switch lesson.stage {
    case .turn: return .job(LessonJob(lesson, in: self))
    case .asking(let question) where course.progress[lesson.lesson.name][question].outcome != .open:
      // Answered before: the lesson goes on as if the model answer had been given.
      guard lesson.page + 1 < lesson.lesson.pages.count else {
        self.lesson?.stage = .over
        return .reply(farewell)
      }
      return .job(LessonJob(lesson, to: lesson.page + 1, in: self))
    case .asking(let question):
      return .reply(
        "\(question.name) waits: \(question.request); \(hintsLeft(question))`skip` shows the answer.")
    case .trying(let exchanges):
      return .reply("Type `\(exchanges[0].command)`, or `skip` to have it typed for you.")
    case .over: return .reply(farewell)
    }
  }

  /// How many hints a question still has, as the beginning of a sentence.
  func hintsLeft(_ question: Question) -> String {
    let shown = lesson.map { course.progress[$0.lesson.name][question].hints } ?? 0
    let left = question.hints.count - shown
    return left > 0 ? "`hint` (\(left) left), " : ""
  }

  /// What is said at the end of a lesson.
  var farewell: String {
    guard let lesson else { return "" }
    let known = course.progress[lesson.lesson.name]
    let questions = lesson.lesson.questions
    let right = questions.count { known[$0].outcome == .right }
    let open = questions.filter { known[$0].outcome == .open }.map(\.name)
    var text = "The end of \(lesson.lesson.name)"
    if !questions.isEmpty { text += ": \(right) of \(questions.count.counted("question")) answered" }
    text += open.isEmpty ? ". " : ", open: \(open.joined(separator: ", ")) (`goto \(open[0])`). "
    if let next = nextLesson(after: lesson) { text += "Next: \(tied("`lesson \(next)`")). " }
    return text + "`play` goes on with this game, `bye` leaves the lesson."
  }

  /// The lesson that comes next: the last whose condition holds, else the one without a condition.
  func nextLesson(after play: LessonState) -> String? {
    let known = course.progress[play.lesson.name]
    let environment = play.lesson.answers(known)
    let due = play.lesson.next.last { next in
      guard let text = next.condition, let condition = try? Expression(parsing: text) else { return false }
      return (try? condition.condition(in: environment)) ?? false
    }
    return (due ?? play.lesson.next.first { $0.condition == nil })?.name
  }

  /// Why a word of lessons does nothing here.
  var noLesson: String {
    lesson == nil ? "no lesson is being taken" : "the lesson waits while you play freely"
  }
}

extension Lesson {
  /// What conditions of `next` can ask: `wrong(Q1)`, `hints(Q1)`, `skipped(Q1)`.
  func answers(_ progress: LessonProgress) -> ExpressionEnvironment {
    let questions = questions
    return ExpressionEnvironment(
      quantities: questions.map(\.name), functions: ["wrong", "hints", "skipped"]
    ) { (reference) throws(LookupError) in
      switch reference.subject {
      case .quantity(let name):
        guard let index = questions.firstIndex(where: { $0.name == name }) else { throw .unknownName }
        return Double(index)
      case .function(let name, let arguments):
        guard arguments.count == 1, let index = Int(exactly: arguments[0]), questions.indices ~= index else {
          throw .unavailable(expected: "the name of a question, such as Q1")
        }
        let known = progress[questions[index]]
        switch name {
        case "wrong": return Double(known.wrong)
        case "hints": return Double(known.hints)
        case "skipped": return known.outcome == .skipped ? 1 : 0
        default: throw .unknownName
        }
      case .parameter: throw .unknownName
      }
    }
  }
}
