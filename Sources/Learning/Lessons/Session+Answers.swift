import Curriculum
import Game
import Interpreter
import Language
import Plots

extension Session {
  /// Takes a line that is no command for an answer, where a lesson waits for one.
  ///
  /// - Returns: Nil where it is no answer.
  mutating func answer(_ typed: CommandLine) throws(Problem) -> Outcome? {
    guard isInLesson, let lesson else { return nil }
    let answer = TypedAnswer(typed.source.text)
    guard let question = lesson.question else {
      guard answer.isNumberLike else { return nil }
      throw Problem(
        "nothing is asked here that a number would answer", advice: "a blank line goes on; `print` computes")
    }
    if case .choice(_, let choices) = question.ask, let choice = answer.choice(among: choices) {
      return reply(to: question.verdict(on: choice), question, lesson)
    }
    // A number is judged in the game in which the question was put, not in one that the learner has moved since.
    var asked = lesson.own
    guard let expression = try? Expression(parsing: answer.text), !expression.isCondition,
      let number = try? expression.number(in: asked.environment)
    else {
      guard answer.isNumberLike else { return nil }
      if case .command = question.ask { return nil }
      throw Problem("\"\(escaped(answer.text))\" cannot be read as a number", advice: answer.advice)
    }
    switch question.ask {
    case .choice(_, let choices):
      guard let choice = Int(exactly: number), 1...choices.count ~= choice else {
        throw Problem(
          "\(question.name) has the choices 1 to \(choices.count)", advice: "type the number of one of them")
      }
      return reply(to: question.verdict(on: choice), question, lesson)
    case .number:
      do throws(ParseError) {
        let verdict = try question.verdict(on: number, in: &asked)
        let right = try question.number(in: &asked)
        if verdict == .wrong(nil), answer.isRounding(of: right) {
          return .reply([.text("Right as far as it goes; one more digit, please.")], values: lessonValues)
        }
        return reply(to: verdict, question, lesson, greeting: "**Right**: \(printed(right)).")
      } catch {
        throw Problem("\(escaped(lesson.path)):\(question.line): \(error)", advice: "`skip` goes on")
      }
    case .command:
      throw Problem(
        "\(question.name) asks for something to be done, not for a number",
        advice: "type commands; the lesson looks at the game after each")
    }
  }

  private mutating func reply(
    to verdict: Verdict, _ question: Question, _ lesson: LessonState, greeting: String = "**Right.**"
  ) -> Outcome {
    guard verdict != .right else {
      return .job(AnswerJob(to: question, .right, greeting, of: lesson, in: self))
    }
    return .reply(wrongBlocks(verdict, question, lesson), values: lessonValues)
  }

  mutating func wrongBlocks(_ verdict: Verdict, _ question: Question, _ lesson: LessonState) -> [Reply.Block]
  {
    note(.wrong(question), of: lesson.lesson)
    var words = "Not yet."
    if case .wrong(let diagnosis?) = verdict { words = diagnosis }
    let text = PageText(style: presentation.style)
    let advice = "(\(question.name) stays open: \(hintsLeft(question))`skip`)"
    return [.lines([text.line(words), Line(advice, .dim)])]
  }
}
