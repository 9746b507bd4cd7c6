import Game
import Interpreter
import Language
import Minimax
import Plots

struct BranchCommand: Command {
  let name = "branch"
  let purpose = Purpose.whatIf
  let summary = "begin a what-if from this moment"
  let details = """
    Begins another course of the game from this very moment and goes on in it: change a rate, the objective, k or \
    the noise (`set noise=5`), play, and compare. The course that you leave stays as it is; `switch` returns to it, \
    `branches` lists all, `compare` holds two side by side, `drop` forgets one.
    """
  let example = "run 50; branch hot; set lr.g=0.1; run 50; compare main hot"

  private let given = Argument.word("NAME", "a name", example: "branch hot")
  var forms: [Form] { [Form(given)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let name = try session.game.freshName(arguments.value(of: given), replaces: false)
    session.game.snapshot.analyse()
    let left = session.game.branch.name
    session.game.otherBranches.append(session.game.branch)
    session.game.branch.name = name
    session.game.branch.timeline.forgetAhead(of: session.training)
    return .reply(
      [.text("Branch \(name) begins here. `switch \(left)` returns to \(left), which stays as it is.")],
      values: [NamedValue("branch", .text(name))])
  }
}
