import Language
import Minimax

extension GameState {
  /// Refuses what no game could have come to, of parts that are in order by themselves.
  func expectPossible() throws(RecordError) {
    try expectNames()
    try expectStops()
    try within("guessing", guessing.expectPossible)
    try expect(lastStop.isPossible, "lastStop", "a moment of a game")
  }

  private func expectNames() throws(RecordError) {
    let names = (otherBranches + [branch]).map(\.name)
    let marks = checkpoints.map(\.name)
    try expect(
      names.count <= 1_000 && Set(names).count == names.count, "otherBranches", "branches of different names")
    try expect(
      Set(marks).count == marks.count && Set(marks).isDisjoint(with: names), "checkpoints",
      "checkpoints of different names, and other names than the branches have")
    for (place, names) in [
      ("branch", [branch.name]), ("otherBranches", names), ("checkpoints", marks),
      ("checkpoints", checkpoints.map(\.branch.name)),
    ] {
      try expect(
        names.allSatisfy(SessionName.isValid), place,
        "names of a letter, then letters, digits and underscores, up to 24 in all, and none of "
          + SessionName.reserved.joined(separator: ", "))
    }
  }

  private func expectStops() throws(RecordError) {
    let numbers = stops.list.map(\.number) + stops.displays.map(\.number)
    try expect(
      numbers.count <= 1_000 && Set(numbers).count == numbers.count
        && numbers.allSatisfy { 1 <= $0 && $0 <= stops.latestNumber } && stops.latestNumber < Int32.max,
      "stops", "at most 1000 stops and displays with different numbers up to the latest")
    let environment = environment.knowingAll
    for (index, stop) in stops.list.enumerated() {
      let place = "stops.list[\(index)]"
      try expect(
        min(stop.hits, stop.checks) >= 0 && max(stop.hits, stop.checks) < 1 << 53, place, "two counts")
      guard let condition = stop.condition else { continue }
      try condition.expression.expectValue(in: environment, place)
      if case .watch = stop.kind { continue }
      try expect(condition.expression.isCondition, place, "a condition, and this is a number")
    }
    for (index, display) in stops.displays.enumerated() {
      try display.expression.expectValue(in: environment, "stops.displays[\(index)]")
    }
  }
}

extension Expression {
  /// Refuses names that the game does not know, as a command does that takes an expression.
  fileprivate func expectValue(
    in environment: ExpressionEnvironment, _ place: String
  ) throws(RecordError) {
    do throws(ParseError) {
      try check(in: environment)
    } catch {
      throw RecordError(place, expected: error.wanted)
    }
  }
}

extension Guessing {
  fileprivate func expectPossible() throws(RecordError) {
    try expect(0...1 << 53 ~= dealt, "dealt", "a count of points")
    guard let play = discriminator else { return }
    let points = play.deal.points + play.guesses.map(\.point)
    try expect(1...20 ~= play.deal.points.count, "discriminator.deal.points", "1 to 20 points")
    let dimension = play.deal.points[0].place.count
    try expect(
      1...2 ~= dimension && points.allSatisfy { $0.place.count == dimension }, "discriminator",
      "points of one or of two coordinates")
    let window = play.deal.window
    try expect(
      (window != nil) == (dimension == 1) && window?.canBeDrawn != false, "discriminator.deal.window",
      "a stretch of the line, for points on the line alone")
    try expect(
      escaped(play.deal.remark, limit: 400) == play.deal.remark, "discriminator.deal.remark", "a phrase")
  }
}
