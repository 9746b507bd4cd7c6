import Interpreter
import Language
import Minimax

struct FinishCommand: Command {
  let name = "finish"
  let aliases = ["fin"]
  let purpose = Purpose.play
  let summary = "complete the round in progress"
  let details =
    "Plays on to the end of the round in progress. At the start of a round there is nothing to do."
  let example = "step d; finish"

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let training = session.training
    guard training.turn != .ready || !training.position.isRoundStart(training.experiment.schedule) else {
      return .reply("No round is in progress; `round` plays one.")
    }
    return try session.startRounds(1)
  }
}
