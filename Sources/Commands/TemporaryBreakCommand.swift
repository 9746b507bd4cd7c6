import Interpreter
import Language

struct TemporaryBreakCommand: Command {
  let name = "tbreak"
  let aliases = ["tb"]
  let purpose = Purpose.stop
  let summary = "as `break`, for once"
  let details = "Sets a breakpoint that goes when it has stopped play. `help break` says the rest."
  let example = "tbreak g; run 5"

  private let permanent = BreakCommand()
  var forms: [Form] { permanent.forms }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    .reply(session.game.setBreakpoint(try permanent.breakpoint(arguments), isTemporary: true))
  }
}
