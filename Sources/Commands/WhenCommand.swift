import Game
import Interpreter
import Language
import Plots

struct WhenCommand: Command {
  let name = "when"
  let purpose = Purpose.time
  let summary = "where in time the game stands"
  let details = "Says the round, the updates made, what is due next, and what is recorded ahead."
  let example = "phase 2; when"

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    return .reply([.text(session.game.positionText)], values: session.game.placeValues)
  }
}
