import Minimax

/// All of a session that a file keeps: every course of the game, the named moments, and where play is to stop.
package struct SavedSession: Sendable {
  /// The branches in the order in which they were begun.
  package var games: [SavedGame]
  /// The name of the one being played.
  package var current: String
  package var checkpoints: [SavedCheckpoint] = []
  /// Lines of commands that make the breakpoints, watches and displays again.
  package var stops: [String] = []
  /// What `print` has shown: `$1`, `$2`, ..
  package var values: [Double] = []
  /// What `back` goes back by; empty for the usual.
  package var grain = ""

  package init(
    games: [SavedGame],
    current: String,
    checkpoints: [SavedCheckpoint] = [],
    stops: [String] = [],
    values: [Double] = [],
    grain: String = ""
  ) {
    self.games = games
    self.current = current
    self.checkpoints = checkpoints
    self.stops = stops
    self.values = values
    self.grain = grain
  }
}

/// One course of a game: its start, what was changed by hand, and where it stands.
package struct SavedGame: Sendable {
  package var name: String
  /// The rules with which it was begun.
  package var origin: Preset
  package var start: Training
  /// In order of time.
  package var changes: [Change] = []
  /// How many of the changes have been made by the present.
  package var changesMade = 0
  /// The latest moment that is recorded.
  package var end: Moment
  /// Rounds completed by then.
  package var endRound: Int
  package var present: Training

  package init(
    name: String,
    origin: Preset,
    start: Training,
    changes: [Change] = [],
    changesMade: Int = 0,
    end: Moment,
    endRound: Int,
    present: Training
  ) {
    self.name = name
    self.origin = origin
    self.start = start
    self.changes = changes
    self.changesMade = changesMade
    self.end = end
    self.endRound = endRound
    self.present = present
  }
}

/// A moment that was given a name, with the course that led to it.
package struct SavedCheckpoint: Sendable {
  package var name: String
  package var game: SavedGame

  package init(name: String, game: SavedGame) {
    self.name = name
    self.game = game
  }
}
