import Game
import Interpreter
import Language
import Views

struct LedgerCommand: Command {
  let name = "ledger"
  let aliases = ["l"]
  let purpose = Purpose.look
  let summary = "V against its theoretical optimum, and both gaps"
  let details = """
    The value function on the last minibatch and over the whole population, the best that any D could reach against \
    this very G computed in two ways, what D could still win (D's gap) and how far G is from the data (G's gap). At the \
    equilibrium both gaps are 0, D answers 1/2 everywhere, and V = -log 4 = -1.3863. Under least squares, hinge and \
    wasserstein nobody plays for V: the ledger then holds D's loss against the least it could be.
    """
  let example = "run 500; ledger"

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    session.game.snapshot.analyse()
    return .reply(try TableKind.ledger.make(session.game))
  }
}
