import Curriculum
import Plots

/// `more`
struct MoreCommand: Command {
  let name = "more"
  let purpose = Purpose.learn
  let usage = ["more"]
  let summary = "the next screen of a lesson; a blank line does the same"
  let details =
    "Turns the page of the lesson that is being taken. It never trains, and never answers a question."
  let example = ""

  func run(_ call: Call, in session: inout Session) throws(Problem) -> Reply {
    try call.expectAtMost(0)
    return try session.turnPage()
  }
}

/// `hint [N]`
struct HintCommand: Command {
  let name = "hint"
  let purpose = Purpose.learn
  let usage = ["hint", "hint N"]
  let summary = "one more hint for the question at hand; `hint 1` reads the first again"
  let details =
    "Each question of a lesson has a few hints, from a nudge to nearly the answer; each call shows one more."
  let example = ""

  func run(_ call: Call, in session: inout Session) throws(Problem) -> Reply {
    try call.expectAtMost(1)
    let lesson = try session.lessonAtHand()
    guard let question = lesson.currentPage.question else {
      throw Problem("there is no question on this page", advice: "a blank line goes on")
    }
    guard !question.hints.isEmpty else {
      throw Problem("\(question.name) has no hints", advice: "`skip` shows its answer")
    }
    let shown = session.progress[lesson.lesson.name][question].hints
    let number =
      call.arguments.isEmpty
      ? min(shown + 1, question.hints.count) : try call.count(at: 0, in: 1...question.hints.count, default: 1)
    guard number <= shown + 1 else {
      throw Problem("hint \(number) comes after hint \(shown + 1)", advice: "`hint` shows hint \(shown + 1)")
    }
    session.note(.hint(question, count: number))
    let isRepeated = call.arguments.isEmpty && shown >= question.hints.count
    let text = PageText(style: session.presentation.style)
    var lines =
      [Line("Hint \(number) of \(question.hints.count)", .emphasis)] + text.lines(question.hints[number - 1])
    if isRepeated {
      lines.append(
        Line("(That was the last; `hint 1` reads the first again, `skip` shows the answer.)", .dim))
    }
    return Reply([.lines(lines)], values: session.lessonValues)
  }
}

/// `skip`
struct SkipCommand: Command {
  let name = "skip"
  let purpose = Purpose.learn
  let usage = ["skip"]
  let summary = "show the answer of the question at hand, and go on"
  let details = """
    Carries out the model answer from where the question was put, shows it, and marks the question as skipped. Where a \
    lesson waits for a command to be typed, it types it.
    """
  let example = ""

  func run(_ call: Call, in session: inout Session) throws(Problem) -> Reply {
    try call.expectAtMost(0)
    let lesson = try session.lessonAtHand()
    switch lesson.stage {
    case .asking(let question):
      session.start(
        AnswerWork(to: question, .skipped, try session.givenAnswer(question, lesson), of: lesson, in: session)
      )
    case .trying(let exchanges): session.start(TypingWork(exchanges, of: lesson, in: session))
    case .turn, .over: throw Problem("nothing is asked here", advice: "a blank line goes on")
    }
    return Reply()
  }
}

/// `prev`, `next`
struct PageCommand: Command {
  let isForward: Bool
  let purpose = Purpose.learn

  var name: String { isForward ? "next" : "prev" }
  var usage: [String] { [name] }
  var summary: String {
    isForward
      ? "the next page of a lesson, leaving a question open" : "the page before, with its game as it was"
  }
  var details: String {
    isForward
      ? "Goes to the next page. A question that is left stays open; the game goes on as its model answer would have it."
      : "Goes to the page before, and the game goes back to where that page began. Answers stay given."
  }
  let example = ""

  func run(_ call: Call, in session: inout Session) throws(Problem) -> Reply {
    try call.expectAtMost(0)
    let lesson = try session.lessonAtHand()
    let page = lesson.page + (isForward ? 1 : -1)
    guard page >= 0 else { throw Problem("this is the first page", advice: "a blank line goes on") }
    guard page < lesson.lesson.pages.count else {
      throw Problem("this is the last page", advice: "`prev` goes back, `bye` leaves the lesson")
    }
    session.start(LessonWork(lesson, to: page, in: session))
    return Reply()
  }
}

/// `resume`
struct ResumeCommand: Command {
  let name = "resume"
  let purpose = Purpose.learn
  let usage = ["resume"]
  let summary = "back from free play to the lesson or the demo, with its game as it was"
  let details =
    "After `play`: puts the lesson's own game back, and shows the page again that was at hand. A demo that was left "
    + "with `!` goes on with its own game."
  let example = ""

