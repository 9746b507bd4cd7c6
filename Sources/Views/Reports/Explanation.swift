import Game
import Language
import Minimax
import Plots

/// One update explained: the change of the loss by orders of the step, both gaps before and after, and a diagnosis.
package struct Explanation {
  /// At most twenty lines of eighty columns.
  static let limit = 20
  package private(set) var lines: [Line]
  package private(set) var values: [NamedValue]

  /// - Parameter moment: The game as the update left it.
  /// - Parameter parts: What has been computed of it; all where it is finite.
  /// - Parameter path: Kept moments up to now.
  /// - Parameter now: The game as it stands.
  package init(
    of update: CompletedUpdate, in moment: Training, _ parts: ExplanationParts, path: [Training],
    now: Training
  ) {
    let player = update.player
    values = [
      NamedValue("player", .text(player.letter)), NamedValue("update", update.number),
      NamedValue("update.round", update.round),
    ]
    lines = [Explanation.title(update, moment, now)]
    guard update.isFinite, let step = parts.step else {
      lines.append(
        Line(
          "  It holds numbers that are not finite, so it has no gradient that could promise anything. `plot losses` "
            + "shows what led there.", .plain))
      values.append(NamedValue("diagnosis", .text("diverged")))
      return
    }
    let (before, after) = (parts.before, parts.after)
    let diagnosis = Diagnosis(of: moment, after: update, after, path: path)
    var body = step.rows.map(\.line)
    if let before, let after { body += gapRows(LossGaps(before), LossGaps(after), player) }
    body += diagnosis.rows.map(\.line)
    values += step.values + diagnosis.values
    // What is dispensable gives way to verdicts.
    var left = (lines + body).reduce(0) { $0 + $1.folded(to: 80).count } - Explanation.limit
    var dropped: Set<Int> = []
    for index in step.dispensable where left > 0 {
      dropped.insert(index)
      left -= body[index].folded(to: 80).count
    }
    lines += body.indices.filter { !dropped.contains($0) }.map { body[$0] }
  }

  private static func title(_ update: CompletedUpdate, _ moment: Training, _ now: Training) -> Line {
    let player = update.player
    let name = player == .discriminator ? "D, the discriminator," : "G, the generator,"
    var line =
      Line("\(player.letter) update \(update.number), round \(update.round)", .emphasis)
      + Line(", the last made: \(name) moved; \(player.opponent.letter) did not.")
    if let moving = now.turn.sampled?.player {
      line.append(" \(moving.letter) update \(now[moving].updates + 1), in progress, is not told here.", .dim)
    }
    if now.experiment != moment.experiment
      || now[.discriminator].parameters != moment[.discriminator].parameters
      || now[.generator].parameters != moment[.generator].parameters
    {
      line.append(" Rules or parameters were set since; this is as it was made.", .dim)
    }
    return line
  }

  /// The gaps of both players before and after, over the population.
  private mutating func gapRows(_ old: LossGaps, _ new: LossGaps, _ mover: Player) -> [Line] {
    values += [
      NamedValue("d.gap.before", old.discriminatorGap), NamedValue("d.gap.after", new.discriminatorGap),
      NamedValue("g.gap.before", old.generatorGap), NamedValue("g.gap.after", new.generatorGap),
    ]
    let estimate = new.provenance.remark
    let exact = new.error.map { ", give or take \(short($0))" } ?? (estimate == nil ? ", exact" : "")
    let rows = [
      ReportRow(
        "D's gap",
        movement(old.discriminatorGap, new.discriminatorGap) + "   " + new.objective.discriminatorLack
          + exact),
      ReportRow(
        "G's gap",
        movement(old.generatorGap, new.generatorGap) + "   " + new.objective.generatorLack + exact),
    ]
    return (rows + (estimate.map { [ReportRow("", "both \($0)")] } ?? [])).map(\.line)
  }

  private func movement(_ before: Double, _ after: Double) -> String {
    let (old, new) = (floored(before), floored(after))
    // Less than this is rounding.
    let change = abs(new - old) < 1e-12 ? "unchanged" : (new > old ? "+" : "") + brief(new - old)
    return tied("\(brief(old)) -> \(brief(new)) (\(change))")
  }
}

extension Objective {
  fileprivate var discriminatorLack: String {
    switch self {
    case .minimax, .nonSaturating: "V below the best D's V"
    case .leastSquares, .hinge: "loss above the best D's"
    case .wasserstein: "loss above the best D's so steep"
    }
  }

  fileprivate var generatorLack: String {
    switch self {
    case .minimax, .nonSaturating: "best D's V above -log 4"
    case .leastSquares: "best D's loss below 1/4"
    case .hinge: "best D's loss below 2"
    case .wasserstein: "W1, distance to the data"
    }
  }
}
