import Interpreter
import Language

struct MoreCommand: Command {
  let name = "more"
  let purpose = Purpose.learn
  let summary = "the next screen of a lesson; a blank line does the same"
  let details =
    "Turns the page of the lesson that is being taken. It never trains, and never answers a question."

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    return try session.turnPage()
  }
}
