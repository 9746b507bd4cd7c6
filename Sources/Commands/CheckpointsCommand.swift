import Game
import Interpreter
import Language
import Minimax
import Plots

struct CheckpointsCommand: Command {
  let name = "checkpoints"
  let purpose = Purpose.time
  let summary = "the moments that have names"
  let details = "Lists the checkpoints with the round, the updates and the JSD of each."
  let example = "checkpoint a; checkpoints"

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    guard !session.game.checkpoints.isEmpty else {
      return .reply("There are none. `checkpoint NAME` makes one.")
    }
    return .reply(
      GameState.summary(
        "checkpoint", "branch",
        of: session.game.checkpoints.map {
          ([$0.name, $0.branch.name], "checkpoint.\($0.name)", $0.branch.snapshot)
        }))
  }
}
