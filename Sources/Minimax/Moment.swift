/// A point of time in a game: how many updates both players have made together, and how far the next one is.
public struct Moment: Codable, Comparable, Sendable {
  /// D and G updates made, in turn or out of it.
  public let updates: Int
  /// Phases taken of the update in progress, 0 to 5.
  public let phases: Int

  public init(updates: Int, phases: Int = 0) {
    self.updates = updates
    self.phases = phases
  }

  public static func < (left: Moment, right: Moment) -> Bool {
    (left.updates, left.phases) < (right.updates, right.phases)
  }
}

extension Training {
  /// Updates made by both players together.
  public var updates: Int { discriminator.updates + generator.updates }

  /// When this is.
  public var moment: Moment { Moment(updates: updates, phases: turn.next.rawValue - 1) }
}
