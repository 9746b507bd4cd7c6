import Distributions
import Minimax
import Numerics
import Plots
import Theory

/// The ledger as a table with its identity check and one sentence.
struct LedgerTable {
  let table: Table

  init(_ analysis: Analysis, _ scene: Scene) {
    let ledger = analysis.ledger
    let objective = scene.training.experiment.objective
    var rows: [[String]] = []
    if let value = scene.training.valueOnLatestMinibatch {
      rows.append([
        "V on the last minibatch", aligned(value.total), "\(scene.training.experiment.batchSize) samples",
      ])
    }
    rows += [
      row("V over the population", ledger.value),
      row("V*, D* put into V", ledger.optimalValue),
      row(
        "V*, -log 4 + 2 JSD", ledger.optimalValueByDivergence,
        note: "the two ways agree to \(scientific(ledger.disagreement.value))"),
      row("D's debt, V* - V", ledger.discriminatorDebt, note: "what D could still win"),
      row("G's debt, V* + log 4", ledger.generatorDebt, note: "what G still owes, 2 JSD"),
    ]
    let seam = rows.count
    rows += [
      row("JSD(p, q)", ledger.jsd, note: "at most log 2 = 0.6931"),
      row(
        "KL(p || q)", ledger.klDataToGenerated,
        note: infinite(ledger.klDataToGenerated, ledger.uncoveredData, "q is 0 on data")),
      row(
        "KL(q || p)", ledger.klGeneratedToData,
        note: infinite(ledger.klGeneratedToData, ledger.uncoveredGenerated, "p is 0 on fakes")),
      row("total variation", ledger.totalVariation, unit: ""),
      row("Wasserstein-1", ledger.wasserstein, unit: "in units of x"),
    ]
    let second = rows.count
    rows += [
      row("D's loss", ledger.discriminatorLoss, note: objective.rawValue),
      row("  of the best D", ledger.optimalDiscriminatorLoss, note: objective.optimum),
      row("G's loss", ledger.generatorLoss, note: objective.formula(of: .generator)),
    ]
    let columns = [Table.Column("ledger, in nats", .text), .init("value", .number), .init("", .text)]
    table = Table(
      title: "", columns: columns, rows: rows.map { [$0[0], $0[1].trimmed, $0[2]] },
      rulesBefore: [seam, second],
      caption: LedgerTable.sentence(ledger, scene))
  }

  /// Which of the two debts is the larger, and what that means.
  private static func sentence(_ ledger: Ledger, _ scene: Scene) -> String {
    let isEstimate = scene.training.experiment.data.isEstimate
    let base = isEstimate ? "The data density is a kernel estimate. " : ""
    let d = ledger.discriminatorDebt.value
    let g = ledger.generatorDebt.value
    let state =
      if d < 0.01 && g < 0.01 {
        "Both debts are near 0: the generator is right, and D cannot tell."
      } else if d > g {
        "D owes more than G: V is \(short(d)) below what the best D would reach, so a loss near log 4 says "
          + "little about G."
      } else {
        "G owes more than D: V is close to what the best D would reach, and that lies \(short(g)) above -log 4."
      }
    return base + state
  }
}

private func row(_ label: String, _ measured: Measured, note: String = "", unit: String = "") -> [String] {
  var notes = [unit, note].filter { !$0.isEmpty }
  if case .estimated(let samples) = measured.provenance {
    let perfect = measured.perfect.map { ", perfect G: \(short($0))" } ?? ""
    notes.append("estimate, \(samples) samples" + perfect)
  }
  return [
    label, measured.value == .infinity ? "infinite" : aligned(measured.value), notes.joined(separator: "; "),
  ]
}

/// Why a divergence is infinite: the mass that the other distribution does not reach.
private func infinite(_ measured: Measured, _ mass: Measured, _ reason: String) -> String {
  measured.value == .infinity ? "\(reason) of mass \(short(mass.value))" : ""
}

private func scientific(_ value: Double) -> String {
  value == 0 ? "the last digit" : NumberFormat.significant(abs(value), 1)
}

extension String {
  /// Without blanks at its ends.
  var trimmed: String {
    let start = drop { $0 == " " }
    let end = start.reversed().drop { $0 == " " }
    return String(end.reversed())
  }
}
