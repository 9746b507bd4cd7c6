import Game
import Interpreter
import Language
import Minimax
import Plots

/// `checkpoints`
package struct CheckpointsCommand: Command {
  package let name = "checkpoints"
  package let purpose = Purpose.time
  package let summary = "the moments that have names"
  package let details = "Lists the checkpoints with the round, the updates and the JSD of each."
  package let example = "checkpoint a; checkpoints"

  package init() {}

  package func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    guard !session.game.checkpoints.isEmpty else {
      return .reply("There are none. `checkpoint NAME` makes one.")
    }
    let rows = session.game.checkpoints.map { checkpoint in
      [checkpoint.name, checkpoint.branch.name] + GameState.summary(of: checkpoint.branch.snapshot)
    }
    let table = Table(
      columns: [.text("checkpoint"), .text("branch")] + GameState.summaryColumns, rows: rows)
    return .reply(
      [.figure(table)],
      values: session.game.checkpoints.flatMap {
        GameState.values(of: $0.branch.snapshot, "checkpoint.\($0.name)")
      })
  }
}
