import Game
import Language
import Minimax
import Plots
import Theory

extension TableKind {
  /// The ledger; as data, every quantity of theory with how it is known.
  package static let ledger = TableKind("ledger", "V against its optimum, and both gaps") {
    (game) throws(Problem) in
    let findings = quantityList.filter(\.needsTheory).map { ($0, $0.find(game.snapshot)) }
    return (
      "Ledger after round \(game.training.position.round)",
      DataTable([
        .init("quantity", texts: findings.map(\.0.name)),
        .init("value", .numbers(findings.map(\.1.known?.number))),
        .init("known", texts: findings.map { $0.1.known?.certainty.label ?? "no" }),
        .init("meaning", texts: findings.map(\.0.meaning)),
      ])
    )
  } make: { (game) throws(Problem) in
    Reply(
      [.figure(ledgerTable(try game.snapshot.neededAnalysis, game.snapshot))],
      values: quantityList.filter(\.needsTheory).map { $0.named(in: game.snapshot) })
  }
}

extension Finding {
  fileprivate var known: (number: Double, certainty: Certainty)? {
    if case .known(let number, let certainty) = self { (number, certainty) } else { nil }
  }
}

/// The ledger as a table with its identity check and one sentence: the gaps of both players, in units of the objective.
private func ledgerTable(_ analysis: Analysis, _ snapshot: Snapshot) -> Table {
  let gaps = LossGaps(analysis)
  let isForValue = gaps.objective.playsForValue
  // Of a D that judges packs there is nothing to say.
  let isSaid = { (row: [String]) in !gaps.isPacked || row[1] != "nan" }
  let stakes = (isForValue ? valueRows(analysis.ledger, snapshot) : lossRows(analysis, gaps, snapshot))
    .filter(isSaid)
  let distances = distanceRows(analysis.ledger, isCurve: analysis.isCurve)
  let rest = (isForValue ? lossNotes(analysis.ledger, gaps.objective) : curiosities(analysis.ledger, gaps))
    .filter(isSaid)
  return Table(
    columns: [
      .text(isForValue ? "ledger, in nats" : "ledger, \(gaps.objective.rawValue)"), "value", .text(""),
    ],
    rows: stakes + distances + rest, rulesBefore: [stakes.count, stakes.count + distances.count],
    caption: ledgerSentence(analysis, gaps))
}

/// V, its optimum two ways, and the gaps, for players who play for V.
private func valueRows(_ ledger: Ledger, _ snapshot: Snapshot) -> [[String]] {
  minibatchRow("V", label: "V on the last minibatch", snapshot) + [
    row("V over the population", ledger.value),
    row("V*, D* put into V", ledger.optimalValue),
    row(
      "V*, -log 4 + 2 JSD", ledger.optimalValueByDivergence,
      note: "the two ways agree to \(scientific(ledger.disagreement.value))"),
    row("D's gap, V* - V", ledger.discriminatorGap, note: "what D could still win"),
    row("G's gap, V* + log 4", ledger.generatorGap, note: "how far G is from the data, 2 JSD"),
  ]
}

/// D's loss, the least it could be, and the gaps, for players who play for something else.
private func lossRows(_ analysis: Analysis, _ gaps: LossGaps, _ snapshot: Snapshot) -> [[String]] {
  let ledger = analysis.ledger
  func own(_ label: String, _ value: Double, note: String) -> [String] {
    row(label, Measured(value, gaps.provenance), note: note)
  }
  var rows = minibatchRow("d.loss", label: "D's loss on its minibatch", snapshot)
  rows.append(
    row("D's loss, population", ledger.discriminatorLoss, note: gaps.objective.formula(of: .discriminator)))
  if let slope = gaps.steepest {
    rows += [
      own("-W1", -ledger.wasserstein.value, note: "the least among 1-Lipschitz critics"),
      own("D's steepest slope", slope, note: LossGaps.slopeNote(snapshot.training.experiment.clipping)),
      own("-slope x W1", gaps.least, note: "the least among critics no steeper than D"),
    ]
  } else {
    rows.append(
      row("the least it can be", ledger.optimalDiscriminatorLoss, note: "at \(gaps.objective.optimum)"))
  }
  rows += [
    own("D's gap, loss - least", gaps.discriminatorGap, note: "what D could still win"),
    own(
      "G's gap, \(gaps.objective.generatorGapFormula)", gaps.generatorGap,
      note: "how far G is from the data, 0 only at q = p"),
  ]
  return rows
}

