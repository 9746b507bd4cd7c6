import Interpreter
import Language

struct VerifyCommand: Command {
  let name = "verify"
  let purpose = Purpose.why
  let summary = "compute the published reference values on this machine"
  let details = """
    Computes every figure that is known from outside - from theorems, closed forms and quadrature in forty digits - by \
    the code that analyses a game, and shows how far it is off. Of the game in play it says whether V* comes out alike \
    in two ways, and whether an update moves the parameters of one player alone, to the last bit. The game is not \
    changed.
    """
  let example = "verify"

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    return .job(VerifyJob())
  }
}
