import Interpreter
import Language
import Minimax

/// `finish`
package struct FinishCommand: Command {
  package let name = "finish"
  package let aliases = ["fin"]
  package let purpose = Purpose.play
  package let summary = "complete the round in progress"
  package let details =
    "Plays on to the end of the round in progress. At the start of a round there is nothing to do."
  package let example = "step d; finish"

  package init() {}

  package func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let training = session.training
    guard training.turn != .ready || !training.position.isRoundStart(training.experiment.schedule) else {
      return .reply("No round is in progress; `round` plays one.")
    }
    return try session.startRounds(1)
  }
}