private func distanceRows(_ ledger: Ledger, isCurve: Bool) -> [[String]] {
  [
    row("JSD(p, q)", ledger.jsd, note: isCurve ? noDensity : "at most log 2 = 0.6931"),
    row(
      "KL(p || q)", ledger.klDataToGenerated,
      note: infinite(ledger.klDataToGenerated, ledger.uncoveredData, "q is 0 on data", "data's")),
    row(
      "KL(q || p)", ledger.klGeneratedToData,
      note: infinite(ledger.klGeneratedToData, ledger.uncoveredGenerated, "p is 0 on fakes", "fakes'")),
    row("total variation", ledger.totalVariation),
    row(
      ledger.wassersteinDirections == nil ? "Wasserstein-1" : "sliced Wasserstein-1", ledger.wasserstein,
      note: ledger.wassersteinDirections.map { "in units of x, mean of \($0) directions" } ?? "in units of x"),
  ]
}

private func lossNotes(_ ledger: Ledger, _ objective: Objective) -> [[String]] {
  [
    row("D's loss", ledger.discriminatorLoss, note: objective.rawValue),
    row("of the best D", ledger.optimalDiscriminatorLoss, note: objective.optimum),
    row("G's loss", ledger.generatorLoss, note: objective.formula(of: .generator)),
  ]
}

/// G's loss, and V for those who look for it.
private func curiosities(_ ledger: Ledger, _ gaps: LossGaps) -> [[String]] {
  [
    row("G's loss", ledger.generatorLoss, note: gaps.objective.formula(of: .generator)),
    row("V, were D sigmoid(l)", ledger.value, note: "V is not what these players play for"),
  ]
}

/// A quantity on the minibatch that it was taken from; nothing where it does not come from one.
private func minibatchRow(_ name: String, label: String, _ snapshot: Snapshot) -> [[String]] {
  guard case .known(let value, .minibatch(let samples)) = snapshot.finding(named: name) else { return [] }
  return [[label, brief(value), "\(samples) samples"]]
}

private func row(_ label: String, _ measured: Measured, note: String = "") -> [String] {
  var notes = note.isEmpty ? [] : [note]
  if case .estimated(let samples) = measured.provenance {
    let perfect = measured.perfect.map { ", perfect G: \(short($0))" } ?? ""
    notes.append("estimate, \(samples) samples" + perfect)
  }
  if let error = measured.error, error >= 5e-5 { notes.append("give or take \(short(error))") }
  // What is left of a difference that is 0 is rounding.
  let value = abs(measured.value) < 1e-12 ? 0 : measured.value
  return [label, value == .infinity ? "infinite" : brief(value), notes.joined(separator: "; ")]
}

/// Why a divergence is infinite: mass that the other distribution does not reach, or tails that fall too slowly.
private func infinite(_ measured: Measured, _ mass: Measured, _ reason: String, _ whose: String) -> String {
  guard measured.value == .infinity else { return "" }
  // Less than this lies beyond the points of the sum, not outside the other support.
  return mass.value > 1e-8 ? "\(reason) of mass \(short(mass.value))" : "the \(whose) tails are too heavy"
}

private func scientific(_ value: Double) -> String {
  value == 0 ? "the last digit" : NumberFormat.significant(abs(value), 1)
}
