import Game
import Interpreter
import Language

struct EnableCommand: Command {
  let name = "enable"
  let purpose = Purpose.stop
  let summary = "put disabled stops and displays in force again"
  let details = "The stops and displays of these numbers, or all of them, are in force again."
  let example = "break d; disable 1; enable 1"

  private let numbers = Argument.stops
  var forms: [Form] { [Form(), Form(numbers)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let numbers = arguments[numbers] ?? session.game.stops.numbers
    session.game.stops.enable(numbers, true)
    return .reply(numbers.isEmpty ? "There is nothing to enable." : "Enabled: \(numbers.spelled).")
  }
}
