import Interpreter
import Language

struct QuitCommand: Command {
  let name = "quit"
  let aliases = ["q", "exit"]
  let purpose = Purpose.session
  let summary = "leave; so does Ctrl-D"
  let details = "Ends the session."
  let example = "quit"
  let isForPeople = true

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    session.isOver = true
    return .reply(Reply())
  }
}
