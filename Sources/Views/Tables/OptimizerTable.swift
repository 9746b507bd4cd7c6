import Game
import Language
import Minimax
import Networks

extension TableKind {
  static let optimizer = parameters("optimizer", "what the optimisers remember") { game in
    Player.allCases.map { player in
      let rules = game.training.experiment[player]
      let memory = game.training[player].memory
      return PlayerVectors(
        player: player,
        title: "\(player.letter): \(rules.optimizer.spelling), rate \(spelled(rules.learningRate)), "
          + memory.updates.counted("update"),
        vectors: [
          .init(name: "mean of gradients", numbers: memory.velocity, isTitled: true),
          .init(name: "mean of squares", numbers: memory.squares, isTitled: true),
        ])
    }
  }
}
