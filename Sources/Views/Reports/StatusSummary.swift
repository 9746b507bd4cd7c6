import Game
import Language
import Minimax
import Plots
import Theory

/// Where the game stands, in a few aligned lines: how far it has gone, its score against the best, and both gaps.
package func statusSummary(_ snapshot: Snapshot) -> Reply.Block {
  let training = snapshot.training
  let updates = "D \(training.discriminator.updates) and G \(training.generator.updates) updates"
  let score =
    switch snapshot.analysis {
    case .failure(let obstacle): [ReportRow("theory", obstacle.sentence)]
    case .success(let analysis): scoreRows(analysis)
    }
  return .lines([ReportRow("round", "\(training.position.round), \(updates)").line] + score.map(\.line))
}

/// The score of the game against the best, and both gaps.
private func scoreRows(_ analysis: Analysis) -> [ReportRow] {
  let ledger = analysis.ledger
  let gaps = LossGaps(analysis)
  let objective = gaps.objective
  if gaps.isPacked {
    return [
      ReportRow("G's gap", tied("\(figure(gaps.generatorGap)) by \(objective.generatorGapFormula)")),
      ReportRow("", "D judges packs: nothing is known of it at single points"),
    ]
  }
  let score = gaps.score(ledger)
  let (best, balance) =
    objective.playsForValue
    ? ("V*", "-log 4 \(aligned(-logFour))") : ("least", "at q = p \(figure(objective.balancedLoss.value))")
  let distance =
    objective.playsForValue || objective == .wasserstein
    ? "JSD \(figure(ledger.jsd.value)) nats" : "TV \(figure(ledger.totalVariation.value))"
  var rows = [
    ReportRow(
      score.name,
      [figure(score.value), "\(best) \(figure(score.best))", balance].map(tied).joined(separator: "   ")),
    ReportRow(
      "gaps",
      tied("\(figure(gaps.discriminatorGap)) D") + " " + tied("\(figure(gaps.generatorGap)) G") + "   "
        + tied(distance)),
  ]
  if case .estimated(let samples) = gaps.provenance {
    let perfect = ledger.jsd.perfect.map { "; a perfect G would score JSD \(short($0))" } ?? ""
    rows.append(ReportRow("", "estimated from \(samples) samples of G\(perfect)"))
  }
  return rows
}

private func figure(_ value: Double) -> String { aligned(floored(value)) }