  func run(_ call: Call, in session: inout Session) throws(Problem) -> Reply {
    try call.expectAtMost(0)
    if session.isBesideDemo, session.lesson?.aside == nil {
      session.beside?.isOver = true
      return Reply("The demo goes on, with its own game.")
    }
    guard let aside = session.lesson?.aside else {
      throw Problem(
        session.lesson == nil ? "no lesson is being taken" : "the lesson is going on",
        advice: session.lesson == nil ? "`lesson` lists them" : "a blank line goes on")
    }
    session.board = aside
    session.lesson?.aside = nil
    guard let lesson = session.lesson else { return Reply() }
    var blocks: [Reply.Block] = [.text("The lesson's game is back. \(session.whereabouts)")]
    if let question = lesson.question {
      let text = PageText(style: session.presentation.style)
      blocks.append(
        .lines([
          text.line("**\(question.name).** \(question.title)"),
          Line(question.footer, .dim),
        ]))
    } else {
      blocks.append(.lines([Line("(blank line: on)", .dim)]))
    }
    return Reply(blocks, values: session.lessonValues)
  }
}

/// `bye`
struct ByeCommand: Command {
  let name = "bye"
  let purpose = Purpose.learn
  let usage = ["bye"]
  let summary = "leave a lesson; it goes on another time where you left it"
  let details =
    "Ends the lesson that is being taken. What you have answered is kept, and the game from before it is back."
  let example = ""

  func run(_ call: Call, in session: inout Session) throws(Problem) -> Reply {
    try call.expectAtMost(0)
    guard let lesson = session.lesson else {
      throw Problem("no lesson is being taken", advice: "`quit` leaves the program")
    }
    session.lesson = nil
    session.board = lesson.before
    session.repeatable = ""
    return Reply(
      "You have left \(lesson.lesson.name); `lesson \(lesson.lesson.name)` goes on where you were. "
        + "The game from before it is back. \(session.whereabouts)")
  }
}

extension Session {
  /// The lesson that is being taken.
  func lessonAtHand() throws(Problem) -> LessonInPlay {
    guard let lesson, lesson.aside == nil else {
      throw Problem(
        noLesson, advice: lesson == nil ? "`lesson` lists the course" : "`resume` goes back to it")
    }
    return lesson
  }

  /// Sets the lesson's game aside for free play.
  mutating func playFreely() throws(Problem) -> Reply {
    guard lesson != nil else {
      throw Problem(
        "`play` needs to know whose place you take",
        advice:
          "type `play discriminator` or `play generator`; alone it is for lessons, where it sets theirs aside"
      )
    }
    _ = try lessonAtHand()
    let board = board
    lesson?.aside = board
    return Reply(
      "Free play: whatever you do now, `resume` brings back the lesson and its game. \(whereabouts)")
  }

  /// The answer to a question in words, for somebody who skips it.
  fileprivate func givenAnswer(_ question: Question, _ lesson: LessonInPlay) throws(Problem) -> String {
    switch question.ask {
    case .choice(let right, let choices): return "**\(question.name)**: \(right), \(choices[right - 1])"
    case .command: return "**\(question.name)**: this does it."
    case .number:
      do throws(Slip) {
        var asked = asked(lesson)
        return "**\(question.name)**: \(printed(try question.number(in: &asked)))."
      } catch {
        throw Problem("\(question.name): \(error)", advice: "`next` goes on")
      }
    }
  }
}

/// Commands that the learner was to type, typed by the program.
private struct TypingWork: Work {
  private var rehearsal: Rehearsal

  init(_ exchanges: [Transcript.Exchange], of play: LessonInPlay, in session: Session) {
    var stage = session
    if let own = play.own { stage.board = own }
    rehearsal = Rehearsal(exchanges, in: stage, from: play.path)
  }

  var progress: String { rehearsal.progress }

  mutating func advance(_ session: inout Session, rounds: Int) -> Bool { rehearsal.advance(rounds: rounds) }

  func reply(in session: inout Session, wasInterrupted: Bool) -> Reply {
    guard !wasInterrupted else { return Reply("Stopped; the lesson still waits.") }
    session.take(rehearsal.session)
    let board = session.board
    session.lesson?.own = board
    session.lesson?.stage = .turn
    return Reply([.lines(rehearsal.lines(session.presentation) + [Line("(blank line: on)", .dim)])])
  }
}
