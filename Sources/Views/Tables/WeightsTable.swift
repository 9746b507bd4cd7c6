import Game
import Minimax

extension TableKind {
  /// All parameters of both players.
  static let weights = parameters("weights", "every parameter of both players, by name") { game in
    Player.allCases.map { player in
      let parameters = game.training[player].parameters
      return PlayerVectors(
        player, title: "\(player.letter): \(parameters.count) parameters", [.init("value", parameters)])
    }
  }
}
