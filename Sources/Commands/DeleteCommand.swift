import Game
import Interpreter
import Language

/// `delete [N ..]`
package struct DeleteCommand: Command {
  package let name = "delete"
  package let purpose = Purpose.stop
  package let summary = "forget breakpoints, watches and displays: some, or all"
  package let details = "Forgets the stops and displays of these numbers; alone it forgets all of them."
  package let example = "break d; delete 1"

  private let numbers = Argument.stops
  package var forms: [Form] { [Form(), Form(numbers)] }

  package init() {}

  package func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let numbers = arguments[numbers] ?? session.game.stops.numbers
    session.game.stops.list.removeAll { numbers.contains($0.number) }
    session.game.stops.displays.removeAll { numbers.contains($0.number) }
    return .reply(numbers.isEmpty ? "There was nothing to delete." : "Deleted: \(numbers.spelled).")
  }
}
