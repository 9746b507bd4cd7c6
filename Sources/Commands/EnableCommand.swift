import Game
import Interpreter
import Language

/// `enable [N ..]`
package struct EnableCommand: Command {
  package let name = "enable"
  package let purpose = Purpose.stop
  package let summary = "put disabled stops and displays in force again"
  package let details = "The stops and displays of these numbers, or all of them, are in force again."
  package let example = "break d; disable 1; enable 1"

  private let numbers = Argument.stops
  package var forms: [Form] { [Form(), Form(numbers)] }

  package init() {}

  package func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let numbers = arguments[numbers] ?? session.game.stops.numbers
    session.game.stops.enable(numbers, true)
    return .reply(numbers.isEmpty ? "There is nothing to enable." : "Enabled: \(numbers.spelled).")
  }
}
