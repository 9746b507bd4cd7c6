import Minimax

/// One course of a game: where it stands, and what is recorded of it.
struct Branch: Sendable {
  /// The name of the branch that every session begins with.
  static let first = "main"

  var name: String
  var snapshot: Snapshot
  var timeline: Timeline
  /// The rules with which the game was begun.
  var origin: Preset

  /// A game at its start.
  init(name: String, _ training: Training, origin: Preset) {
    self.name = name
    snapshot = Snapshot(training)
    timeline = Timeline(training)
    self.origin = origin
  }

  /// Goes to a moment that is in the recorded course.
  mutating func arrive(_ replay: Replay) {
    snapshot = Snapshot(replay.training)
    timeline.arrive(replay)
  }
}

/// A moment that was given a name, with the course that led to it.
struct Checkpoint: Sendable {
  let name: String
  let branch: Branch
}

/// What time is counted in.
enum StepUnit: String, CaseIterable, Sendable {
  case phase, update, round
}
