import Distributions
import Minimax
import Networks
import Numerics
import Plots
import Theory

/// What one phase did, in at most twelve lines of eighty columns.
struct PhaseReport {
  let lines: [Line]
  let values: [NamedValue]

  /// - Parameter phase: The one that was just taken, leading from one scene to the other.
  init(_ phase: Phase, before: Scene, after: Scene) {
    let report: ReportBody
    switch (phase, after.training.turn) {
    case (_, .sampled(let payload)): report = sampled(payload, after.training.experiment)
    case (_, .generated(let payload)): report = generated(payload)
    case (_, .discriminated(let payload)): report = discriminated(payload)
    case (_, .evaluated(let payload)): report = evaluated(payload, after)
    case (_, .backpropagated(let payload)): report = backpropagated(payload, after.training.experiment)
    case (_, .ready):
      var before = before
      before.analyse()
      let update = UpdateReport(before: before, after: after, phaseTitle: true)
      lines = update.lines
      values = update.values
      return
    }
    let player = after.training.turn.sampled?.player ?? after.training.position.due
    let next = after.training.turn.next
    let title = phaseTitle(phase, player, number: after.training[player].updates + 1, after.training)
    lines = [title] + report.rows.map(\.line) + [Line("  next: \(next.rawValue) \(next.name)", .dim)]
    values =
      [NamedValue("phase", .text(phase.name)), NamedValue("player", .text(player.letter))] + report.values
  }
}

/// `D update 1 - phase 2 of 6: generate`
func phaseTitle(_ phase: Phase, _ player: Player, number: Int, _ training: Training) -> Line {
  var line = Line("\(player.letter) update \(number)", .emphasis)
  line.append("  phase \(phase.rawValue) of 6: ", .plain)
  line.append(phase.name, .emphasis)
  line.append("  (round \(training.position.round + 1))", .dim)
  return line
}

/// The middle of a report.
struct ReportBody {
  var rows: [ReportRow]
  var values: [NamedValue]
}

/// One aligned line of a report: a label and what there is to say.
struct ReportRow {
  let label: String
  let text: String

  init(_ label: String, _ text: String) {
    self.label = label
    self.text = text
  }

  var line: Line {
    var line = Line("  " + label.padded(to: 15), .dim)
    line.append(text, .plain)
    return line
  }
}

private func sampled(_ payload: Sampled, _ experiment: Experiment) -> ReportBody {
  var rows: [ReportRow] = []
  if payload.player == .discriminator {
    rows.append(ReportRow("reals x", "\(payload.reals.count) from \(experiment.data.name)"))
    rows += summary(of: payload.reals.batch.column(0), payload.reals.batch.features)
  }
  rows.append(ReportRow("latents z", "\(payload.latents.count) from \(experiment.prior.name)"))
  rows += summary(of: payload.latents.batch.column(0), payload.latents.batch.features)
  return ReportBody(rows: rows, values: [NamedValue("samples", Double(payload.latents.count))])
}

private func generated(_ payload: Generated) -> ReportBody {
  let fakes = payload.fakes.batch
  var rows = [ReportRow("fakes G(z)", "\(fakes.count) points")]
  rows += summary(of: fakes.column(0), fakes.features)
  if payload.sampled.player == .discriminator {
    let reals = payload.sampled.reals.batch.column(0)
    rows.append(ReportRow("reals x", "\(aligned(reals.mean)) mean   \(aligned(reals.standardDeviation)) sd"))
  }
  return ReportBody(rows: rows, values: [NamedValue("fake.mean", fakes.column(0).mean)])
}

private func discriminated(_ payload: Discriminated) -> ReportBody {
  var rows = [ReportRow("", "mean logit     mean D     share with D > 1/2")]
  var values: [NamedValue] = []
  if payload.generated.sampled.player == .discriminator {
    rows.append(ReportRow("on reals", judged(payload.realLogits)))
    values.append(NamedValue("D.real", payload.realLogits.probabilities.mean))
  }
  rows.append(ReportRow("on fakes", judged(payload.fakeLogits)))
  values.append(NamedValue("D.fake", payload.fakeLogits.probabilities.mean))
  return ReportBody(rows: rows, values: values)
}

