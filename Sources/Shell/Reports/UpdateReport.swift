import Minimax
import Networks
import Plots
import Theory

/// What one update changed: the parameters of one player, and with them the value function.
struct UpdateReport {
  let lines: [Line]
  let values: [NamedValue]

  /// - Parameter phaseTitle: Whether the update was reached phase by phase.
  init(before: Scene, after: Scene, phaseTitle wantsPhase: Bool = false) {
    let training = after.training
    let player = training.lastMover
    guard case .made(let update) = training.lastUpdate(of: player) else {
      lines = []
      values = []
      return
    }
    let rules = training.experiment[player]
    let letter = player.letter.lowercased()
    var rows = [
      ReportRow(
        "moved",
        "\(update.change.count) parameters by \(short(update.change.norm)) in all "
          + "(\(rules.optimizer.spelling), rate \(spelled(rules.learningRate)))")
    ]
    if let index = update.change.indices.max(by: { abs(update.change[$0]) < abs(update.change[$1]) }) {
      rows.append(
        ReportRow(
          "most",
          "\(letter).\(rules.network.parameterName(at: index))  \(short(update.parametersBefore[index])) -> "
            + short(update.parametersAfter[index])))
    }
    rows.append(ReportRow("", "    before       after      change"))
    let loss = update.backpropagated.evaluated.loss
    let lossAfter = after.training.loss(of: player, on: update)
    rows.append(changed("\(player.letter)'s loss", loss, lossAfter, note: "same minibatch"))
    values = [
      NamedValue("player", .text(player.letter)), NamedValue("update", Double(update.number)),
      NamedValue("\(letter).loss", loss),
      NamedValue("\(letter).gradnorm", update.backpropagated.gradientNorm),
      NamedValue("\(letter).stepnorm", update.change.norm),
    ]
    if let old = before.ledger, let new = after.ledger {
      rows.append(changed("V", old.value.value, new.value.value, note: "population"))
      rows.append(changed("V*", old.optimalValue.value, new.optimalValue.value, note: "the best D's V"))
      rows.append(
        changed("D's debt", old.discriminatorDebt.value, new.discriminatorDebt.value, note: "V* - V"))
      rows.append(changed("G's debt", old.generatorDebt.value, new.generatorDebt.value, note: "V* + log 4"))
    }
    let opponent = player.opponent.letter
    let due = training.position.due.letter
    let isUntouched = before.training[player.opponent].parameters == training[player.opponent].parameters
    let footer = isUntouched ? "\(opponent) has not moved." : "\(opponent) has moved as well."
    let title =
      wantsPhase
      ? phaseTitle(.update, player, number: update.number, before.training)
      : stepTitle(update, before.training)
    lines = [title] + rows.map(\.line) + [Line("  \(footer) Due next: \(due).", .dim)]
  }
}

private func stepTitle(_ update: CompletedUpdate, _ before: Training) -> Line {
  var line = Line("\(update.player.letter) update \(update.number)", .emphasis)
  line.append("  (round \(before.position.round + 1))", .dim)
  return line
}

private func changed(_ label: String, _ old: Double, _ new: Double, note: String) -> ReportRow {
  let change = new - old
  let text = NumberFormat.signed(change, abs(change) < 1e-3 && change != 0 ? 6 : 4)
  return ReportRow(label, "\(aligned(old))  \(aligned(new))  \(text.paddedLeft(to: 10))   \(note)")
}

extension Scene {
  /// The ledger, where theory has one.
  var ledger: Ledger? {
    if case .success(let analysis) = analysis { return analysis.ledger }
    return nil
  }
}
