import Curriculum
import Interpreter
import Language
import Plots

struct LessonCommand: Command {
  let name = "lesson"
  let aliases = ["lessons"]
  let purpose = Purpose.learn
  let summary = "the course: a list, or one lesson with questions about a live game"
  let details = """
    Alone it lists the lessons with how far you have come. With a name, or its number, it goes on where you left that \
    lesson. A blank line turns the page; every command works at every question, and an answer is a number or what you \
    do to the game. `hint`, `skip`, `prev`, `next`, `goto Q3`; `play` to try things, `resume` to come back, `bye` to \
    leave. With `again` it forgets the answers given so far and begins at the top.
    """

  private let word = Argument.word("NAME", "the name of a lesson")
  private let again = Argument.literal("again")
  var forms: [Form] { [Form(), Form(word), Form(shown: "lesson FILE.md"), Form(word, again)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    session.readProgress()
    guard let word = arguments[word] else { return .reply(try session.courseList()) }
    try expect(
      arguments.origin == .typed || !session.isInLesson, "a lesson is being taken", advice: "`bye` leaves it")
    let (lesson, path) = try session.lesson(named: word.text, in: session.course.folder, as: name)
    return session.begin(lesson, from: path, isAgain: arguments[again] != nil)
  }
}

extension Session {
  /// Begins a lesson where the learner left it.
  mutating func begin(_ lesson: Lesson, from path: String, isAgain: Bool) -> Outcome {
    if isAgain { note(.begunAgain, of: lesson) }
    var remarks: [String] = []
    let known = course.progress[lesson.name]
    let unmet = lesson.needs.filter { course.progress[$0.text].questions.isEmpty }.map(\.text)
    if !unmet.isEmpty { remarks.append("(It builds on \(unmet.joined(separator: " and ")).)") }
    var page = 0
    if !known.isFinished(lesson), let place = known.place {
      page = lesson.pages.firstIndex { $0.bookmark == place } ?? 0
      let edited = lesson.pages.firstIndex { $0.question.map { known.isOutdated($0) } ?? false }
      if let question = lesson.pages[page].question, known[question].outcome != .open {
        page = min(page + 1, lesson.pages.count - 1)
      }
      // An edited question is asked first, wherever the learner stood.
      page = min(page, edited ?? page)
      if page > 0 { remarks.append("Welcome back: on with \(lesson.name), page \(page + 1).") }
    }
    let play = LessonState(lesson, at: path, before: self.lesson?.before ?? game)
    var beginning = self
    beginning.adopt(fresh().game)
    return .job(LessonJob(play, to: page, in: beginning, saying: remarks))
  }

  /// What to go on with: the last lesson begun and not finished, else the one behind the last finished, else the first
  /// that is not.
  private func next(in syllabus: Syllabus) -> String? {
    let lessons = syllabus.entries.compactMap { try? $0.lesson.get() }
    let open = lessons.filter { !course.progress[$0.name].isFinished($0) }
    if let begun = open.last(where: { course.progress[$0.name].place != nil }) { return begun.name }
    let finished = lessons.lastIndex { course.progress[$0.name].isFinished($0) } ?? -1
    let later = lessons.dropFirst(finished + 1).first { !course.progress[$0.name].isFinished($0) }
    return (later ?? open.first)?.name
  }

  /// The course as a list with what comes next.
  mutating func courseList() throws(Problem) -> Reply {
    let syllabus = try syllabus(of: course.folder)
    try expect(
      !syllabus.entries.isEmpty, "there are no lessons in \"\(escaped(course.folder))\"",
      advice: "`help` lists the commands")
    var rows: [[String]] = []
    let next = next(in: syllabus)
    for entry in syllabus.entries {
      guard case .success(let lesson) = entry.lesson else {
        rows.append([entry.name, "cannot be read: `lesson \(entry.name)` says why", "", ""])
        continue
      }
      let known = course.progress[lesson.name]
      let done = lesson.questions.count { known[$0].outcome != .open }
      let skipped = lesson.questions.count { known[$0].outcome == .skipped }
      let isBegun = known.place != nil
      let standing =
        known.isFinished(lesson)
        ? (skipped > 0 ? "done, \(skipped) skipped" : "done")
        : isBegun ? "\(done) of \(lesson.questions.count)" : "-"
      let number = lesson.name.prefix { $0.isNumber }
      rows.append([
        number.isEmpty ? lesson.name : "\(Int(number) ?? 0)", lesson.title,
        lesson.minutes.map { "\($0) min" } ?? "", standing,
      ])
    }
    if let next { repeatable = "lesson \(next)" }
    let table = Table(columns: [.text(""), .text("lesson"), .text("takes"), .text("questions")], rows: rows)
    let caption =
      next.map { "Next: \(tied("`lesson \($0)`"))" + (isInLesson ? "." : "; a blank line begins it.") }
      ?? "All of it is done. `lesson NAME again` begins one anew."
    return Reply(
      [.figure(table), .text(caption)],
      values: [NamedValue("next", next.map { .text($0) } ?? .unknown("all is done"))])
  }
}
