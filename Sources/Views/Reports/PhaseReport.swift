import Distributions
import Game
import Language
import Minimax
import Networks
import Numerics
import Plots

/// What one phase did, in at most twelve lines of eighty columns.
///
/// - Parameter phase: The one that was just taken, leading from one snapshot to the other.
package func phaseReport(_ phase: Phase, before: Snapshot, after: Snapshot) -> Reply {
  let training = after.training
  let name = NamedValue("phase.name", .text(phase.name))
  let report: ReportBody
  switch training.turn {
  case .sampled(let payload): report = sampled(payload, training.experiment)
  case .generated(let payload): report = generated(payload)
  case .discriminated(let payload): report = discriminationReport(of: payload, training.experiment.objective)
  case .evaluated(let payload): report = evaluationReport(of: payload, in: after.metByMover)
  case .backpropagated(let payload): report = backpropagated(payload, training.experiment)
  case .ready:
    var before = before
    before.analyse()
    let update = updateReport(before: before, after: after, phaseTitle: true)
    return Reply(update.blocks, values: [name] + update.values)
  }
  let player = training.turn.sampled?.player ?? training.position.due
  let next = training.turn.next
  let title = phaseTitle(phase, player, number: training[player].updates + 1, training)
  let lines = [title] + report.rows.map(\.line) + [Line("  next: \(next.rawValue) \(next.name)", .dim)]
  return Reply([.lines(lines)], values: [name, NamedValue("player", .text(player.letter))] + report.values)
}

/// `D update 1 - phase 2 of 6: generate`
func phaseTitle(_ phase: Phase, _ player: Player, number: Int, _ training: Training) -> Line {
  Line("\(player.letter) update \(number)", .emphasis) + Line("  phase \(phase.rawValue) of 6: ")
    + Line(phase.name, .emphasis) + Line("  (round \(training.position.round + 1))", .dim)
}

private func sampled(_ payload: Sampled, _ experiment: Experiment) -> ReportBody {
  var rows: [ReportRow] = []
  if payload.player == .discriminator {
    rows.append(ReportRow("reals x", "\(payload.reals.count) from \(experiment.data.name)"))
    rows += summary(of: payload.reals.batch.column(0), payload.reals.batch.features)
  }
  rows.append(ReportRow("latents z", "\(payload.latents.count) from \(experiment.prior.name)"))
  rows += summary(of: payload.latents.batch.column(0), payload.latents.batch.features)
  return ReportBody(rows: rows, values: [NamedValue("samples", payload.latents.count)])
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

private func backpropagated(_ payload: Backpropagated, _ experiment: Experiment) -> ReportBody {
  let gradient = payload.gradient
  let network = experiment[payload.player].network
  let letter = payload.player.letter.lowercased()
  var rows = [ReportRow("gradient", "\(gradient.count) numbers, length \(short(payload.gradientNorm))")]
  let groups = network.parameterViews
  // The report has twelve lines; what does not fit is said to be missing.
  rows += groups.prefix(groups.count > 6 ? 5 : 6).map { view in
    ReportRow(
      "  \(letter).\(view.name)",
      "length " + short(Array(gradient[view.offset..<view.offset + view.count]).norm))
  }
  if groups.count > 6 {
    rows.append(ReportRow("  ..", "and \(groups.count - 5) more; `show gradients` has them all"))
  }
  if let index = gradient.indexOfLargest, gradient[index] != 0 {
    let name = payload.player.parameterName(at: index, in: experiment[payload.player])
    rows.append(ReportRow("steepest", "\(name) = \(NumberFormat.signed(gradient[index], 5))"))
  }
  if payload.player == .generator {
    rows.append(ReportRow("input gradient", pushes(payload)))
    if payload.response.count > 0 {
      let share = payload.response.length / max(payload.inputGradient.length, .leastNormalMagnitude)
      rows.append(ReportRow("", "its part through D's answer is \(NumberFormat.percent(share, 0)) as long"))
    }
  }
  return ReportBody(rows: rows, values: [NamedValue("\(letter).gradnorm", payload.gradientNorm)])
}

/// Which way the fakes are pushed, and how many feel nothing at all.
private func pushes(_ payload: Backpropagated) -> String {
  let pushes = payload.inputGradient.column(0).map { -$0 }
  let up = pushes.count { $0 > 0 }
  let down = pushes.count { $0 < 0 }
  let still = pushes.count - up - down
  let place = payload.inputGradient.features > 1 ? " by coordinate 1" : ""
  return "\(up) of \(pushes.count) fakes should move up, \(down) down"
    + (still > 0 ? ", \(still) nowhere" : "") + place
}

extension Batch {
  /// The Euclidean length of all numbers together.
  fileprivate var length: Double { (0..<features).flatMap { column($0) }.norm }
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
