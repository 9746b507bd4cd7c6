extension Training {
  /// The game as the player whose update is in progress meets it: under the simultaneous rule G still answers the D
  /// of the round's start. Between updates, and for D, it is the game as it stands.
  public var metByMover: Training {
    guard let sampled = turn.sampled else { return self }
    var met = self
    met.discriminator.parameters = discriminatorParameters(metBy: sampled.player, inTurn: true)
    return met
  }

  /// The game with the running mean of G's parameters in G's place; nil where none is kept.
  public var averaged: Training? {
    guard !averagedGenerator.isEmpty else { return nil }
    var averaged = self
    averaged.generator.parameters = averagedGenerator
    return averaged
  }
}
