import Game
import Interpreter
import Language

struct DisplayCommand: Command {
  let name = "display"
  let purpose = Purpose.stop
  let summary = "show a value whenever play stops"
  let details = """
    Shows the value now and after every command that moves the game. Alone it shows all of them. `delete` takes its \
    number.
    """
  let example = "display g.gap; step 3"

  private let expression = Argument.expression(example: "display jsd")
  var forms: [Form] { [Form(expression), Form()] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    if let expression = arguments[expression] { session.game.stops.display(expression) }
    return .reply(session.game.shownDisplays)
  }
}

extension GameState {
  /// What is displayed with its values, or that nothing is.
  var shownDisplays: Reply {
    mutating get {
      stops.displays.isEmpty ? Reply("Nothing is displayed. For example `display jsd`.") : displayed
    }
  }
}
