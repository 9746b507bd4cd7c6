import Curriculum
import Interpreter
import Language
import Plots

/// `skip`
package struct SkipCommand: Command {
  package let name = "skip"
  package let purpose = Purpose.learn
  package let usage = ["skip"]
  package let summary = "show the answer of the question at hand, and go on"
  package let details = """
    Carries out the model answer from where the question was put, shows it, and marks the question as skipped. Where a \
    lesson waits for a command to be typed, it types it.
    """
  package let example = ""

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(0)
    let lesson = try session.lessonAtHand()
    switch lesson.stage {
    case .asking(let question):
      let answer = try session.givenAnswer(question, lesson)
      return .job(AnswerJob(to: question, .skipped, answer, of: lesson, in: session))
    case .trying(let exchanges): return .job(TypingJob(exchanges, of: lesson, in: session))
    case .turn, .over: throw Problem("nothing is asked here", advice: "a blank line goes on")
    }
  }
}

extension Session {
  /// The answer to a question in words, for somebody who skips it.
  fileprivate func givenAnswer(_ question: Question, _ lesson: LessonState) throws(Problem) -> String {
    switch question.ask {
    case .choice(let right, let choices): return "**\(question.name)**: \(right), \(choices[right - 1])"
    case .command: return "**\(question.name)**: this does it."
    case .number:
      do throws(ParseError) {
        var asked = asked(lesson)
        return "**\(question.name)**: \(printed(try question.number(in: &asked)))."
      } catch {
        throw Problem("\(question.name): \(error)", advice: "`next` goes on")
      }
    }
  }
}

/// Commands that the learner was to type, typed by the program.
private struct TypingJob: Job {
  private var rehearsal: ScriptRun

  init(_ exchanges: [Transcript.Exchange], of play: LessonState, in session: Session) {
    var stage = session
    if let own = play.own { stage.adopt(own) }
    rehearsal = ScriptRun(exchanges, in: stage, from: play.path)
  }

  var progress: String { rehearsal.progress }

  mutating func advance(_ session: inout Session, rounds: Int) -> Bool { rehearsal.advance(rounds: rounds) }

  func reply(in session: inout Session, wasInterrupted: Bool) -> Reply {
    guard !wasInterrupted else { return Reply("Stopped; the lesson still waits.") }
    session.take(rehearsal.session)
    let game = session.game
    session.lesson?.own = game
    session.lesson?.stage = .turn
    return Reply([.lines(rehearsal.lines(session.presentation) + [Line("(blank line: on)", .dim)])])
  }
}
