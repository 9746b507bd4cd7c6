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
    let rows = session.game.checkpoints.map { checkpoint in
      [checkpoint.name, checkpoint.branch.name] + GameState.summary(of: checkpoint.branch.snapshot)
    }
    let table = Table(columns: [.text("checkpoint"), .text("branch")] + GameState.summaryColumns, rows: rows)
    return .reply(
      [.figure(table)],
      values: session.game.checkpoints.flatMap {
        GameState.values(of: $0.branch.snapshot, "checkpoint.\($0.name)")
      })
  }
}
