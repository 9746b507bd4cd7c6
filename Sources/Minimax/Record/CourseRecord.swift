/// The course of a game as it is written down: its start, what was changed by hand, and where it stands. What lies
/// between is played again when it is asked for.
public struct CourseRecord: Codable, Sendable {
  let start: Training
  /// In order of time.
  let changes: [ChangeRecord]
  /// How many of the changes have been made by the present.
  let changesMade: Int
  /// The latest moment that is recorded.
  let end: Moment
  /// Rounds completed by then.
  let endRound: Int
  /// Nil where it is the start.
  let present: Training?

  public init(_ timeline: Timeline, present: Training) {
    start = timeline.start
    changes = timeline.changes.map(ChangeRecord.init)
    changesMade = timeline.cursor
    end = timeline.end
    endRound = timeline.endRound
    let isStart = changesMade == 0 && present.moment == start.moment
    self.present = isStart ? nil : present
  }

  /// The course and its present, if start, changes, present and end follow one another.
  public func course() throws(RecordError) -> (timeline: Timeline, present: Training) {
    let present = present ?? start
    for player in Player.allCases {
      try expect(
        present.experiment[player].network == start.experiment[player].network, "present.rules",
        "the networks that the game began with")
    }
    var changes: [Change] = []
    for (index, change) in self.changes.enumerated() {
      changes.append(
        try within("changes[\(index)]") { () throws(RecordError) in try change.change(in: start.experiment) })
    }
    try expect(0...changes.count ~= changesMade, "changesMade", "a count of the changes")
    let times =
      [start.updates] + changes[..<changesMade].map(\.updates) + [present.updates]
      + changes[changesMade...].map(\.updates) + [end.updates]
    try expect(
      zip(times, times.dropFirst()).allSatisfy { $0 <= $1 }, "changes",
      "start, changes, present and end in order of time")
    try expect(
      end.isPossible && present.moment <= end, "end", "a moment of the game, and not before the present")
    // A round takes an update at least.
    let round = present.position.round
    let most = round + (end.updates - present.updates)
    try expect(
      round...most ~= endRound, "endRound",
      round == most ? "\(round), that of the present" : "a whole number from \(round) to \(most)")
    return (
      Timeline(
        start, changes: changes, made: changesMade, present: present, end: end, endRound: endRound), present
    )
  }
}

extension Moment {
  /// Whether a game can be so far.
  public var isPossible: Bool { 0...5 ~= phases && 0...mostCounted ~= updates }
}

/// Two timelines are equal where they record the same; which copies are kept on the way decides how soon a moment is
/// reached again, and not which.
extension Timeline: Equatable {
  public static func == (left: Timeline, right: Timeline) -> Bool {
    left.start == right.start && left.changes == right.changes && left.cursor == right.cursor
      && left.end == right.end && left.endRound == right.endRound
  }
}
