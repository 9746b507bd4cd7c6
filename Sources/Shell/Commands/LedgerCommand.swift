/// `ledger`
struct LedgerCommand: Command {
  let name = "ledger"
  let aliases = ["l"]
  let purpose = Purpose.look
  let usage = ["ledger"]
  let summary = "V against its theoretical optimum, and both debts"
  let details = """
    The value function on the last minibatch and over the whole population, the best that any D could reach against \
    this very G computed in two ways, what D could still win (D's debt) and what G still owes (G's debt). At the \
    equilibrium both debts are 0, D answers 1/2 everywhere, and V = -log 4 = -1.3863. Under least squares, hinge and \
    wasserstein nobody plays for V: the ledger then holds D's loss against the least it could be.
    """
  let example = "run 500; ledger"

  func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(0)
    session.game.snapshot.analyse()
    return .reply(try TableKind.ledger.make(session.game))
  }
}
