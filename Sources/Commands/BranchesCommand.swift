import Game
import Interpreter
import Language
import Minimax
import Plots

/// `branches`
package struct BranchesCommand: Command {
  package let name = "branches"
  package let purpose = Purpose.whatIf
  package let summary = "the branches, and where each stands"
  package let details = "Lists the branches with the round, the updates and the JSD of each."
  package let example = "branch hot; run 5; branches"

  package init() {}

  package func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    session.game.snapshot.analyse()
    let present = session.game.branch
    let branches = (session.game.otherBranches + [present]).sorted { $0.name < $1.name }
    let rows = branches.map { branch in
      [branch.name, branch.name == present.name ? "here" : ""] + GameState.summary(of: branch.snapshot)
    }
    let table = Table(
      columns: [.text("branch"), .text("")] + GameState.summaryColumns, rows: rows)
    return .reply(
      [.figure(table)],
      values: [NamedValue("here", .text(present.name))]
        + branches.flatMap { GameState.values(of: $0.snapshot, "branch.\($0.name)") })
  }
}
