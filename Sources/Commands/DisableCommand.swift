import Game
import Interpreter
import Language

struct DisableCommand: Command {
  let name = "disable"
  let purpose = Purpose.stop
  let summary = "keep stops and displays, but leave them alone for now"
  let details = "The stops and displays of these numbers, or all of them, do nothing until `enable`."
  let example = "break d; disable 1; run 5"

  private let numbers = Argument.stops
  var forms: [Form] { [Form(), Form(numbers)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let numbers = arguments[numbers] ?? session.game.stops.numbers
    session.game.stops.enable(numbers, false)
    return .reply(numbers.isEmpty ? "There is nothing to disable." : "Disabled: \(numbers.spelled).")
  }
}
