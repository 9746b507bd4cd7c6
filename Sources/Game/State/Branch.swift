import Minimax

/// One course of a game: where it stands, and what is recorded of it.
package struct Branch: Sendable {
  /// The name of the branch that every session begins with.
  static let first = "main"

  package var name: String
  package var snapshot: Snapshot
  package var timeline: Timeline
  /// The rules with which the game was begun.
  package var origin: Preset

  /// A game at its start.
  package init(name: String, _ training: Training, origin: Preset) {
    self.name = name
    snapshot = Snapshot(training)
    timeline = Timeline(training)
    self.origin = origin
  }

  /// Goes to a moment that is in the recorded course.
  package mutating func arrive(_ replay: Replay) {
    snapshot = Snapshot(replay.training)
    timeline.arrive(replay)
  }
}

/// A moment that was given a name, with the course that led to it.
package struct Checkpoint: Sendable {
  package let name: String
  package let branch: Branch

  package init(name: String, branch: Branch) {
    self.name = name
    self.branch = branch
  }
}

/// What time is counted in.
package enum StepUnit: String, CaseIterable, Sendable {
  case phase, update, round
}
