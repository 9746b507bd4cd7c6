import Game
import Interpreter
import Language
import Minimax

/// `tbreak EXPR`
package struct TemporaryBreakCommand: Command {
  package let name = "tbreak"
  package let aliases = ["tb"]
  package let purpose = Purpose.stop
  package let summary = "as `break`, for once"
  package let details = "Sets a breakpoint that goes when it has stopped play. `help break` says the rest."
  package let example = "tbreak g; run 5"

  package var forms: [Form] { BreakCommand().forms }

  package init() {}

  package func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    .reply(try session.game.setBreakpoint(arguments, isTemporary: true))
  }
}
