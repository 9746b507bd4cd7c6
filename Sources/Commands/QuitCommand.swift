import Interpreter
import Language

/// `quit`
package struct QuitCommand: Command {
  package let name = "quit"
  package let aliases = ["q", "exit"]
  package let purpose = Purpose.session
  package let summary = "leave; so does Ctrl-D"
  package let details = "Ends the session."
  package let example = "quit"
  package let isForPeople = true

  package init() {}

  package func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    session.isOver = true
    return .reply(Reply())
  }
}
