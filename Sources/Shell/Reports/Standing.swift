import Minimax
import Plots
import Theory

/// Where the game stands, in a few aligned lines.
func standing(_ session: inout Session) -> [Line] {
  session.scene.analyse()
  let scene = session.scene
  let training = scene.training
  var rows = [
    ReportRow(
      "round",
      "\(training.position.round), D \(training.discriminator.updates) and G \(training.generator.updates) updates"
    )
  ]
  switch scene.analysis {
  case .failure(let obstacle): rows.append(ReportRow("theory", obstacle.sentence))
  case .success(let analysis):
    let ledger = analysis.ledger
    rows.append(
      ReportRow(
        "V",
        "\(aligned(ledger.value.value))   V* \(aligned(ledger.optimalValue.value))   -log 4 \(aligned(-1.3862943611198906))"
      ))
    rows.append(
      ReportRow(
        "debts",
        "\(aligned(ledger.discriminatorDebt.value)) D \(aligned(ledger.generatorDebt.value)) G   JSD \(aligned(ledger.jsd.value)) nats"
      ))
  }
  return rows.map(\.line)
}
