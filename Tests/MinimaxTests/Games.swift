import Distributions
import Minimax
import Networks
import Testing

/// Every objective under every rule of turn-taking, small enough to train in a test.
func games(objectives: [Objective] = Objective.allCases) -> [Experiment] {
  let optimizers: [Optimizer] = [
    .sgd, .momentum(beta: -0.3), .nesterov(beta: 0.9), .rmsprop(rho: 0.9, epsilon: 1e-8),
    .adam(beta1: 0.5, beta2: 0.999, epsilon: 1e-8),
  ]
  return objectives.flatMap { objective in
    optimizers.flatMap { optimizer in
      [false, true].map { isSimultaneous in
        game(objective, optimizer, Schedule(discriminatorUpdates: 2, isSimultaneous: isSimultaneous))
      }
    }
  }
}

/// A small game on the line.
func game(
  _ objective: Objective = .nonSaturating, _ optimizer: Optimizer = .sgd, _ schedule: Schedule = Schedule(),
  seed: UInt64 = 3
) -> Experiment {
  Experiment(
    data: Normal(mean: 1, sd: 0.5), prior: LatentPrior(Normal(mean: 0, sd: 1)),
    discriminator: PlayerRules(
      network: Network(inputs: 1, hidden: [5], outputs: 1), optimizer: optimizer, learningRate: 0.01),
    generator: PlayerRules(
      network: Network(inputs: 1, hidden: [4, 3], outputs: 1), optimizer: optimizer, learningRate: 0.01),
    objective: objective, schedule: schedule, batchSize: 11,
    clipping: objective == .wasserstein ? .bound(0.2) : .off, averaging: .exponential(decay: 0.9), seed: seed)
}

extension Experiment: CustomTestStringConvertible {
  public var testDescription: String {
    "\(objective.rawValue), \(generator.optimizer), simultaneous: \(schedule.isSimultaneous)"
  }
}
