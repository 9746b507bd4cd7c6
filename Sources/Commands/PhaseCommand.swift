import Game
import Interpreter
import Language

struct PhaseCommand: Command {
  let name = "phase"
  let aliases = ["ph"]
  let purpose = Purpose.play
  let summary = "take one phase of the update in progress"
  let details = """
    An update of either player has six phases: sample, generate, discriminate, evaluate, backpropagate, update. Each \
    is done only when you step into it, and only the last one moves parameters. With N, that many phases, each with \
    its report; they end early at the first number that is not finite.
    """
  let example = "phase 6"
  let isRepeatable = true

  private let count = Argument.count("N", in: 1...1_000).optional
  var forms: [Form] { [Form(count)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    .job(StepJob(arguments[count] ?? 1, of: .phase, in: &session))
  }
}
