import Game
import Language
import Minimax
import Plots
import Theory

extension TableKind {
  static let noise = TableKind("noise", "the minibatch gradient against the population's") {
    (game) throws(Problem) in
    try game.training.experiment.expectSinglePoints(for: "its gradient over the population is not known")
    let analysis = try game.snapshot.neededAnalysis
    var blocks: [Reply.Block] = []
    var values: [NamedValue] = []
    for player in Player.allCases {
      let population = analysis.gradient(of: player)
      let noise = analysis.noise(of: player)
      let letter = player.letter.lowercased()
      let own = game.training.experiment.batchSize
      let sizes = [8, 32, 128, 512, 2048].filter { $0 != own } + [own]
      let rows = sizes.sorted().map { size in
        [
          "\(size)", short(noise.noise(batch: size)),
          NumberFormat.percent(noise.relativeNoise(batch: size), 0), size == own ? "this game's batch" : "",
        ]
      }
      blocks.append(
        .figure(
          Table(
            title: "Gradient of \(player.letter)'s loss, at the players as they stand",
            columns: ["batch", "noise", "of signal", .text("")], rows: rows,
            caption:
              "\(whole(population.provenance)) gradient has length \(short(population.norm)); four times the batch "
              + "halves the noise, which equals the signal at a batch of \(short(noise.simpleNoiseScale))."
              + comparison(of: player, in: game.snapshot),
            exact: DataTable([
              .init("batch", numbers: sizes.sorted().map(Double.init)),
              .init("noise", numbers: sizes.sorted().map { noise.noise(batch: $0) }),
              .init("of signal", numbers: sizes.sorted().map { noise.relativeNoise(batch: $0) }),
            ]))))
      values += [
        NamedValue("\(letter).popgradnorm", population.norm),
        NamedValue("\(letter).noisescale", noise.simpleNoiseScale),
      ]
    }
    return Reply(blocks, values: values)
  }
}

/// Whose gradient the minibatches are held against.
private func whole(_ provenance: Provenance) -> String {
  if case .estimated(let samples) = provenance {
    return "Estimated from \(samples) samples of G, the population's"
  }
  return "The population's"
}

/// The gradient in hand against the population's of the very players that it was taken from.
private func comparison(of player: Player, in snapshot: Snapshot) -> String {
  guard let payload = snapshot.training.turn.backpropagated, payload.player == player,
    case .success(let analysis) = snapshot.metByMover.analysis
  else { return "" }
  let compared = analysis.gradient(of: player).compare(with: payload.gradient)
  return
    " The minibatch in hand: length \(short(payload.gradientNorm)), cosine \(short(compared.cosine)) to it."
}
