import Minimax
import Plots
import Theory

extension TableKind {
  /// The gradient of a minibatch against that of the whole population.
  static let noise = TableKind(name: "noise", summary: "the minibatch gradient against the population's") {
    (session) throws(Problem) in
    let analysis: Analysis
    switch session.scene.analysis {
    case .failure(let obstacle): throw Problem(obstacle.sentence)
    case .success(let known): analysis = known
    }
    var blocks: [Reply.Block] = []
    var values: [NamedValue] = []
    for player in Player.allCases {
      let population = analysis.gradient(of: player)
      let noise = analysis.noise(of: player)
      let letter = player.letter.lowercased()
      let own = session.training.experiment.batchSize
      let sizes = [8, 32, 128, 512, 2048].filter { $0 != own } + [own]
      let rows = sizes.sorted().map { size in
        [
          "\(size)", short(noise.noise(batch: size)),
          NumberFormat.percent(noise.relativeNoise(batch: size), 0),
          size == own ? "this game's batch" : "",
        ]
      }
      blocks.append(
        .figure(
          Table(
            title: "Gradient of \(player.letter)'s loss, at the players as they stand",
            columns: [
              .init("batch", .number), .init("noise", .number), .init("of signal", .number), .init("", .text),
            ],
            rows: rows,
            caption:
              "The population's gradient has length \(short(population.norm)); four times the batch halves the "
              + "noise, which equals the signal at a batch of \(short(noise.simpleNoiseScale))."
              + comparison(population, with: session.training))))
      values += [
        NamedValue("\(letter).popgradnorm", population.norm),
        NamedValue("\(letter).noisescale", noise.simpleNoiseScale),
      ]
    }
    return Reply(blocks, values: values)
  }
}

/// The gradient in hand against the population's, where it was taken at the parameters that still stand.
private func comparison(_ population: PopulationGradient, with training: Training) -> String {
  guard let payload = training.turn.backpropagated, payload.player == population.player else { return "" }
  let compared = population.compare(with: payload.gradient)
  return
    " The minibatch in hand: length \(short(payload.gradientNorm)), cosine \(short(compared.cosine)) to it."
}
