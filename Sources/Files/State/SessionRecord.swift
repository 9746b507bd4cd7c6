import Language
import Minimax

/// A ``SavedSession`` in the form that is written down.
struct SessionRecord: Codable, Equatable, Sendable {
  struct Checkpoint: Codable, Equatable, Sendable {
    let name: String
    let game: GameRecord
  }

  let games: [GameRecord]
  let current: String
  let checkpoints: [Checkpoint]
  let stops: [String]
  /// Numbers, or words for those that are not finite.
  let values: [ExactNumber]
  let grain: String
  /// The digest of all the rest, by which damage shows; a record changed by hand may have none.
  private(set) var digest: String?

  init(_ session: SavedSession) {
    games = session.games.map(GameRecord.init)
    current = session.current
    checkpoints = session.checkpoints.map { Checkpoint(name: $0.name, game: GameRecord($0.game)) }
    stops = session.stops
    values = session.values.map(ExactNumber.init)
    grain = session.grain
    digest = contentDigest
  }

  /// The session, every part of it looked at.
  func session() throws(RecordError) -> SavedSession {
    try expectWords()
    var room = MemoryBudget()
    var saved = SavedSession(
      games: [], current: current, stops: stops, values: values.map(\.value), grain: grain)
    for (index, game) in games.enumerated() {
      saved.games.append(
        try within("games[\(index)]") { () throws(RecordError) in try game.game(in: &room) })
    }
    for (index, checkpoint) in checkpoints.enumerated() {
      let game = try within("checkpoints[\(index)].game") { () throws(RecordError) in
        try checkpoint.game.game(in: &room)
      }
      saved.checkpoints.append(SavedCheckpoint(name: checkpoint.name, game: game))
    }
    // Last, since of a state that was changed its own digest says more.
    guard digest == nil || digest == contentDigest else { throw .damage }
    return saved
  }

  private func expectWords() throws(RecordError) {
    let names = games.map(\.name)
    try expect(
      1...1_000 ~= names.count && Set(names).count == names.count, "games", "games of different names")
    try expect(names.contains(current), "current", "the name of one of the games")
    let marks = checkpoints.map(\.name)
    try expect(
      Set(marks).count == marks.count && Set(marks).isDisjoint(with: names), "checkpoints",
      "checkpoints of different names, and other names than the branches have")
    for (place, names) in [
      ("games", names), ("checkpoints", marks), ("checkpoints", checkpoints.map(\.game.name)),
    ] {
      try expect(
        names.allSatisfy(SessionName.isValid), place,
        "names of a letter, then letters, digits and underscores, up to 24 in all, and none of "
          + SessionName.reserved.joined(separator: ", "))
    }
    try expect(
      stops.count <= 1_000 && stops.allSatisfy { escaped($0, limit: 1_000) == $0 }, "stops",
      "lines of at most 1000 characters")
    try expect(escaped(grain, limit: 20) == grain, "grain", "a word")
  }
}
