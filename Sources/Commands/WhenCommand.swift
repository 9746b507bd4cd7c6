import Game
import Interpreter
import Language
import Minimax
import Plots

/// `when`
package struct WhenCommand: Command {
  package let name = "when"
  package let purpose = Purpose.time
  package let summary = "where in time the game stands"
  package let details = "Says the round, the updates made, what is due next, and what is recorded ahead."
  package let example = "phase 2; when"

  package init() {}

  package func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    return .reply([.text(session.game.positionText)], values: session.game.placeValues)
  }
}
