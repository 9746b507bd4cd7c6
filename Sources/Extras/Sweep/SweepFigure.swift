import Language
import Plots

extension SweepSummary {
  /// The median JSD against the first axis of numbers, or else as bars for the first axis; nil where nothing but seeds
  /// varies, or no JSD is known.
  var figure: (any Drawable)? {
    guard let axis = axes.first(where: { $0.numbers != nil }) ?? axes.first else { return nil }
    let groups = groups(by: [axis]).filter { $0.jsd != nil }
    guard groups.count > 1, groups.contains(where: { $0.jsd?.median.isFinite == true }) else { return nil }
    let caption = sentence(axis, groups)
    let title = "Median JSD against \(axis.key)"
    guard axis.numbers != nil else {
      return BarChart(
        title: title, bars: groups.map { .init(escaped($0.values[0], limit: 30), $0.jsd?.median ?? .nan) },
        valueTitle: "JSD, nats", decimals: 4, caption: caption)
    }
    let points = groups.compactMap { group in Double(group.values[0]).map { (x: $0, jsd: group.jsd) } }
      .sorted { $0.x < $1.x }
    let x = points.map(\.x)
    var series = [Series("median", x: x, y: points.map { $0.jsd?.median ?? .nan })]
    if groups.contains(where: { $0.rows.count > 1 }) {
      series += [
        Series("upper quartile", x: x, y: points.map { $0.jsd?.upper ?? .nan }, mark: .points),
        Series("lower quartile", x: x, y: points.map { $0.jsd?.lower ?? .nan }, mark: .points),
      ]
    }
    return LinePlot(
      title: title, series: series, x: Axis(axis.key, scale: axis.isLogarithmic ? .logarithmic : .linear),
      y: Axis("JSD", unit: "nats"), caption: caption)
  }

  /// Which value does best and which worst, over how many games.
  private func sentence(_ axis: SweepAxis, _ groups: [Group]) -> String {
    let median = { (group: Group) in group.jsd?.median ?? .infinity }
    guard let best = groups.min(by: { median($0) < median($1) }),
      let worst = groups.max(by: { median($0) < median($1) })
    else { return "" }
    let others = axes.filter { $0 != axis }.map(\.key)
    let pooled = others.isEmpty ? "" : ", over all values of \(others.joined(separator: " and "))"
    let end =
      median(worst) == .infinity
      ? "at \(escaped(worst.values[0])) \(worst.diverged) of \(worst.rows.count.counted("game")) diverged"
      : "the highest, \(short(median(worst))), is at \(escaped(worst.values[0]))"
    return
      "The lowest median JSD, \(short(median(best))) nats, is at \(axis.key) = \(escaped(best.values[0])) "
      + "(\(best.rows.count.counted("game"))\(pooled)); \(end)."
  }
}
