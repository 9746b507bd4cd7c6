import Game
import Interpreter
import Language
import Minimax
import Plots

/// `branch NAME`
package struct BranchCommand: Command {
  package let name = "branch"
  package let purpose = Purpose.whatIf
  package let usage = ["branch NAME"]
  package let summary = "begin a what-if from this moment"
  package let details = """
    Begins another course of the game from this very moment and goes on in it: change a rate, the objective, k or \
    the noise (`set noise=5`), play, and compare. The course that you leave stays as it is; `switch` returns to it, \
    `branches` lists all, `compare` holds two side by side, `drop` forgets one.
    """
  package let example = "run 50; branch hot; set lr.g=0.1; run 50; compare main hot"

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(1)
    guard let word = call.arguments.first else {
      throw Problem(
        "`branch` needs a name", advice: "for example `branch hot`; `branches` lists those there are")
    }
    let name = try session.game.freshName(word, replaces: false)
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

/// `switch NAME`
package struct SwitchCommand: Command {
  package let name = "switch"
  package let purpose = Purpose.whatIf
  package let usage = ["switch NAME"]
  package let summary = "go to another branch, where it stands"
  package let details = "Goes to another branch; both stay as they are. A session begins in branch main."
  package let example = "branch hot; run 5; switch main"

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let names = session.game.otherBranches.map(\.name)
    let name = try call.name(
      of: "a branch", among: names + [session.game.branch.name],
      help: "`branches` lists them, `branch NAME` begins one")
    guard let index = names.firstIndex(of: name) else {
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

/// `branches`
package struct BranchesCommand: Command {
  package let name = "branches"
  package let purpose = Purpose.whatIf
  package let usage = ["branches"]
  package let summary = "the branches, and where each stands"
  package let details = "Lists the branches with the round, the updates and the JSD of each."
  package let example = "branch hot; run 5; branches"

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(0)
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

/// `drop NAME`
package struct DropCommand: Command {
  package let name = "drop"
  package let purpose = Purpose.whatIf
  package let usage = ["drop NAME"]
  package let summary = "forget a branch or a checkpoint"
  package let details = "Forgets a branch, with everything that was played in it, or a checkpoint."
  package let example = "branch hot; switch main; drop hot"

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let branches = session.game.otherBranches.map(\.name)
    let name = try call.name(
      of: "a branch or a checkpoint",
      among: branches + [session.game.branch.name] + session.game.checkpoints.map(\.name),
      help: "`branches` and `checkpoints` list them")
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
