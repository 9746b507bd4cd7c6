import Curriculum
import Game
import Interpreter
import Language
import Plots

struct ResumeCommand: Command {
  let name = "resume"
  let purpose = Purpose.learn
  let summary = "back from free play to the lesson or the demo, with its game as it was"
  let details =
    "After `play`: puts the lesson's own game back, and shows the page again that was at hand. A demo that was left "
    + "with `!` goes on with its own game."

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    if session.isBesideDemo, session.lesson?.isSetAside != true {
      session.course.pausedDemo?.isOver = true
      return .reply("The demo goes on, with its own game.")
    }
    guard let game = session.lesson?.takeUp() else {
      throw Problem(
        session.lesson == nil ? "no lesson is being taken" : "the lesson is going on",
        advice: session.lesson == nil ? "`lesson` lists them" : "a blank line goes on")
    }
    session.adopt(game)
    guard let lesson = session.lesson else { return .reply(Reply()) }
    var blocks: [Reply.Block] = [.text("The lesson's game is back. \(session.game.positionText)")]
    if let question = lesson.question {
      let text = PageText(style: session.presentation.style)
      blocks.append(
        .lines([text.line("**\(question.name).** \(question.title)"), Line(question.footer, .dim)]))
    } else {
      blocks.append(.lines([Line("(blank line: on)", .dim)]))
    }
    return .reply(blocks, values: session.lessonValues)
  }
}
