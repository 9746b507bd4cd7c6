/// The two sides of the game.
public enum Player: String, Equatable, Sendable, CaseIterable {
  /// The side that tells real from generated; it maximises the value function.
  case discriminator
  /// The side that makes samples; it minimises the value function.
  case generator

  public var opponent: Player { self == .discriminator ? .generator : .discriminator }

  /// `D` or `G`.
  public var letter: String { self == .discriminator ? "D" : "G" }
}
