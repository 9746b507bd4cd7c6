import Distributions
import Game
import Language
import Plots
import Theory

extension GeneratorPlay {
  /// What D answers to the last move, in numbers.
  package var answer: [Line] {
    guard let move = moves.last, let contrast else { return [] }
    let slopes = contrast.normalSlopes
    let spread = move.spread
    let rows = [
      ReportRow("V*", tied(aligned(contrast.optimalValue)) + "   " + tied("-log 4 + 2 JSD")),
      ReportRow("your gap", tied(aligned(2 * contrast.jsd)) + "   " + tied("V* + log 4")),
      ReportRow("JSD", tied(aligned(contrast.jsd)) + "   " + tied("of log 2 = 0.6931")),
      ReportRow(
        "dV*/dmean",
        tied(aligned(floored(slopes.mean))) + "   "
          + advice(slopes.mean * spread, rising: "moving left", falling: "moving right")),
      ReportRow(
        "dV*/dsd",
        tied(aligned(floored(slopes.spread))) + "   "
          + advice(slopes.spread * spread, rising: "narrowing", falling: "widening")),
    ]
    let title =
      Line("Move \(moves.count): \(move.normal.name)", .emphasis)
      + Line(", against the best D, D* = p / (p + q)")
    return [title] + rows.map(\.line)
  }

  /// - Parameter slope: What V* changes by when q moves by one of its own standard deviations, to first order.
  private func advice(_ slope: Double, rising: String, falling: String) -> String {
    tied(abs(slope) < 1e-3 ? "flat here" : "lower V by \(slope > 0 ? rising : falling)")
  }

  /// The person's density with what D answers; the data's where they have been shown.
  package var picture: LinePlot? {
    guard let move = moves.last, let contrast else { return nil }
    let normal = move.normal
    let view = view(of: normal)
    let xs = (0..<321).map { view.lowerBound + view.length * Double($0) / 320 }
    let own = xs.map { normal.density(at: $0) }
    let real = isRevealed ? xs.map { data.density(at: $0) } : []
    let answer = xs.map { contrast.optimalDiscriminator(at: $0) }
    let peak = isRevealed ? 2 * (real.filter(\.isFinite).max() ?? .infinity) : .infinity
    let densities =
      (isRevealed ? [Series("data p", x: xs, y: real.map { min($0, peak) }, mark: .area)] : [])
      + [Series("your q", x: xs, y: own.map { min($0, peak) }, mark: .line)]
    return LinePlot(
      title: "Your density and D's answer to it",
      series: densities + [Series("D*", x: xs, y: answer, mark: .dashed, side: .right)],
      x: Axis("x", range: view), y: Axis("density", unit: "1/x"), right: Axis("D", range: 0...1),
      references: [.init(0.5, label: "1/2", side: .right)], caption: caption(contrast, spread: move.spread))
  }

  private func caption(_ contrast: Contrast, spread: Double) -> String {
    if contrast.jsd < Self.won {
      return "JSD is below \(spelled(Self.won)): D* can hardly tell you from the data, \(escaped(data.name))."
    }
    if isRevealed {
      return
        "The data are \(escaped(data.name)), mean \(tidy(data.mean[0])), sd \(tidy(data.standardDeviation[0]))."
    }
    let hint =
      abs(contrast.normalSlopes.mean * spread) < 1e-3 && contrast.jsd > 0.6
      ? "D* is sure nearly everywhere, so its answer has almost no slope for you: a vanished gradient."
      : "D* is above 1/2 where the data are denser than you."
    return "\(hint) The data stay hidden, for G sees only what D answers; `reveal` shows them."
  }

  /// The data's window and the person's together.
  private func view(of normal: Normal) -> ClosedRange<Double> {
    let (theirs, own) = (data.window[0], normal.window[0])
    return min(theirs.lowerBound, own.lowerBound)...max(theirs.upperBound, own.upperBound)
  }

  /// The last moves and how near each came.
  package var score: Table {
    let shown = moves.enumerated().suffix(12)
    let rows = shown.map { index, move in
      ["\(index + 1)"]
        + [move.mean, move.spread].map { NumberFormat.compact($0) }
        + [brief(floored(move.jsd)), brief(move.optimalValue)]
    }
    let sentence =
      best.map {
        "Your best is \($0.normal.name) with JSD \(short(floored($0.jsd))); at 0, V* = -log 4 = -1.3863."
      } ?? "No move has been made yet."
    return Table(
      title: "Score after \(moves.count.counted("move"))"
        + (shown.count < moves.count ? ", the last 12" : ""), columns: ["move", "mean", "sd", "JSD", "V*"],
      rows: rows, caption: sentence)
  }

  /// The last move, for a program.
  package var values: [NamedValue] {
    guard let contrast else { return [] }
    return [
      NamedValue("you.slope.mean", contrast.normalSlopes.mean),
      NamedValue("you.slope.sd", contrast.normalSlopes.spread),
      NamedValue("you.vstar", contrast.optimalValue),
    ]
  }
}

extension Contrast {
  /// How V* changes with the mean and with the standard deviation.
  fileprivate var normalSlopes: (mean: Double, spread: Double) { slopes ?? (0, 0) }
}
