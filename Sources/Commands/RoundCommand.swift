import Interpreter
import Language
import Minimax

/// `round [n]`
package struct RoundCommand: Command {
  package let name = "round"
  package let aliases = ["r"]
  package let purpose = Purpose.play
  package let summary = "play whole rounds: D's updates, then G's"
  package let details = """
    Plays N rounds, one if no number is given. A round in progress is completed, and counts as the first.
    """
  package let example = "round 10"
  package let isRepeatable = true

  private let count = Argument.count("N", in: 1...100_000).optional
  package var forms: [Form] { [Form(count)] }

  package init() {}

  package func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
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
