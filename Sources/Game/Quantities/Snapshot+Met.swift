import Minimax

extension Snapshot {
  /// The moment as the player whose update is in progress meets it.
  ///
  /// Under the simultaneous rule G answers the D of the round's start, so what the population would tell G is to be
  /// computed with that D. At all other times it is the scene itself, with what is known of it.
  package var metByMover: Snapshot {
    let met = training.metByMover
    return met.discriminator.parameters == training.discriminator.parameters ? self : Snapshot(met)
  }
}
