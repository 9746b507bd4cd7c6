import Game
import Interpreter
import Language
import Minimax
import Plots

struct SwitchCommand: Command {
  let name = "switch"
  let purpose = Purpose.whatIf
  let summary = "go to another branch, where it stands"
  let details = "Goes to another branch; both stay as they are. A session begins in branch main."
  let example = "branch hot; run 5; switch main"

  private let wanted = Argument.name(
    "NAME", "branch", missing: "the name of a branch",
    help: "`branches` lists them, `branch NAME` begins one"
  ) { game in game.otherBranches.map(\.name) + [game.branch.name] }
  var forms: [Form] { [Form(wanted)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let name = try arguments.value(of: wanted).text
    guard let index = session.game.otherBranches.firstIndex(where: { $0.name == name }) else {
      return .reply("This is branch \(name). \(session.game.positionText)")
    }
    session.game.snapshot.analyse()
    let next = session.game.otherBranches[index]
    session.game.otherBranches[index] = session.game.branch
    session.game.branch = next
    session.game.lastStop = next.snapshot.training.moment
    session.recordState()
    return .reply([.text(session.game.positionText)], values: session.game.placeValues)
  }
}
