import Distributions
import Minimax
import Networks
import Numerics

/// One fixed piece of work whose speed is measured and compared from build to build and with other systems.
///
/// A round is one update of D on a fresh minibatch of reals and one of fakes, then one update of G on fresh latents,
/// both with Adam(0.5, 0.999) at the rate 1e-3 and the non-saturating objective. Sampling is part of it; theory and
/// plotting are not.
package struct Workload: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// One unit is a round of one long game.
    case rounds
    /// One unit is the whole ledger of one moment.
    case ledger
    /// One unit is a game of ``gameLength`` rounds, taken phase by phase through a session that keeps its history.
    case steppedGames
    /// One unit is the same game, run without stopping and without a session.
    case freeGames
  }

  /// Rounds of a game that is played from its start.
  package static let gameLength = 1_000

  /// `W1` to `W6`.
  package let name: String
  package let kind: Kind
  package let experiment: Experiment

  /// The activation of the hidden layers.
  package var activation: String { "\(experiment.generator.network.layers[0].activation)" }
  /// Name and activation, which together tell workloads apart.
  package var label: String { "\(name) \(activation)" }
  /// Rounds in one unit of work.
  package var roundsPerUnit: Int { kind == .steppedGames || kind == .freeGames ? Workload.gameLength : 1 }
  /// What is timed in turns with this one, so that noise hits both alike.
  package var rival: Workload? {
    kind == .steppedGames ? Workload(name: name, kind: .freeGames, experiment: experiment) : nil
  }

  /// Every workload, in the order in which they are measured.
  package static let all: [Workload] = [
    Workload(name: "W1", kind: .rounds, experiment: line()),
    Workload(name: "W2", kind: .rounds, experiment: ring(latents: 2, width: 16, .tanh, batchSize: 150)),
    Workload(name: "W2", kind: .rounds, experiment: ring(latents: 2, width: 16, .relu, batchSize: 150)),
    Workload(name: "W3", kind: .rounds, experiment: ring(latents: 16, width: 128, .tanh, batchSize: 512)),
    Workload(name: "W3", kind: .rounds, experiment: ring(latents: 16, width: 128, .relu, batchSize: 512)),
    Workload(name: "W4", kind: .ledger, experiment: line()),
    Workload(name: "W5", kind: .ledger, experiment: ring(latents: 2, width: 16, .tanh, batchSize: 150)),
    Workload(name: "W6", kind: .steppedGames, experiment: line()),
  ]

  private static func line() -> Experiment {
    Experiment(
      data: Normal(mean: 4, sd: 1.25), prior: LatentPrior(Normal(mean: 0, sd: 1)),
      discriminator: player(Network(inputs: 1, hidden: [16], outputs: 1)),
      generator: player(Network(inputs: 1, hidden: [16], outputs: 1)), batchSize: 64)
  }

  /// Two hidden layers of one width for each player.
  private static func ring(latents: Int, width: Int, _ activation: Activation, batchSize: Int) -> Experiment {
    let hidden = [width, width]
    return Experiment(
      data: RingOfNormals(modes: 8, radius: 2, sd: 0.02),
      prior: LatentPrior(Normal(mean: 0, sd: 1), dimension: latents),
      discriminator: player(Network(inputs: 2, hidden: hidden, activation: activation, outputs: 1)),
      generator: player(Network(inputs: latents, hidden: hidden, activation: activation, outputs: 2)),
      batchSize: batchSize)
  }

  private static func player(_ network: Network) -> PlayerRules {
    PlayerRules(
      network: network, optimizer: .adam(beta1: 0.5, beta2: 0.999, epsilon: 1e-8), learningRate: 0.001)
  }
}
