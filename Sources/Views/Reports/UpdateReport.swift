import Game
import Language
import Minimax
import Plots
import Theory

/// What one update changed: the parameters of one player, and with them the gaps of both players.
///
/// - Parameter phaseTitle: Whether the update was reached phase by phase.
package func updateReport(before: Snapshot, after: Snapshot, phaseTitle wantsPhase: Bool = false) -> Reply {
  let training = after.training
  guard case .made(let update) = training.lastUpdate(of: training.lastMover) else {
    return Reply([.lines([])])
  }
  let player = update.player
  let letter = player.letter.lowercased()
  let change = update.change
  let loss = update.backpropagated.evaluated.loss
  let rows =
    movements(update, change, training.experiment[player]) + [
      ReportRow("", "    before       after      change"),
      changed("\(player.letter)'s loss", loss, training.loss(on: update), note: "same minibatch"),
    ] + gapRows(before, after)
  let opponent = player.opponent
  let isUntouched = before.training[opponent].parameters == training[opponent].parameters
  let footer = "\(opponent.letter) has \(isUntouched ? "not moved" : "moved as well")."
  let title =
    wantsPhase
    ? phaseTitle(.update, player, number: update.number, before.training)
    : Line("\(player.letter) update \(update.number)", .emphasis) + Line("  (round \(update.round))", .dim)
  return Reply(
    [
      .lines(
        [title] + rows.map(\.line) + [Line("  \(footer) Due next: \(training.position.due.letter).", .dim)])
    ],
    values: [
      NamedValue("player", .text(player.letter)), NamedValue("update", update.number),
      NamedValue("\(letter).loss", loss),
      NamedValue("\(letter).gradnorm", update.backpropagated.gradientNorm),
      NamedValue("\(letter).stepnorm", change.norm),
    ])
}

/// How far the parameters moved, and which of them most.
private func movements(_ update: CompletedUpdate, _ change: [Double], _ rules: PlayerRules) -> [ReportRow] {
  let optimizer = "\(rules.optimizer.spelling), rate \(spelled(rules.learningRate))"
  let moved = ReportRow("moved", "\(change.count) parameters by \(short(change.norm)) in all (\(optimizer))")
  guard let index = change.indexOfLargest else { return [moved] }
  let (before, after) = (short(update.parametersBefore[index]), short(update.parametersAfter[index]))
  return [
    moved, ReportRow("most", "\(update.player.parameterName(at: index, in: rules))  \(before) -> \(after)"),
  ]
}

/// What the update did over the population, in units of the objective.
private func gapRows(_ before: Snapshot, _ after: Snapshot) -> [ReportRow] {
  guard case .success(let old) = before.analysis, case .success(let new) = after.analysis else { return [] }
  let gaps = (old: LossGaps(old), new: LossGaps(new))
  let scores = (old: gaps.old.score(old.ledger), new: gaps.new.score(new.ledger))
  let objective = gaps.new.objective
  let isForValue = objective.playsForValue
  var rows = [
    population(scores.new.name, scores.old.value, scores.new.value, note: "population"),
    population(
      isForValue ? "V*" : "its least", scores.old.best, scores.new.best,
      note: isForValue ? "the best D's V" : objective == .wasserstein ? "-slope x W1" : "the best D's loss"),
    population(
      "D's gap", gaps.old.discriminatorGap, gaps.new.discriminatorGap,
      note: isForValue ? "V* - V" : "loss - least"),
    population("G's gap", gaps.old.generatorGap, gaps.new.generatorGap, note: objective.generatorGapFormula),
  ]
  // Of a D that judges packs only G's gap is known.
  if gaps.new.isPacked { rows = rows.suffix(1) }
  if let remark = gaps.new.provenance.remark { rows.append(ReportRow("", "population: \(remark)")) }
  return rows
}

/// A figure of theory, without rounding.
private func population(_ label: String, _ old: Double, _ new: Double, note: String) -> ReportRow {
  changed(label, floored(old), floored(new), note: note)
}

private func changed(_ label: String, _ old: Double, _ new: Double, note: String) -> ReportRow {
  ReportRow(label, "\(aligned(old))  \(aligned(new))  \(difference(new - old).paddedLeft(to: 10))   \(note)")
}

/// A change with its sign: of fixed decimals where they show it, else of three digits.
private func difference(_ change: Double) -> String {
  guard abs(change) < 1e5 else { return (change > 0 ? "+" : "") + NumberFormat.significant(change, 3) }
  return NumberFormat.signed(change, abs(change) < 1e-3 && change != 0 ? 6 : 4)
}

extension Snapshot {
  /// The ledger, where theory has one.
  package var ledger: Ledger? {
    if case .success(let analysis) = analysis { analysis.ledger } else { nil }
  }
}
