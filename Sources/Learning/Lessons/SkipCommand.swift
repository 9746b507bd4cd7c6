import Curriculum
import Game
import Interpreter
import Language

struct SkipCommand: Command {
  let name = "skip"
  let purpose = Purpose.learn
  let summary = "show the answer of the question at hand, and go on"
  let details = """
    Carries out the model answer from where the question was put, shows it, and marks the question as skipped. Where a \
    lesson waits for a command to be typed, it types it.
    """

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let lesson = try session.lessonAtHand()
    switch lesson.stage {
    case .asking(let question):
      let answer = try question.answer(in: lesson.own)
      return .job(AnswerJob(to: question, .skipped, answer, of: lesson, in: session))
    case .trying(let exchanges): return .job(AnswerJob(typing: exchanges, of: lesson, in: session))
    case .turn, .over: throw Problem("nothing is asked here", advice: "a blank line goes on")
    }
  }
}

extension Question {
  /// The right answer as Markdown.
  fileprivate func answer(in game: GameState) throws(Problem) -> String {
    switch ask {
    case .choice(let right, let choices): return "**\(name)**: \(right), \(choices[right - 1])"
    case .command: return "**\(name)**: this does it."
    case .number:
      do throws(ParseError) {
        var game = game
        return "**\(name)**: \(printed(try number(in: &game)))."
      } catch {
        throw Problem("\(name): \(error)", advice: "`next` goes on")
      }
    }
  }
}
