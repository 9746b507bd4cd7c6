import Curriculum
import Interpreter
import Language

/// What a session knows of the course: the lesson that is being taken, and what the learner has done so far.
package struct CourseState: Sendable {
  @Boxed var lesson: LessonState?
  /// What the learner has done so far, as last read.
  var progress = CourseProgress()
  /// Where progress is kept; nil keeps it for the session alone.
  let store: ProgressStore?
  /// Whether the reply has told that it cannot be kept.
  var hasLostStore = false
  let folder: String
  /// What is set aside while a person plays with a demo's game.
  @Boxed var pausedDemo: PausedDemo?

  package init(store: ProgressStore? = nil, folder: String = "Lessons") {
    self.store = store
    self.folder = folder
    lesson = nil
    pausedDemo = nil
  }
}

extension CourseState: Companion {
  /// Whether a lesson is being taken, and the prompt is its own.
  var isInLesson: Bool { lesson?.isSetAside == false }

  /// In a lesson it turns the page.
  package var blankLine: String? { isInLesson ? MoreCommand().name : nil }

  package var reasonForNoTranscript: Problem? {
    lesson == nil
      ? nil
      : Problem("a lesson is being taken, and its transcript is its own file", advice: "`bye` leaves it")
  }

  package func outcome(
    of line: CommandLine, naming command: (any Command)?, in session: inout Session
  ) throws(Problem) -> Outcome? {
    guard let lesson else { return nil }
    guard let command else { return try session.answer(line) }
    switch (command.name, line.words.count) {
    case ("goto", 2) where isInLesson && line.words[1].text.lowercased().hasPrefix("q"):
      return try .job(LessonJob(lesson, to: lesson.page(named: line.words[1].text), in: session))
    case ("quit", 1): return try session.quit(lesson, by: line.words[0].text)
    case ("play", 1): return .reply(try session.playFreely())
    default: return nil
    }
  }

  package func blocks(after command: QueuedCommand, in session: inout Session) -> [Reply.Block] {
    session.judgement(after: command)
  }
}

extension LessonState {
  fileprivate func page(named question: String) throws(Problem) -> Int {
    if let page = page(of: question) { return page }
    let names = lesson.questions.map(\.name)
    throw Problem(
      unknown: question, what: "question", among: names, help: "there are \(names.joined(separator: ", "))")
  }
}

extension Session {
  /// The companion as the state of the course; a session without one is at its beginning.
  var course: CourseState {
    get { companion as? CourseState ?? CourseState() }
    set { companion = newValue }
  }

  var lesson: LessonState? {
    get { course.lesson }
    set { course.lesson = newValue }
  }

  /// Leaves the program from within a lesson.
  fileprivate mutating func quit(_ lesson: LessonState, by word: String) throws(Problem) -> Outcome {
    // A single q is more likely the density.
    try expect(
      word != "q", "`q` alone would leave the program",
      advice: "`quit` leaves it, `bye` leaves the lesson; the density is `print q(0)`")
    isOver = true
    return .reply("What you have answered is kept; `lesson \(lesson.lesson.name)` goes on where you were.")
  }
}
