import Game
import Interpreter
import Language
import Minimax

/// `display EXPR`
package struct DisplayCommand: Command {
  package let name = "display"
  package let purpose = Purpose.stop
  package let summary = "show a value whenever play stops"
  package let details = """
    Shows the value now and after every command that moves the game. Alone it shows all of them. `delete` takes its \
    number.
    """
  package let example = "display g.gap; step 3"

  private let expression = Argument.expression(example: "display jsd")
  package var forms: [Form] { [Form(expression), Form()] }

  package init() {}

  package func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    if let expression = arguments[expression] {
      let number = session.game.stops.nextNumber()
      session.game.stops.displays.append(Stops.Display(number: number, expression: expression))
    }
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
