import Interpreter
import Language

/// `verify`
package struct VerifyCommand: Command {
  package let name = "verify"
  package let purpose = Purpose.why
  package let summary = "compute the published reference values on this machine"
  package let details = """
    Computes every figure that is known from outside - from theorems, closed forms and quadrature in forty digits - by \
    the code that analyses a game, and shows how far it is off. Of the game in play it says whether V* comes out alike \
    in two ways, and whether an update moves the parameters of one player alone, to the last bit. The game is not \
    changed.
    """
  package let example = "verify"

  package init() {}

  package func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    return .job(VerifyJob())
  }
}