private func evaluated(_ payload: Evaluated, _ scene: Scene) -> ReportBody {
  let objective = scene.training.experiment.objective
  var rows: [ReportRow] = []
  var values: [NamedValue] = []
  let whole = scene.ledger
  let population = { (value: Double?) in value.map { "   population \(aligned($0))" } ?? "" }
  if payload.player == .discriminator {
    let value = payload.realValue + payload.fakeValue
    rows.append(ReportRow("E log D(x)", aligned(payload.realValue) + population(whole?.valueOnData.value)))
    rows.append(
      ReportRow("E log(1-D(G))", aligned(payload.fakeValue) + population(whole?.valueOnGenerated.value)))
    rows.append(ReportRow("V, their sum", aligned(value) + population(whole?.value.value)))
    values.append(NamedValue("V", value))
  } else {
    rows.append(
      ReportRow("E log(1-D(G))", aligned(payload.fakeValue) + population(whole?.valueOnGenerated.value)))
  }
  let loss = payload.player == .discriminator ? whole?.discriminatorLoss.value : whole?.generatorLoss.value
  rows.append(ReportRow("\(payload.player.letter)'s loss", aligned(payload.loss) + population(loss)))
  rows.append(ReportRow("", "\(payload.player.letter) minimises \(objective.formula(of: payload.player))"))
  values.append(NamedValue("\(payload.player.letter.lowercased()).loss", payload.loss))
  return ReportBody(rows: rows, values: values)
}

private func backpropagated(_ payload: Backpropagated, _ experiment: Experiment) -> ReportBody {
  let gradient = payload.gradient
  let network = experiment[payload.player].network
  let letter = payload.player.letter.lowercased()
  var rows = [ReportRow("gradient", "\(gradient.count) numbers, length \(short(payload.gradientNorm))")]
  rows += network.parameterViews.prefix(5).map { view in
    ReportRow(
      "  \(letter).\(view.name)",
      "length " + short(Array(gradient[view.offset..<view.offset + view.count]).norm))
  }
  if let index = gradient.indices.max(by: { abs(gradient[$0]) < abs(gradient[$1]) }) {
    rows.append(
      ReportRow(
        "steepest",
        "\(letter).\(network.parameterName(at: index)) = \(NumberFormat.signed(gradient[index], 5))"))
  }
  if payload.player == .generator {
    let told = payload.fakeAdjoint.input.column(0).map { -$0 }
    let up = told.count { $0 > 0 }
    rows.append(
      ReportRow("what G is told", "\(up) of \(told.count) fakes should move up, \(told.count - up) down"))
  }
  return ReportBody(rows: rows, values: [NamedValue("\(letter).gradnorm", payload.gradientNorm)])
}

/// The first few numbers, and mean and spread of all.
private func summary(of numbers: [Double], _ dimension: Int) -> [ReportRow] {
  let first = numbers.prefix(6).map { NumberFormat.fixed($0, 2).paddedLeft(to: 7) }.joined()
  let suffix = dimension > 1 ? "  (coordinate 1 of \(dimension))" : ""
  return [
    ReportRow("", "\(aligned(numbers.mean)) mean   \(aligned(numbers.standardDeviation)) sd" + suffix),
    ReportRow("", first + (numbers.count > 6 ? "  .." : "")),
  ]
}

private func judged(_ logits: Logits) -> String {
  let probabilities = logits.probabilities
  let share = Double(probabilities.count { $0 > 0.5 }) / Double(probabilities.count)
  return aligned(logits.values.mean) + "   " + aligned(probabilities.mean)
    + "     " + NumberFormat.percent(share, 0).paddedLeft(to: 5)
}

/// A number in a column: four decimals, or four digits where they would not do.
func aligned(_ value: Double) -> String {
  let isPlain = value == 0 || (abs(value) >= 1e-3 && abs(value) < 1e5) || !value.isFinite
  return (isPlain ? NumberFormat.fixed(value, 4) : NumberFormat.significant(value, 3)).paddedLeft(to: 10)
}
