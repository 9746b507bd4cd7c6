import Game
import Interpreter
import Language
import Minimax
import Plots

struct RestartCommand: Command {
  let name = "restart"
  let purpose = Purpose.time
  let summary = "return to a checkpoint"
  let details = """
    Returns to the moment that `checkpoint NAME` named, exactly. Where it is a moment of the present course, what \
    lies ahead of it stays recorded; else the course that led to it takes the place of the present one.
    """
  let example = "checkpoint a; run 50; restart a"

  private let wanted = Argument.name(
    "NAME", "checkpoint", missing: "the name of a checkpoint",
    help: "`checkpoints` lists them, `checkpoint NAME` makes one"
  ) { $0.checkpoints.map(\.name) }
  var forms: [Form] { [Form(wanted)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let name = try arguments.value(of: wanted).text
    if let checkpoint = session.game.checkpoints.first(where: { $0.name == name }) {
      session.game.restart(checkpoint)
      session.recordState()
    }
    return .reply([.text(session.game.positionText)], values: session.game.placeValues)
  }
}

extension GameState {
  /// Returns to a checkpoint; the present course stays recorded where it passes through it.
  fileprivate mutating func restart(_ checkpoint: Checkpoint) {
    lastStop = training.moment
    let name = branch.name
    let past = checkpoint.branch
    if branch.timeline.holds(past.snapshot.training.moment, of: past.timeline) {
      branch.snapshot = past.snapshot
      branch.timeline.arrive(asIn: past.timeline)
    } else {
      branch = past
      branch.name = name
    }
  }
}
