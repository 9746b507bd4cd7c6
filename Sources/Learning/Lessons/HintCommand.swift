import Curriculum
import Interpreter
import Language
import Plots

struct HintCommand: Command {
  let name = "hint"
  let purpose = Purpose.learn
  let summary = "one more hint for the question at hand; `hint 1` reads the first again"
  let details =
    "Each question of a lesson has a few hints, from a nudge to nearly the answer; each call shows one more."

  private let number = Argument.word("N", "the number of a hint")
  var forms: [Form] { [Form(), Form(number)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let lesson = try session.lessonAtHand()
    guard let question = lesson.currentPage.question else {
      throw Problem("there is no question on this page", advice: "a blank line goes on")
    }
    try expect(!question.hints.isEmpty, "\(question.name) has no hints", advice: "`skip` shows its answer")
    let shown = session.progress(of: question).hints
    let count = question.hints.count
    let word = arguments[number]?.text ?? "\(min(shown + 1, count))"
    guard let number = Int(word), 1...count ~= number else {
      throw Problem(
        "`hint` takes a whole number from 1 to \(count), not \"\(escaped(word))\"",
        advice: "type it as `hint` or `hint N`")
    }
    try expect(
      number <= shown + 1, "hint \(number) comes after hint \(shown + 1)",
      advice: "`hint` shows hint \(shown + 1)")
    session.note(.hint(question, count: number), of: lesson.lesson)
    let isRepeated = arguments.words.isEmpty && shown >= count
    let text = PageText(style: session.presentation.style)
    var lines = [Line("Hint \(number) of \(count)", .emphasis)] + text.lines(question.hints[number - 1])
    if isRepeated {
      lines.append(
        Line("(That was the last; `hint 1` reads the first again, `skip` shows the answer.)", .dim))
    }
    return .reply([.lines(lines)], values: session.lessonValues)
  }
}
