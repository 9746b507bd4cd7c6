/// What a person does to a game beside playing it on.
public enum Intervention: Equatable, Sendable {
  /// From here on other rules hold.
  case rules(Experiment)
  /// One parameter of a player is set to a value.
  case parameter(Player, index: Int, value: Double)
  /// From here on samples and latents are drawn from another seed.
  case noise(seed: UInt64)
  /// A player makes one update out of turn.
  case update(Player)
}

/// An intervention and when it came.
public struct Change: Equatable, Sendable {
  /// Updates made by both players when it came, counted from the start of the game.
  public let updates: Int
  public let intervention: Intervention

  public init(updates: Int, intervention: Intervention) {
    self.updates = updates
    self.intervention = intervention
  }
}
