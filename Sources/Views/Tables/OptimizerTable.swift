import Game
import Language
import Minimax
import Networks

extension TableKind {
  /// What the optimisers remember.
  static let optimizer = parameters("optimizer", "what the optimisers remember") { game in
    Player.allCases.map { player in
      let rules = game.training.experiment[player]
      let memory = game.training[player].memory
      return PlayerVectors(
        player,
        title: "\(player.letter): \(rules.optimizer.spelling), rate \(spelled(rules.learningRate)), "
          + memory.updates.counted("update"),
        [
          .init("mean of gradients", memory.velocity, isTitled: true),
          .init("mean of squares", memory.squares, isTitled: true),
        ])
    }
  }
}
