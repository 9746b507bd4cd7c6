import Minimax
import Networks
import Numerics
import Testing

@Suite("What would come of one update")
struct CounterfactualTests {
  private func update(_ training: Training) throws -> CompletedUpdate {
    guard case .made(let update) = training.lastUpdate(of: .generator) else {
      throw Missing.update
    }
    return update
  }

  private enum Missing: Error { case update }

  @Test("G meets the same latents in every case, and D's first update is the same", arguments: games())
  func sameNoise(_ experiment: Experiment) throws {
    var training = Training(experiment)
    _ = training.run(rounds: 3)
    let cases = Counterfactual.all(inForce: experiment.objective)
    let latents = try cases.map {
      try update($0.outcome(from: training)).backpropagated.evaluated.discriminated.generated.sampled.latents
    }
    #expect(latents.allSatisfy { $0 == latents[0] })
    for rule in cases {
      var alone = training
      for _ in 0..<rule.discriminatorUpdates { alone.step(.discriminator) }
      let outcome = rule.outcome(from: training)
      #expect(outcome.discriminator == alone.discriminator)
      #expect(outcome.generator.updates == training.generator.updates + 1)
      #expect(outcome.experiment.objective == rule.objective)
    }
  }

  @Test("Three objectives, and the one in force where it is a fourth; then one and five updates of D")
  func cases() {
    #expect(Counterfactual.all(inForce: .minimax).map(\.discriminatorUpdates) == [0, 0, 0, 1, 5])
    let hinge = Counterfactual.all(inForce: .hinge)
    #expect(hinge.map(\.objective) == [.minimax, .nonSaturating, .leastSquares, .hinge, .hinge, .hinge])
  }

  @Test("The gradients are those of the closed forms for affine players")
  func closedForms() throws {
    var experiment = game()
    experiment.discriminator.network = Network(inputs: 1, outputs: 1)
    experiment.generator.network = Network(inputs: 1, outputs: 1)
    var training = Training(experiment)
    for (index, value) in [0.7, -0.2].enumerated() {
      training.setParameter(index, of: .discriminator, to: value)
      training.setParameter(index, of: .generator, to: value + 0.5)
    }
    for rule in Counterfactual.all(inForce: .minimax) where rule.discriminatorUpdates == 0 {
      let made = try update(rule.outcome(from: training)).backpropagated
      let latents = made.evaluated.discriminated.generated.sampled.latents.batch.column(0)
      var expected = [0.0, 0]
      for z in latents {
        let l = 0.7 * (1.2 * z + 0.3) - 0.2
        let slope =
          switch rule.objective {
          case .minimax: -sigmoid(l)
          case .nonSaturating: -sigmoid(-l)
          default: l - 1
          }
        expected[0] += slope * 0.7 * z / Double(latents.count)
        expected[1] += slope * 0.7 / Double(latents.count)
      }
      for (found, right) in zip(made.gradient, expected) {
        #expect(abs(found - right) < 1e-14, "\(rule.objective.rawValue)")
      }
    }
  }
}
