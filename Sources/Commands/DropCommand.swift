import Game
import Interpreter
import Language
import Minimax
import Plots

/// `drop NAME`
package struct DropCommand: Command {
  package let name = "drop"
  package let purpose = Purpose.whatIf
  package let summary = "forget a branch or a checkpoint"
  package let details = "Forgets a branch, with everything that was played in it, or a checkpoint."
  package let example = "branch hot; switch main; drop hot"

  private let unwanted = Argument.name(
    "NAME", "branch or checkpoint", missing: "the name of a branch or a checkpoint",
    help: "`branches` and `checkpoints` list them"
  ) { game in
    game.otherBranches.map(\.name) + [game.branch.name] + game.checkpoints.map(\.name)
  }
  package var forms: [Form] { [Form(unwanted)] }

  package init() {}

  package func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let branches = session.game.otherBranches.map(\.name)
    let name = try arguments.value(of: unwanted).text
    guard name != session.game.branch.name else {
      throw Problem(
        "\(name) is the branch that is being played",
        advice: branches.first.map { "go elsewhere first: `switch \($0)`" } ?? "there is no other to go to")
    }
    session.game.otherBranches.removeAll { $0.name == name }
    session.game.checkpoints.removeAll { $0.name == name }
    return .reply("\(branches.contains(name) ? "Branch" : "Checkpoint") \(name) is gone.")
  }
}
