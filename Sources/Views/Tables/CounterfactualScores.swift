import Game
import Language
import Minimax
import Plots
import Theory

/// What the players play for and their gaps, in units of the objective in force.
struct CounterfactualScores: Sendable {
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
    let gaps = LossGaps(analysis)
    let ledger = analysis.ledger
    let score = gaps.score(ledger)
    let known = [
      Entry(title: score.name, name: gaps.objective.playsForValue ? "Vpop" : "d.losspop", value: score.value),
      Entry(title: "JSD", name: "jsd", value: ledger.jsd.value),
      Entry(title: "D's gap", name: "d.gap", value: gaps.discriminatorGap),
      Entry(title: "G's gap", name: "g.gap", value: gaps.generatorGap),
    ]
    // Of a D that judges packs only G's gap is known.
    entries = gaps.isPacked ? [known[1], known[3]] : known
  }

  var cells: [String] {
    entries.map { NumberFormat.fixed(floored($0.value), 5, within: 1e-3..<1e4, elsewhere: 3) }
  }
}
