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
    var reply = GameState.summary(
      "branch", "",
      of: branches.map {
        ([$0.name, $0.name == present.name ? "here" : ""], "branch.\($0.name)", $0.snapshot)
      })
    reply.values.insert(NamedValue("here", .text(present.name)), at: 0)
    return .reply(reply)
  }
}
