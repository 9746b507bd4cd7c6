import Minimax
import Plots
import Theory

/// What the players play for and what they owe, in the currency of the objective in force.
struct CounterfactualFigures: Sendable {
  struct Entry: Sendable {
    /// In the table.
    let title: String
    /// Among the values.
    let name: String
    let value: Double
  }

  let entries: [Entry]

  /// Nil where theory has nothing to say.
  init?(_ snapshot: Snapshot) {
    guard case .success(let analysis) = snapshot.analysis else { return nil }
    let account = LossGaps(analysis)
    let ledger = analysis.ledger
    let score =
      account.objective.playsForValue
      ? Entry(title: "V", name: "Vpop", value: ledger.value.value)
      : Entry(title: "D's loss", name: "d.losspop", value: account.loss)
    let distance = Entry(title: "JSD", name: "jsd", value: ledger.jsd.value)
    let debts = [
      Entry(title: "D's debt", name: "d.debt", value: account.discriminatorDebt),
      Entry(title: "G's debt", name: "g.debt", value: account.generatorDebt),
    ]
    // Of a D that judges packs only what G owes is known.
    entries = account.isPacked ? [distance, debts[1]] : [score, distance] + debts
  }

  var cells: [String] {
    entries.map { NumberFormat.fixed(floored($0.value), 5, within: 1e-3..<1e4, elsewhere: 3) }
  }
}
