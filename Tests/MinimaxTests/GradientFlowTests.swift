import Distributions
import Minimax
import Networks
import Numerics
import Testing

@Suite("Gradients of whole updates against central differences")
struct GradientFlowTests {
  /// One game of each objective and of several depths; smooth activations, so that differences are sound.
  static let experiments: [Experiment] = Objective.allCases.flatMap { objective in
    [[], [4], [3, 4]].map { hidden in
      var experiment = game(objective)
      experiment.discriminator.network = Network(inputs: 1, hidden: hidden, activation: .softplus, outputs: 1)
      experiment.generator.network = Network(inputs: 1, hidden: hidden, activation: .sine, outputs: 1)
      return experiment
    }
  }

  @Test(
    "The gradient of either player's loss on its minibatch is the one that differences give",
    arguments: experiments)
  func wholeUpdates(_ experiment: Experiment) throws {
    for player in Player.allCases {
      var before = Training(experiment)
      if player == .generator { before.step() }
      var after = before
      after.step()
      guard case .made(let update) = after.lastUpdate(of: player) else {
        Issue.record("\(player) made no update")
        continue
      }
      for index in update.parametersBefore.indices {
        let h = 1e-6
        let losses = [h, -h].map { shift -> Double in
          var moved = before
          moved.setParameter(index, of: player, to: update.parametersBefore[index] + shift)
          return moved.loss(on: update)
        }
        let difference = (losses[0] - losses[1]) / (2 * h)
        let gradient = update.backpropagated.gradient[index]
        #expect(
          abs(gradient - difference) <= 1e-6 * max(1, abs(difference)),
          "\(player), \(experiment[player].network.parameterName(at: index)): \(gradient) against \(difference)"
        )
      }
    }
  }
}
