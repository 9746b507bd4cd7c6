import Minimax

/// A ``SavedGame`` in the form that is written down.
struct GameRecord: Codable, Equatable, Sendable {
  struct End: Codable, Equatable, Sendable {
    let updates: Int
    let phases: Int
    let round: Int
  }

  let name: String
  let preset: PresetRecord
  let start: TrainingRecord
  let changes: [ChangeRecord]
  let changesMade: Int
  let end: End
  /// Nil where it is the start.
  let present: TrainingRecord?

  init(_ game: SavedGame) {
    name = game.name
    preset = PresetRecord(game.origin)
    start = game.start.record
    changes = game.changes.map(ChangeRecord.init)
    changesMade = game.changesMade
    end = End(updates: game.end.updates, phases: game.end.phases, round: game.endRound)
    let record = game.present.record
    present = record == start ? nil : record
  }

  /// The game, every part of it looked at.
  func game(in room: inout MemoryBudget) throws(RecordError) -> SavedGame {
    let start = try within("start") { () throws(RecordError) in try room.training(self.start) }
    let present = try within("present") { () throws(RecordError) in
      try self.present.map { (record) throws(RecordError) in try room.training(record) } ?? start
    }
    for player in Player.allCases {
      try expect(
        present.experiment[player].network == start.experiment[player].network, "present.rules",
        "the networks that the game began with")
    }
    let game = SavedGame(
      name: name, origin: try within("preset", preset.preset), start: start,
      changes: try validChanges(from: start), changesMade: changesMade,
      end: Moment(updates: end.updates, phases: end.phases), endRound: end.round, present: present)
    try expectOrder(game)
    return game
  }

  private func validChanges(from start: Training) throws(RecordError) -> [Change] {
    var valid: [Change] = []
    for (index, change) in changes.enumerated() {
      valid.append(
        try within("changes[\(index)]") { () throws(RecordError) in try change.change(in: start.experiment) })
    }
    return valid
  }

  /// Start, changes, present and end have to follow one another.
  private func expectOrder(_ game: SavedGame) throws(RecordError) {
    try expect(0...game.changes.count ~= changesMade, "changesMade", "a count of the changes")
    let times =
      [game.start.updates] + game.changes[..<changesMade].map(\.updates) + [game.present.updates]
      + game.changes[changesMade...].map(\.updates) + [end.updates]
    try expect(
      zip(times, times.dropFirst()).allSatisfy { $0 <= $1 }, "changes",
      "start, changes, present and end in order of time")
    try expect(
      0...5 ~= end.phases && 0...1 << 53 ~= end.updates && game.present.moment <= game.end, "end",
      "a moment of the game, and not before the present")
    // A round takes an update at least.
    let round = game.present.position.round
    let most = round + (end.updates - game.present.updates)
    try expect(
      round...most ~= end.round, "end.round",
      round == most ? "\(round), that of the present" : "a whole number from \(round) to \(most)")
  }
}
