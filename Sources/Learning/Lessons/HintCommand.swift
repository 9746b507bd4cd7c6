import Curriculum
import Interpreter
import Language
import Plots

/// `hint [N]`
struct HintCommand: Command {
  let name = "hint"
  let purpose = Purpose.learn
  let usage = ["hint", "hint N"]
  let summary = "one more hint for the question at hand; `hint 1` reads the first again"
  let details =
    "Each question of a lesson has a few hints, from a nudge to nearly the answer; each call shows one more."
  let example = ""

  func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(1)
    let lesson = try session.lessonAtHand()
    guard let question = lesson.currentPage.question else {
      throw Problem("there is no question on this page", advice: "a blank line goes on")
    }
    guard !question.hints.isEmpty else {
      throw Problem("\(question.name) has no hints", advice: "`skip` shows its answer")
    }
    let shown = session.progress(of: question).hints
    let number =
      call.arguments.isEmpty
      ? min(shown + 1, question.hints.count) : try call.count(at: 0, in: 1...question.hints.count, default: 1)
    guard number <= shown + 1 else {
      throw Problem("hint \(number) comes after hint \(shown + 1)", advice: "`hint` shows hint \(shown + 1)")
    }
    session.note(.hint(question, count: number), of: lesson.lesson)
    let isRepeated = call.arguments.isEmpty && shown >= question.hints.count
    let text = PageText(style: session.presentation.style)
    var lines =
      [Line("Hint \(number) of \(question.hints.count)", .emphasis)] + text.lines(question.hints[number - 1])
    if isRepeated {
      lines.append(
        Line("(That was the last; `hint 1` reads the first again, `skip` shows the answer.)", .dim))
    }
    return .reply([.lines(lines)], values: session.lessonValues)
  }
}
