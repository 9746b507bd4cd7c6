import Game
import Minimax

extension TableKind {
  static let weights = parameters("weights", "every parameter of both players, by name") { game in
    Player.allCases.map { player in
      let parameters = game.training[player].parameters
      return PlayerVectors(
        player: player, title: "\(player.letter): \(parameters.count) parameters",
        vectors: [.init(name: "value", numbers: parameters)])
    }
  }
}
