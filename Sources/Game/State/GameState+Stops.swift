import Language
import Minimax
import Plots

extension GameState {
  /// Looks at every stop afresh, before play begins: what holds already is not what play is to stop for.
  package mutating func rearmStops() {
    for index in stops.list.indices where stops.list[index].isEnabled {
      guard let condition = stops.list[index].condition else { continue }
      stops.list[index].latest = value(of: condition)
    }
  }

  /// What stops play after the update just made, as lines; none where play goes on.
  ///
  /// - Parameter player: Who made the update.
  package mutating func stopReports(afterUpdateOf player: Player) -> [String] {
    guard stops.isAnyEnabled else { return [] }
    var reports: [String] = []
    var gone: Set<Int> = []
    for index in stops.list.indices where stops.list[index].isEnabled {
      guard let report = hit(index, player) else { continue }
      reports.append(report)
      stops.list[index].hits += 1
      if stops.list[index].isTemporary { gone.insert(stops.list[index].number) }
    }
    stops.list.removeAll { gone.contains($0.number) }
    return reports
  }

  /// The value of a condition in the present game; nil where there is none.
  package mutating func value(of condition: Condition) -> Expression.Value? {
    if condition.needsTheory { snapshot.analyse() }
    return try? condition.expression.value(in: lookup)
  }

  /// All that is displayed, with its present value.
  package var displayed: Reply {
    mutating get {
      var values: [NamedValue] = []
      var lines: [Line] = []
      for display in stops.displays where display.isEnabled {
        let name = "\(display.expression)"
        let value = value(of: Condition(display.expression))
        lines.append(Line("\(display.number): \(name) = \(value?.text ?? "not known yet")", .plain))
        switch value {
        case .number(let number): values.append(NamedValue(name, number))
        case .condition(let truth): values.append(NamedValue(name, .truth(truth)))
        case nil: values.append(NamedValue(name, .unknown("not known yet")))
        }
      }
      return Reply(lines.isEmpty ? [] : [.lines(lines)], values: values)
    }
  }

  /// What one stop has to say of the update just made, if it stops play.
  private mutating func hit(_ index: Int, _ player: Player) -> String? {
    let stop = stops.list[index]
    let title = "\(stop.isTemporary ? "Breakpoint \(stop.number), set for once" : stop.title)"
    switch stop.kind {
    case .update(let wanted, let condition):
      guard wanted == nil || wanted == player else { return nil }
      guard let condition else { return "\(title): \(training.latestUpdate)." }
      guard condition.isDue(after: training.updates) else { return nil }
      guard look(index, condition) == .condition(true) else { return nil }
      return "\(title): \(condition.expression) holds after \(training.latestUpdate)."
    case .condition(let condition):
      guard condition.isDue(after: training.updates) else { return nil }
      let value = look(index, condition)
      guard value == .condition(true), stop.latest != .condition(true) else { return nil }
      return "\(title): \(condition.expression) holds after \(training.latestUpdate)."
    case .watch(let condition):
      guard condition.isDue(after: training.updates) else { return nil }
      let value = look(index, condition)
      guard let old = stop.latest, let value, !old.isSame(as: value) else { return nil }
      return "\(title): \(condition.expression) changed by \(training.latestUpdate).\n"
        + "  Old = \(old.text)\n  New = \(value.text)"
    }
  }

  /// Looks at the condition of a stop, and remembers what it came to.
  private mutating func look(_ index: Int, _ condition: Condition) -> Expression.Value? {
    let value = value(of: condition)
    stops.list[index].checks += 1
    if let value { stops.list[index].latest = value }
    return value
  }
}

extension Stop {
  fileprivate var title: String {
    if case .watch = kind { return "Watch \(number)" }
    return "Breakpoint \(number)"
  }
}

extension Training {
  /// The update made last, in words: `G's update 341, in round 341`.
  package var latestUpdate: String {
    guard case .made(let update) = lastUpdate(of: lastMover) else { return "the start" }
    return "\(update.player.letter)'s update \(update.number), in round \(update.round)"
  }
}

extension Expression.Value {
  package var text: String {
    switch self {
    case .number(let number): printed(number)
    case .condition(let truth): "\(truth)"
    }
  }

  /// Whether two values are the same; NaN is the same as NaN here.
  func isSame(as other: Expression.Value) -> Bool {
    if case .number(let a) = self, case .number(let b) = other { return a == b || a.isNaN && b.isNaN }
    return self == other
  }
}
