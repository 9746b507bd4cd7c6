import Language
import Minimax

/// One course of a game: where it stands, and what is recorded of it.
package struct Branch: Equatable, Sendable {
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

  /// Lets the players move, and takes down where the game has come.
  ///
  /// In one call, for a snapshot that is handed out of the branch is copied field by field.
  ///
  /// - Parameters:
  ///   - isStop: Whether the game stops there, for a person to look at.
  ///   - isKept: Whether a copy of it may be kept.
  /// - Returns: The changes made by hand that are forgotten thereby.
  package mutating func play(isStop: Bool, isKept: Bool, _ moves: (inout Training) -> Void) -> [Change] {
    snapshot.move(moves)
    return timeline.note(snapshot.training, isStop: isStop, isKept: isKept)
  }

  /// Takes down where the game stands.
  package mutating func note() { timeline.note(snapshot.training) }

  /// Goes to a moment that is in the recorded course.
  package mutating func arrive(_ replay: Replay) {
    snapshot = Snapshot(replay.training)
    timeline.arrive(replay)
  }
}

extension Branch: Codable {
  private struct Record: Codable {
    let name: String
    let origin: Preset
    let course: CourseRecord
  }

  package init(from decoder: any Decoder) throws {
    self = try decoder.value(of: Record.self) { (record) throws(RecordError) in
      let origin = record.origin
      try expect(escaped(origin.name) == origin.name, "origin.name", "a short word")
      try expect(escaped(origin.summary, limit: 400) == origin.summary, "origin.summary", "a sentence")
      let (timeline, present) = try within("course", record.course.course)
      var branch = Branch(name: record.name, present, origin: origin)
      branch.timeline = timeline
      return branch
    }
  }

  package func encode(to encoder: any Encoder) throws {
    try Record(name: name, origin: origin, course: CourseRecord(timeline, present: snapshot.training)).encode(
      to: encoder)
  }
}

/// A moment that was given a name, with the course that led to it.
package struct Checkpoint: Codable, Equatable, Sendable {
  package let name: String
  package let branch: Branch

  package init(name: String, branch: Branch) {
    self.name = name
    self.branch = branch
  }
}

/// What time is counted in.
package enum StepUnit: String, RecordedWord, Sendable { case phase, update, round }
