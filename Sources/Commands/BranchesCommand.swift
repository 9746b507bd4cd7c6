import Game
import Interpreter
import Language
import Minimax
import Plots

struct BranchesCommand: Command {
  let name = "branches"
  let purpose = Purpose.whatIf
  let summary = "the branches, and where each stands"
  let details = "Lists the branches with the round, the updates and the JSD of each."
  let example = "branch hot; run 5; branches"

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    session.game.snapshot.analyse()
    let present = session.game.branch
    let branches = (session.game.otherBranches + [present]).sorted { $0.name < $1.name }
    let rows = branches.map { branch in
      [branch.name, branch.name == present.name ? "here" : ""] + GameState.summary(of: branch.snapshot)
    }
    let table = Table(columns: [.text("branch"), .text("")] + GameState.summaryColumns, rows: rows)
    return .reply(
      [.figure(table)],
      values: [NamedValue("here", .text(present.name))]
        + branches.flatMap { GameState.values(of: $0.snapshot, "branch.\($0.name)") })
  }
}
