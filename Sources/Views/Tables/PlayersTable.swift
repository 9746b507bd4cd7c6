import Game
import Language
import Minimax
import Plots

extension TableKind {
  static let players = TableKind("players", "both players side by side") { (game) throws(Problem) in
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
      .table(columns: columns, rows: rows.map { [$0.0, $0.1(.discriminator), $0.1(.generator)] })
    ])
  }
}
