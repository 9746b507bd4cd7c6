import Minimax
import Plots
import Theory

/// `status`
struct StatusCommand: Command {
  let name = "status"
  let aliases = ["st"]
  let purpose = Purpose.look
  let usage = ["status", "status all"]
  let summary = "where the game stands"
  let details = """
    The game, the round and phase, and the numbers that sum it up. `status all` lists every quantity that `print` \
    and conditions know, with its meaning.
    """
  let example = "status"

  func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(1)
    session.game.snapshot.analyse()
    let values = quantityList.map { $0.named(in: session.game.snapshot) }
    guard let word = call.arguments.first else {
      return .reply([.lines(Status(session.game).lines)], values: values)
    }
    guard word.text == "all" else {
      throw Problem(
        "`status` takes all or nothing, not \"\(escaped(word.text))\"",
        advice: "type `status` or `status all`")
    }
    let rows =
      quantityList.map { [$0.name, $0.find(session.game.snapshot).shown, $0.meaning] }
      + gameQuantities.map { [$0.name, $0.find(session.game).shown, $0.meaning] }
    let columns = [Table.Column("quantity", .text), .init("value", .text), .init("meaning", .text)]
    return .reply(
      [.figure(Table(title: "Every quantity", columns: columns, rows: rows))],
      values: values + gameQuantities.map { $0.named(in: session.game) })
  }
}

extension Finding {
  /// The number, or a dash.
  var shown: String {
    if case .known(let number, _) = self {
      return number == number.rounded() && abs(number) < 1e9 ? spelled(number) : short(number)
    }
    return "-"
  }
}

/// The lines of `status`.
private struct Status {
  let lines: [Line]

  init(_ game: GameState) {
    let training = game.training
    let rules = training.experiment
    var rows = [
      ReportRow("game", "\(game.origin.name), seed \(rules.seed), \(rules.objective.rawValue)"),
      ReportRow(
        "round",
        "\(training.position.round) completed; D has made \(training.discriminator.updates.counted("update")), "
          + "G \(training.generator.updates)"),
      ReportRow("due", Status.due(training)),
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
        ? [["V", "Vpop", "Vstar"], ["d.debt", "g.debt", "jsd"]]
        // The least loss of a critic is the least for slopes up to 1, which is another question.
        : [rules.objective == .wasserstein ? ["d.losspop"] : ["d.losspop", "d.lossbest"], ["jsd"]]
      rows += (stakes + [["tv", "w1"], ["q.mean", "q.sd"]])
        .compactMap {
          quantityLine($0, game.snapshot).map { ReportRow("", $0) }
        }
      let remark = analysis.provenance.remark
      if !remark.isEmpty { rows.append(ReportRow("", "what theory says here is \(remark)")) }
    }
    lines = [Line("Status", .emphasis)] + rows.map(\.line)
  }

  private static func due(_ training: Training) -> String {
    let player = training.turn.sampled?.player ?? training.position.due
    let next = training.turn.next
    let place = next == .sample ? "about to begin" : "in progress"
    return
      "\(player.letter) update \(training[player].updates + 1), \(place); next phase: \(next.rawValue) \(next.name)"
  }
}

/// `V -1.0321   Vpop -1.0211`, of those that are known.
private func quantityLine(_ names: [String], _ snapshot: Snapshot) -> String? {
  let parts = quantityList.filter { names.contains($0.name) }.compactMap { quantity -> String? in
    guard case .known(let number, _) = quantity.find(snapshot) else { return nil }
    return tied(quantity.name.padded(to: 10) + brief(number).paddedLeft(to: 9))
  }
  return parts.isEmpty ? nil : parts.joined(separator: "  ")
}
