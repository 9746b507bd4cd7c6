import Minimax
import Networks
import Numerics
import Plots

extension TableKind {
  /// The gradient of the moving player's loss, parameter by parameter.
  static let gradients = parameters("gradients", "the loss's gradient by every parameter") {
    (game) throws(Problem) in
    let payload = try game.payload(.backpropagate) {
      $0.backpropagated
    } last: {
      $0
    }
    let title = "Gradient of \(payload.player.letter)'s loss, length \(short(payload.gradientNorm))"
    return [PlayerVectors(payload.player, title: title, [.init("gradient", payload.gradient)])]
  }

  /// All parameters of both players.
  static let weights = parameters("weights", "every parameter of both players, by name") { game in
    Player.allCases.map { player in
      let parameters = game.training[player].parameters
      return PlayerVectors(
        player, title: "\(player.letter): \(parameters.count) parameters", [.init("value", parameters)])
    }
  }

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

  private static func parameters(
    _ name: String, _ summary: String,
    find: @escaping @Sendable (GameState) throws(Problem) -> [PlayerVectors]
  ) -> TableKind {
    TableKind(name, summary) { (game) throws(Problem) in
      (
        "\(summary), after \(game.training.updates.counted("update"))",
        DataTable(try find(game), of: game.training.experiment)
      )
    } make: { (game) throws(Problem) in
      Reply([.lines(try find(game).flatMap { $0.lines(of: game.training.experiment) })])
    }
  }

  /// Both players side by side.
  static let players = TableKind("players", "both players side by side") {
    (game) throws(Problem) in
    let training = game.training
    let rows: [(String, (Player) -> String)] = [
      ("network", { training.experiment[$0].network.summary }),
      ("parameters", { "\(training[$0].parameters.count)" }),
      ("length", { short(training[$0].parameters.norm) }),
      ("drawn by", { training.experiment[$0].initializer.spelling }),
      ("optimiser", { training.experiment[$0].optimizer.spelling }),
      ("rate", { spelled(training.experiment[$0].learningRate) }),
      ("updates", { "\(training[$0].updates)" }),
      ("updates a round", { "\(training.experiment.schedule.updates(of: $0))" }),
      ("minimises", { training.experiment.objective.formula(of: $0) }),
    ]
    let columns = [Table.Column("", .text), .init("D, discriminator", .text), .init("G, generator", .text)]
    return Reply([
      .figure(Table(columns: columns, rows: rows.map { [$0.0, $0.1(.discriminator), $0.1(.generator)] }))
    ])
  }
}
