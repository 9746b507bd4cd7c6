import Minimax
import Plots
import Theory

/// Where the game stands, in a few aligned lines.
func standing(_ session: inout Session) -> [Line] {
  session.game.snapshot.analyse()
  let snapshot = session.game.snapshot
  let training = snapshot.training
  var rows = [
    ReportRow(
      "round",
      "\(training.position.round), D \(training.discriminator.updates) and G \(training.generator.updates) updates"
    )
  ]
  switch snapshot.analysis {
  case .failure(let obstacle): rows.append(ReportRow("theory", obstacle.sentence))
  case .success(let analysis): rows += verdict(of: analysis)
  }
  return rows.map(\.line)
}

private func figure(_ value: Double) -> String { aligned(floored(value)) }

/// What the players play for, against the best, and both debts.
private func verdict(of analysis: Analysis) -> [ReportRow] {
  let ledger = analysis.ledger
  let account = LossGaps(analysis)
  let debts =
    tied("\(figure(account.discriminatorDebt)) D") + " " + tied("\(figure(account.generatorDebt)) G")
  if account.isPacked {
    return [
      ReportRow(
        "G's debt", tied("\(figure(account.generatorDebt)) by \(account.objective.generatorDebtFormula)")),
      ReportRow("", "D judges packs: nothing is known of it at single points"),
    ]
  }
  var rows: [ReportRow]
  if account.objective.playsForValue {
    rows = [
      ReportRow(
        "V",
        tied(figure(ledger.value.value)) + "   " + tied("V* \(figure(ledger.optimalValue.value))") + "   "
          + tied("-log 4 \(aligned(-logFour))")),
      ReportRow("debts", debts + "   " + tied("JSD \(figure(ledger.jsd.value)) nats")),
    ]
  } else {
    let distance =
      account.objective == .wasserstein
      ? "JSD \(figure(ledger.jsd.value)) nats" : "TV \(figure(ledger.totalVariation.value))"
    rows = [
      ReportRow(
        "D's loss",
        tied(figure(account.loss)) + "   " + tied("least \(figure(account.least))") + "   "
          + tied("at q = p \(figure(account.objective.balancedLoss.value))")),
      ReportRow("debts", debts + "   " + tied(distance)),
    ]
  }
  if case .estimated(let samples) = account.provenance {
    let perfect = ledger.jsd.perfect.map { "; a perfect G would score JSD \(short($0))" } ?? ""
    rows.append(ReportRow("", "estimated from \(samples) samples of G\(perfect)"))
  }
  return rows
}
