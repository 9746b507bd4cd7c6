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
    let cases = Counterfactual.all(from: training)
    let latents = try cases.map {
      try update($0.outcome(from: training)).backpropagated.evaluated.discriminated.generated.sampled.latents
    }
    #expect(latents.allSatisfy { $0 == latents[0] })
    for rule in cases {
      let outcome = rule.outcome(from: training)
      #expect(outcome.discriminator.updates == training.discriminator.updates + rule.discriminatorUpdates)
      #expect(outcome.generator.updates == training.generator.updates + 1)
      #expect(outcome.experiment.objective == rule.objective)
      var alone = training
      for _ in 0..<min(rule.discriminatorUpdates, experiment.schedule.discriminatorUpdates) {
        alone.step(.discriminator)
      }
      if rule.discriminatorUpdates <= experiment.schedule.discriminatorUpdates {
        #expect(outcome.discriminator == alone.discriminator)
      }
    }
  }

  /// The game of the other tests with so many updates of D a round, some with cures that draw more.
  private static let schedules: [Experiment] = [1, 2, 3, 5, 7].map { count in
    var experiment = game()
    experiment.schedule.discriminatorUpdates = count
    if count == 2 { experiment.stabilizers = Stabilizers(unrolling: 2) }
    if count == 3 { experiment.stabilizers = Stabilizers(instanceNoise: 0.3) }
    return experiment
  }

  @Test("What is called the next update is to the bit what play then makes", arguments: schedules)
  func realNext(_ experiment: Experiment) throws {
    var training = Training(experiment)
    _ = training.run(rounds: 3)
    let due = experiment.schedule.discriminatorUpdates
    for made in 0...due {
      let next = Counterfactual.all(from: training).filter { $0.isNext(from: training) }
      #expect(next.map(\.discriminatorUpdates) == [due - made])
      var played = training
      for _ in made..<due { played.step() }
      played.step()
      let rule = try #require(next.first)
      let outcome = rule.outcome(from: training)
      #expect(outcome.generator == played.generator && outcome.discriminator == played.discriminator)
      #expect(try update(outcome).backpropagated == update(played).backpropagated)
      // Any other rule makes another update.
      for other in Counterfactual.all(from: training) where !other.isNext(from: training) {
        #expect(other.outcome(from: training).generator != played.generator)
      }
      training.step()
    }
  }

  @Test("Where both move at once, the next update of G is that against D as it stood at the round's start")
  func simultaneous() throws {
    var experiment = game()
    experiment.schedule.isSimultaneous = true
    var training = Training(experiment)
    _ = training.run(rounds: 3)
    var played = training
    played.step()
    let middle = played
    played.step()
    for moment in [training, middle] {
      let next = try #require(Counterfactual.all(from: moment).first { $0.isNext(from: moment) })
      #expect(next.outcome(from: moment).generator == played.generator)
    }
  }

  @Test("Three objectives, and the one in force where it is a fourth; then one and five updates of D")
  func cases() {
    #expect(
      Counterfactual.all(from: Training(game(.minimax))).map(\.discriminatorUpdates) == [0, 0, 0, 1, 5])
    let hinge = Counterfactual.all(from: Training(game(.hinge)))
    #expect(hinge.map(\.objective) == [.minimax, .nonSaturating, .leastSquares, .hinge, .hinge, .hinge])
    var experiment = game(.minimax)
    experiment.schedule.discriminatorUpdates = 3
    #expect(Counterfactual.all(from: Training(experiment)).map(\.discriminatorUpdates) == [0, 0, 0, 1, 3, 5])
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
    for rule in Counterfactual.all(from: training) where rule.discriminatorUpdates == 0 {
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
