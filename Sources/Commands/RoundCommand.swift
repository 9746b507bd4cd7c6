import Game
import Interpreter
import Language

struct RoundCommand: Command {
  let name = "round"
  let aliases = ["r"]
  let purpose = Purpose.play
  let summary = "play whole rounds: D's updates, then G's"
  let details = """
    Plays N rounds, one if no number is given. A round in progress is completed, and counts as the first.
    """
  let example = "round 10"
  let isRepeatable = true

  private let count = Argument.count("N", in: 1...100_000).optional
  var forms: [Form] { [Form(count)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try session.startRounds(arguments[count] ?? 1)
  }
}

extension Session {
  /// Begins whole rounds, of which the last is reported.
  mutating func startRounds(_ count: Int) throws(Problem) -> Outcome {
    try game.expectNotDiverged()
    return .job(StepJob(count, of: .round, in: &self))
  }
}
