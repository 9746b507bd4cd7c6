import Curriculum
import Game
import Interpreter
import Language

extension Session {
  /// Whether a lesson is being taken, and the prompt is its own.
  package var isInLesson: Bool { course.isInLesson }

  /// Whether a lesson was begun that still asks something.
  package var hasOpenQuestions: Bool {
    lesson.map { !course.progress[$0.lesson.name].isFinished($0.lesson) && !$0.lesson.questions.isEmpty }
      ?? false
  }

  /// The lesson at whose prompt the learner is.
  func lessonAtHand(
    otherwise advice: (none: String, setAside: String) = (
      "`lesson` lists the course", "`resume` goes back to it"
    )
  ) throws(Problem) -> LessonState {
    guard let lesson else { throw Problem("no lesson is being taken", advice: advice.none) }
    try expect(!lesson.isSetAside, "the lesson waits while you play freely", advice: advice.setAside)
    return lesson
  }

  /// Where the lesson stands, for a program.
  var lessonValues: [NamedValue] {
    guard let lesson else { return [] }
    var values = [
      NamedValue("lesson", .text(lesson.lesson.name)), NamedValue("page", lesson.page + 1),
      NamedValue("pages", lesson.lesson.pages.count),
    ]
    if let question = lesson.currentPage.question {
      values.append(NamedValue("question", .text(question.name)))
      values.append(NamedValue("outcome", .text(progress(of: question).outcome.rawValue)))
    }
    return values
  }

  /// How far the learner has come with a question of the lesson.
  func progress(of question: Question) -> QuestionProgress {
    (lesson.map { course.progress[$0.lesson.name] } ?? LessonProgress())[question]
  }

  /// Takes over the game of a script, and what was recorded of it.
  mutating func take(_ script: Session) {
    recording = script.recording
    adopt(script.game)
    remarks += script.remarks
  }

  /// Lets the lesson go on from the game as it is.
  mutating func continueLesson(_ stage: LessonState.Stage) {
    guard var lesson else { return }
    lesson.own = game
    lesson.stage = stage
    self.lesson = lesson
  }

  /// Turns the page, or says what the lesson waits for.
  mutating func turnPage() throws(Problem) -> Outcome {
    let lesson = try lessonAtHand(otherwise: ("`lessons` lists them", "`lessons` lists them"))
    switch lesson.stage {
    case .turn: return .job(LessonJob(lesson, in: self))
    case .asking(let question) where progress(of: question).outcome != .open:
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

  /// Sets the lesson's game aside for free play.
  mutating func playFreely() throws(Problem) -> Reply {
    var lesson = try lessonAtHand()
    lesson.setAside(game)
    self.lesson = lesson
    return Reply(
      "Free play: whatever you do now, `resume` brings back the lesson and its game. \(game.positionText)")
  }

  /// How many hints a question still has, as the beginning of a sentence; empty where it has none.
  func hintsLeft(_ question: Question) -> String {
    let left = question.hints.count - progress(of: question).hints
    return left > 0 ? "`hint` (\(left) left), " : ""
  }

  /// The paragraph at the end of a lesson.
  var farewell: String {
    guard let lesson = lesson?.lesson else { return "" }
    let known = course.progress[lesson.name]
    let questions = lesson.questions
    let right = questions.count { known[$0].outcome == .right }
    let open = questions.filter { known[$0].outcome == .open }.map(\.name)
    var text = "The end of \(lesson.name)"
    if !questions.isEmpty { text += ": \(right) of \(questions.count.counted("question")) answered" }
    text += open.isEmpty ? ". " : ", open: \(open.joined(separator: ", ")) (`goto \(open[0])`). "
    if let next = lesson.next(after: known) { text += "Next: \(tied("`lesson \(next)`")). " }
    return text + "`play` goes on with this game, `bye` leaves the lesson."
  }
}

extension Lesson {
  /// The lesson that comes next: the last whose condition holds, else the one without a condition.
  fileprivate func next(after progress: LessonProgress) -> String? {
    let environment = conditions(progress)
    let due = next.last { next in
      guard let text = next.condition, let condition = try? Expression(parsing: text) else { return false }
      return (try? condition.condition(in: environment)) ?? false
    }
    return (due ?? next.first { $0.condition == nil })?.name
  }

  /// The functions of a condition of `next`: `wrong(Q1)`, `hints(Q1)`, `skipped(Q1)`.
  func conditions(_ progress: LessonProgress) -> ExpressionEnvironment {
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
