import Game
import Interpreter
import Language

struct DeleteCommand: Command {
  let name = "delete"
  let purpose = Purpose.stop
  let summary = "forget breakpoints, watches and displays: some, or all"
  let details = "Forgets the stops and displays of these numbers; alone it forgets all of them."
  let example = "break d; delete 1"

  private let numbers = Argument.stops
  var forms: [Form] { [Form(), Form(numbers)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let numbers = arguments[numbers] ?? session.game.stops.numbers
    session.game.stops.list.removeAll { numbers.contains($0.number) }
    session.game.stops.displays.removeAll { numbers.contains($0.number) }
    return .reply(numbers.isEmpty ? "There was nothing to delete." : "Deleted: \(numbers.spelled).")
  }
}
