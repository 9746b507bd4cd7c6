import Game
import Interpreter
import Language

struct DropCommand: Command {
  let name = "drop"
  let purpose = Purpose.whatIf
  let summary = "forget a branch or a checkpoint"
  let details = "Forgets a branch, with everything that was played in it, or a checkpoint."
  let example = "branch hot; switch main; drop hot"

  private let unwanted = Argument.name(
    "NAME", "branch or checkpoint", missing: "the name of a branch or a checkpoint",
    help: "`branches` and `checkpoints` list them"
  ) { game in game.otherBranches.map(\.name) + [game.branch.name] + game.checkpoints.map(\.name) }
  var forms: [Form] { [Form(unwanted)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let branches = session.game.otherBranches.map(\.name)
    let name = try arguments.value(of: unwanted).text
    try expect(
      name != session.game.branch.name, "\(name) is the branch that is being played",
      advice: branches.first.map { "go elsewhere first: `switch \($0)`" } ?? "there is no other to go to")
    session.game.otherBranches.removeAll { $0.name == name }
    session.game.checkpoints.removeAll { $0.name == name }
    return .reply("\(branches.contains(name) ? "Branch" : "Checkpoint") \(name) is gone.")
  }
}
