import Language
import Plots

/// The rows of a sweep gathered by what they have in common, seeds apart.
struct SweepSummary: Sendable {
  /// The games of one combination of values.
  struct Group: Sendable {
    let values: [String]
    let rows: [SweepRow]
    let jsd: Quartiles?

    init(values: [String], rows: [SweepRow]) {
      self.values = values
      self.rows = rows
      jsd = Quartiles(rows.map { $0.isDiverged ? .infinity : $0.jsd })
    }

    var diverged: Int { rows.count { $0.isDiverged } }
  }

  /// The most combinations that a table shows.
  private static let shown = 20
  /// The most rows that are shown one by one.
  private static let shownRows = 200

  let plan: SweepPlan
  /// In the order of the games.
  let rows: [SweepRow]
  /// Varied axes but the seed.
  let axes: [SweepAxis]

  /// - Parameter rows: Those that are done, in the order of the games.
  init(_ plan: SweepPlan, _ rows: [SweepRow]) {
    self.plan = plan
    self.rows = rows
    axes = plan.varied.filter { $0.key != "seed" }
  }

  /// The rows by their values of some axes, in the order in which those first come.
  func groups(by axes: [SweepAxis]) -> [Group] {
    let places = plan.varied.indices.filter { axes.contains(plan.varied[$0]) }
    var order: [[String]] = []
    var members: [[String]: [SweepRow]] = [:]
    for row in rows {
      let all = plan.variedValues(of: row.game)
      let values = places.map { all[$0] }
      if members[values] == nil { order.append(values) }
      members[values, default: []].append(row)
    }
    return order.map { Group(values: $0, rows: members[$0] ?? []) }
  }

  /// Quartiles of JSD for every combination; the lowest medians where there are too many. Nil without rows.
  var table: Table? {
    var groups = groups(by: axes)
    guard !groups.isEmpty else { return nil }
    let left = groups.count - Self.shown
    if left > 0 {
      groups = Array(groups.stableSorted { $0.jsd?.median ?? .infinity }.prefix(Self.shown))
    }
    let columns =
      axes.map { Table.Column($0.key, $0.numbers == nil ? .text : .number) }
      + ["games", "lower", "median", "upper", "diverged"].map { Table.Column($0) }
    let cells = groups.map { group in
      group.values + ["\(group.rows.count)"]
        + [group.jsd?.lower, group.jsd?.median, group.jsd?.upper].map(jsdText)
        + [NumberFormat.percent(Double(group.diverged) / Double(group.rows.count), 0)]
    }
    return Table(
      title: "JSD at the end, in nats: quartiles over the games", columns: columns, rows: cells,
      caption: left > 0 ? "\(left.counted("combination")) with higher medians are left out." : unknown)
  }

  var rowTable: Table {
    let columns =
      [Table.Column("game")] + plan.varied.map { Table.Column($0.key, $0.numbers == nil ? .text : .number) }
      + ["jsd", "d.gap", "w1"].map { Table.Column($0) } + [Table.Column("note", .text)]
    let cells = rows.prefix(Self.shownRows).map { row in
      ["\(row.game)"] + plan.variedValues(of: row.game)
        + [row.figures[0], row.figures[3], row.figures[5]].map(short) + [row.note]
    }
    let left = rows.count - cells.count
    return Table(
      title: "Games", columns: columns, rows: cells,
      caption: left > 0 ? "\(left.counted("game")) are left out." : "")
  }

  /// The best game, for a program.
  var values: [NamedValue] {
    let known = rows.filter { $0.jsd.isFinite && !$0.isDiverged }
    let counts = [NamedValue("diverged", rows.count { $0.isDiverged })]
    guard let best = known.min(by: { $0.jsd < $1.jsd }) else {
      return counts + [NamedValue("best.jsd", .unknown("no game has a known JSD"))]
    }
    let settings = zip(plan.varied, plan.variedValues(of: best.game)).map { axis, value in
      NamedValue("best.\(axis.key)", .text(value))
    }
    return counts + [NamedValue("best.game", best.game), NamedValue("best.jsd", best.jsd)] + settings
  }

  /// Why figures are missing, where they are for other reasons than divergence.
  private var unknown: String {
    let row = rows.first { !$0.isDiverged && $0.jsd.isNaN }
    return row.map { "JSD of game \($0.game) is not known: \($0.note)." } ?? ""
  }
}

/// A JSD in a table; a diverged game has none.
func jsdText(_ jsd: Double?) -> String {
  guard let jsd else { return "unknown" }
  return jsd == .infinity ? "diverged" : short(jsd)
}

extension Array {
  /// Rising by a key; equal ones stay in their order.
  fileprivate func stableSorted(by key: (Element) -> Double) -> [Element] {
    let keyed = enumerated().map { (key: key($0.element), place: $0.offset) }
    return keyed.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map { self[$0.place] }
  }
}
