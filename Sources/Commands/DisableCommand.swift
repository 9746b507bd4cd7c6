import Game
import Interpreter
import Language

/// `disable [N ..]`
package struct DisableCommand: Command {
  package let name = "disable"
  package let purpose = Purpose.stop
  package let summary = "keep stops and displays, but leave them alone for now"
  package let details = "The stops and displays of these numbers, or all of them, do nothing until `enable`."
  package let example = "break d; disable 1; run 5"

  private let numbers = Argument.stops
  package var forms: [Form] { [Form(), Form(numbers)] }

  package init() {}

  package func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let numbers = arguments[numbers] ?? session.game.stops.numbers
    session.game.stops.enable(numbers, false)
    return .reply(numbers.isEmpty ? "There is nothing to disable." : "Disabled: \(numbers.spelled).")
  }
}
