import Interpreter
import Language
import Minimax

/// `phase [n]`
package struct PhaseCommand: Command {
  package let name = "phase"
  package let aliases = ["ph"]
  package let purpose = Purpose.play
  package let summary = "take one phase of the update in progress"
  package let details = """
    An update of either player has six phases: sample, generate, discriminate, evaluate, backpropagate, update. Each \
    is done only when you step into it, and only the last one moves parameters. With N, that many phases, each with \
    its report; they end early at the first number that is not finite.
    """
  package let example = "phase 6"
  package let isRepeatable = true

  private let count = Argument.count("N", in: 1...1_000).optional
  package var forms: [Form] { [Form(count)] }

  package init() {}

  package func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    .job(StepJob(arguments[count] ?? 1, of: .phase, in: &session))
  }
}
