import Minimax

/// All of a session that a file keeps: every course of the game, the named moments, and where play is to stop.
struct SavedSession: Sendable {
  /// The branches in the order in which they were begun.
  var games: [SavedGame]
  /// The name of the one being played.
  var current: String
  var checkpoints: [SavedCheckpoint] = []
  /// Lines of commands that make the breakpoints, watches and displays again.
  var stops: [String] = []
  /// What `print` has shown: `$1`, `$2`, ..
  var values: [Double] = []
  /// What `back` goes back by; empty for the usual.
  var grain = ""
}

/// One course of a game: its start, what was changed by hand, and where it stands.
struct SavedGame: Sendable {
  var name: String
  /// The rules with which it was begun.
  var origin: Preset
  var start: Training
  /// In order of time.
  var changes: [Change] = []
  /// How many of the changes have been made by the present.
  var changesMade = 0
  /// The latest moment that is recorded.
  var end: Moment
  /// Rounds completed by then.
  var endRound: Int
  var present: Training
}

/// A moment that was given a name, with the course that led to it.
struct SavedCheckpoint: Sendable {
  var name: String
  var game: SavedGame
}
