import Game
import Interpreter
import Language
import Minimax
import Views

struct ExplainCommand: Command {
  let name = "explain"
  let aliases = ["why"]
  let purpose = Purpose.why
  let summary = "the last update: what its gradient promised, what came of it"
  let details = """
    The last update in numbers and words: who moved and how far, what the gradient promised for the loss to first order \
    and what the loss on the same minibatch really did, which is apart by how the loss bends along the step; what it \
    did to both gaps over the population; and a diagnosis, each verdict with its number and the threshold behind \
    it: saturation, a D too strong, lost modes, rotation.
    """
  let example = "round 3; explain"

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let training = session.training
    guard case .made(let update) = training.lastUpdate(of: training.lastMover) else {
      throw Problem(
        "no update has been made yet, so there is nothing to explain",
        advice: "`step` makes one, or `phase 6` phase by phase; then type `explain`")
    }
    try expect(
      !update.rules.isPacked,
      "`explain` does not look through packs, and this update was made with \(update.rules.stabilizers.spelling)",
      advice: "`status` and `show gradients` say what is known of it")
    let moment = session.game.moment(after: update)
    let loss = LossSurface(of: update, moment.experiment).loss(at: update.parametersBefore)
    guard update.rules.stabilizers == moment.experiment.stabilizers,
      loss.bitPattern == update.backpropagated.evaluated.loss.bitPattern
    else {
      throw Problem(
        "the last update was made under rules that are no longer kept", advice: "`step` makes one under these"
      )
    }
    return .job(ExplainJob(update: update, moment: moment, path: session.game.pathToPresent))
  }
}

extension GameState {
  /// The game as its last update left it, before anything was changed by hand, if that is kept; else as it stands.
  fileprivate func moment(after update: CompletedUpdate) -> Training {
    let kept = branch.timeline.copies.first { copy in
      guard copy.updates == training.updates,
        case .made(let noted) = copy.training.lastUpdate(of: update.player)
      else { return false }
      return noted.number == update.number && copy.training.lastMover == update.player
        && copy.training[update.player].parameters == update.parametersAfter
    }
    return kept?.training ?? training
  }

  /// The latest kept moments of the game, the past first.
  fileprivate var pathToPresent: [Training] { journal.entries.suffix(Threshold.moments).map(\.training) }
}
