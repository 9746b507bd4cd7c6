import Game
import Language
import Minimax
import Plots
import Theory

/// The lines of `status`.
package func statusReport(_ game: GameState) -> [Line] {
  let training = game.training
  let rules = training.experiment
  var rows = [
    ReportRow("game", "\(game.origin.name), seed \(rules.seed), \(rules.objective.rawValue)"),
    ReportRow(
      "round",
      "\(training.position.round) completed; D has made \(training.discriminator.updates.counted("update")), "
        + "G \(training.generator.updates)"), ReportRow("due", due(training)),
  ]
  for (label, names) in [
    ("last D update", ["d.loss", "d.gradnorm"]), ("last G update", ["g.loss", "g.gradnorm"]),
  ] {
    if let text = quantityLine(names, game.snapshot) { rows.append(ReportRow(label, text)) }
  }
  switch game.snapshot.analysis {
  case .failure(let obstacle): rows.append(ReportRow("theory", obstacle.sentence))
  case .success(let analysis):
    let stakes =
      rules.objective.playsForValue
      ? [["V", "Vpop", "Vstar"], ["jsd", "d.gap", "g.gap"]]
      // The least loss of a critic is the least for slopes up to 1, which is another question.
      : [rules.objective == .wasserstein ? ["d.losspop"] : ["d.losspop", "d.lossbest"], ["jsd"]]
    rows += (stakes + [["tv", "w1"], ["q.mean", "q.sd"]])
      .compactMap {
        quantityLine($0, game.snapshot).map { ReportRow("", $0) }
      }
    if let remark = analysis.provenance.remark {
      rows.append(ReportRow("", "what theory says here is \(remark)"))
    }
  }
  return [Line("Status", .emphasis)] + rows.map(\.line)
}

private func due(_ training: Training) -> String {
  let player = training.turn.sampled?.player ?? training.position.due
  let next = training.turn.next
  let place = next == .sample ? "about to begin" : "in progress"
  return
    "\(player.letter) update \(training[player].updates + 1), \(place); next phase: \(next.rawValue) \(next.name)"
}

/// `V -1.0321   Vpop -1.0211`, of those that are known.
private func quantityLine(_ names: [String], _ snapshot: Snapshot) -> String? {
  let parts = names.compactMap { name -> String? in
    guard case .known(let number, _) = snapshot.finding(named: name) else { return nil }
    return tied(name.padded(to: 10) + brief(number).paddedLeft(to: 9))
  }
  return parts.isEmpty ? nil : parts.joined(separator: "  ")
}
