/// The six moves that make up one update of either player.
public enum Phase: Int, Equatable, Sendable, CaseIterable {
  case sample = 1, generate, discriminate, evaluate, backpropagate, update

  /// Its name as a word.
  public var name: String { "\(self)" }
}
