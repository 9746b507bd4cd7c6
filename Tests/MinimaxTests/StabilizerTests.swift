import Distributions
import Foundation
import Networks
import Numerics
import Testing

@testable import Minimax

/// Small games under every cure and every pair of them that goes together, with several objectives and rules.
func curedGames() -> [Experiment] {
  let stabilizers = [
    Stabilizers(packing: 2), Stabilizers(packing: 4), Stabilizers(unrolling: 1), Stabilizers(unrolling: 3),
    Stabilizers(instanceNoise: 0.3),
    Stabilizers(gradientPenalty: 2), Stabilizers(packing: 2, unrolling: 2, instanceNoise: 0.2),
    Stabilizers(packing: 4, instanceNoise: 0.2, gradientPenalty: 0.5),
  ]
  let optimizers: [Optimizer] = [
    .sgd, .momentum(beta: 0.8), .nesterov(beta: 0.9), .rmsprop(rho: 0.9, epsilon: 1e-8),
    .adam(beta1: 0.5, beta2: 0.999, epsilon: 1e-8),
  ]
  return stabilizers.enumerated().flatMap { number, stabilizers in
    Objective.allCases.enumerated().map { place, objective in
      cured(game(objective, optimizers[(number + place) % 5], Schedule(discriminatorUpdates: 2)), stabilizers)
    }
  }
}

/// The same game in the plane and with the cures in force; smooth activations, so that differences are sound.
func cured(_ plain: Experiment, _ stabilizers: Stabilizers) -> Experiment {
  var experiment = plain
  experiment.data = RingOfNormals(modes: 3, radius: 1, sd: 0.2)
  experiment.prior = LatentPrior(Normal(mean: 0, sd: 1), dimension: 2)
  experiment.generator.network = Network(inputs: 2, hidden: [4], activation: .tanh, outputs: 2)
  experiment.discriminator.network = Network(
    inputs: 2 * stabilizers.packing, hidden: [5, 3], activation: .softplus, outputs: 1)
  experiment.batchSize = 12
  experiment.stabilizers = stabilizers
  return experiment
}

@Suite("Cures for mode collapse")
struct CureTests {
  @Test(
    "Phases, updates, rounds, free runs and portions lead to the same bits", arguments: curedGames())
  func sameBits(_ experiment: Experiment) {
    var byPhase = Training(experiment)
    for _ in 0..<4 * 3 * 6 { byPhase.advance() }
    var byRound = Training(experiment)
    for _ in 0..<4 { byRound.finishRound() }
    var free = Training(experiment)
    #expect(free.run(rounds: 4) == .completed)
    var parts = Training(experiment)
    for _ in 0..<7 { parts.advance() }
    _ = parts.run(rounds: 1)
    _ = parts.run(rounds: 2)
    #expect(byPhase == byRound && byRound == free && parts == free)
  }

  @Test("Only the update changes parameters, and only those of the player who moves", arguments: curedGames())
  func onlyTheActivePlayerMoves(_ experiment: Experiment) {
    var training = Training(experiment)
    for _ in 0..<24 {
      let before = training
      let player = training.turn.sampled?.player ?? training.position.due
      let phase = training.advance()
      #expect(training[player.opponent] == before[player.opponent])
      if phase != .update { #expect(training[player] == before[player]) }
    }
  }

  @Test(
    "The gradient of either player's loss on its minibatch is the one that differences give",
    arguments: curedGames())
  func gradients(_ experiment: Experiment) {
    for player in Player.allCases {
      var before = Training(experiment)
      // A memory that is not empty, for the updates ahead.
      for _ in 0..<3 { before.step() }
      while before.position.due != player { before.step() }
      var after = before
      after.step()
      guard case .made(let update) = after.lastUpdate(of: player) else {
        Issue.record("\(player) has made no update")
        continue
      }
      let largest = update.backpropagated.gradient.map(abs).max() ?? 0
      for index in update.parametersBefore.indices {
        let h = 1e-5
        let losses = [h, -h].map { shift -> Double in
          var moved = before
          moved.setParameter(index, of: player, to: update.parametersBefore[index] + shift)
          return moved.loss(on: update)
        }
        let difference = (losses[0] - losses[1]) / (2 * h)
        let gradient = update.backpropagated.gradient[index]
        #expect(
          abs(gradient - difference) <= 1e-6 * max(abs(difference), largest, 1e-2),
          "\(experiment.stabilizers), \(player), \(index): \(gradient) against \(difference)")
      }
    }
  }

  @Test("The check of gradients passes, and finds what is wrong", arguments: curedGames())
  func check(_ experiment: Experiment) {
    var training = Training(experiment)
    for _ in 0..<4 { training.step() }
    var check = GradientCheck(of: training)
    while !check.isOver { check.advance(50) }
    for part in [GradientPart.discriminatorParameters, .generatorParameters, .inputGradient] {
      let tally = check.tally(of: part)
      #expect(
        tally.wrong == 0 && tally.compared > 0,
        "\(experiment.stabilizers): \(String(describing: tally.worst))")
    }
    // What the same code says of another weight of the penalty is not the gradient.
    guard experiment.stabilizers.gradientPenalty > 0 else { return }
    var other = training
    other.experiment.stabilizers.gradientPenalty *= 1.01
    guard case .made(let update) = training.lastUpdate(of: .discriminator) else {
      Issue.record("D has made no update"); return
    }
    let sampled = update.backpropagated.evaluated.discriminated.generated.sampled
    let views = experiment.discriminator.network.parameterViews
    var wrong = CheckedGradient(
      .discriminatorParameters, training.backpropagated(sampled).gradient, views: views,
      whole: LossProbe(other, other.backpropagated(sampled).evaluated))
    for index in 0..<wrong.count { wrong.compare(parameter: index) }
    #expect(wrong.tally.wrong > 0)
  }

  @Test(
    "Written down and read back at every phase, a game is equal, and so is its course",
    arguments: curedGames())
  func records(_ experiment: Experiment) throws {
    var training = Training(experiment)
    for phase in 0..<30 {
      let restored = try coded(training)
      #expect(try restored == training && written(restored) == written(training), "after \(phase) phases")
      training.advance()
    }
    var restored = try coded(training)
    _ = training.run(rounds: 2)
    _ = restored.run(rounds: 2)
    #expect(restored == training)
  }

  @Test("Each cure changes the game, and off is the game without")
  func each() {
    let plain = cured(game(), .off)
    var free = Training(plain)
    _ = free.run(rounds: 3)
    for stabilizers in [
      Stabilizers(unrolling: 1), Stabilizers(instanceNoise: 0.1), Stabilizers(gradientPenalty: 1),
    ] {
      var other = Training(cured(game(), stabilizers))
      _ = other.run(rounds: 3)
      #expect(other.generator.parameters != free.generator.parameters)
    }
    #expect(TrainingRecord(free).lastGeneratorUpdate?.discriminatorMemoryMet == nil)
  }

  @Test("Instance noise has its own stream: reals and latents are those of a game without it")
  func noiseStream() {
    var plain = Training(cured(game(), .off))
    var noisy = Training(cured(game(), Stabilizers(instanceNoise: 0.5)))
    for _ in 0..<5 {
      plain.step()
      noisy.step()
      #expect(plain.latestReals == noisy.latestReals && plain.latestLatents == noisy.latestLatents)
      #expect(plain.randomness == noisy.randomness)
    }
  }

  @Test(
    "Instance noise has the spread asked for, is new for every minibatch, and reaches reals and fakes alike")
  func noiseSpread() throws {
    var experiment = cured(game(), Stabilizers(instanceNoise: 0.5))
    experiment.batchSize = 4_000
    var training = Training(experiment)
    for _ in 0..<3 { training.advance() }
    let judged = try #require(training.turn.discriminated)
    let sampled = judged.generated.sampled
    for noise in [sampled.realNoise, sampled.fakeNoise] {
      let numbers = noise.column(0) + noise.column(1)
      let spread = (numbers.reduce(0) { $0 + $1 * $1 } / Double(numbers.count)).squareRoot()
      // 8,000 numbers know their spread to 0.8 percent; four of those are allowed.
      #expect(abs(spread / 0.5 - 1) < 0.032)
    }
    #expect(sampled.realNoise != sampled.fakeNoise)
    for sample in [0, 17, 3_999] {
      for feature in 0..<2 {
        let real = sampled.reals.batch[feature, sample] + sampled.realNoise[feature, sample]
        #expect(judged.realInput[feature, sample] == real)
        let fake = judged.generated.fakes.batch[feature, sample] + sampled.fakeNoise[feature, sample]
        #expect(judged.fakeInput[feature, sample] == fake)
      }
    }
    training.step()
    training.advance()
    #expect(training.turn.sampled?.fakeNoise != sampled.fakeNoise)
  }

  @Test("A pack holds samples of one source, in the order drawn, and D gives one logit a pack")
  func packs() throws {
    var training = Training(cured(game(), Stabilizers(packing: 3)))
    for _ in 0..<3 { training.advance() }
    let judged = try #require(training.turn.discriminated)
    #expect(judged.realLogits.count == 4 && judged.fakeLogits.count == 4)
    let (reals, fakes) = (judged.generated.sampled.reals.batch, judged.generated.fakes.batch)
    for pack in 0..<4 {
      #expect(judged.realInput.row(pack) == (0..<3).flatMap { reals.row(3 * pack + $0) })
      #expect(judged.fakeInput.row(pack) == (0..<3).flatMap { fakes.row(3 * pack + $0) })
    }
    #expect(training.experiment.isPacked && training.valueOnLatestMinibatch == nil)
  }

  @Test("R1 of an affine D is gamma/2 |w|^2, and adds gamma w to its gradient")
  func affinePenalty() throws {
    var experiment = cured(game(.wasserstein), Stabilizers(gradientPenalty: 0.7))
    experiment.discriminator.network = Network(inputs: 2, outputs: 1)
    var plain = experiment
    plain.stabilizers = .off
    var training = Training(experiment)
    var without = Training(plain)
    for _ in 0..<5 {
      training.advance()
      without.advance()
    }
    let (w, payload) = (training.discriminator.parameters, try #require(training.turn.backpropagated))
    let other = try #require(without.turn.backpropagated)
    let price = 0.35 * (w[0] * w[0] + w[1] * w[1])
    #expect(abs(try #require(payload.evaluated.penalty).value - price) < 1e-14)
    #expect(abs(payload.evaluated.loss - other.evaluated.loss - price) < 1e-14)
    for index in 0..<3 {
      let added = payload.gradient[index] - other.gradient[index]
      #expect(abs(added - (index < 2 ? 0.7 * w[index] : 0)) < 1e-14)
    }
  }

  @Test("D's answer looked ahead at is what D's own updates on that minibatch lead to, and D has not moved")
  func answer() throws {
    for objective in [Objective.nonSaturating, .wasserstein] {
      let rule = Optimizer.adam(beta1: 0.5, beta2: 0.999, epsilon: 1e-8)
      var training = Training(cured(game(objective, rule), Stabilizers(unrolling: 3)))
      training.step()
      for _ in 0..<5 { training.advance() }
      let payload = try #require(training.turn.backpropagated)
      let judged = payload.evaluated.discriminated
      var (place, memory) = (training.discriminator.parameters, training.discriminator.memory)
      let (rules, network) = (training.experiment.discriminator, training.experiment.discriminator.network)
      for _ in 0..<3 {
        var gradient = place.map { _ in 0.0 }
        for (batch, term) in [
          (judged.generated.sampled.reals.batch, objective.realTerm),
          (judged.generated.fakes.batch, objective.fakeTerm),
        ] {
          var tape = Tape(network: network, count: batch.count)
          var adjoint = Adjoint(network: network, count: batch.count)
          network.forward(batch, parameters: place, tape: &tape)
          var slopes = Batch(features: 1, count: batch.count)
          for sample in 0..<batch.count {
            let logit = Lanes(repeating: tape.output[0, sample])
            slopes[0, sample] = term.slope(logit)[0] / Double(batch.count)
          }
          network.backward(
            slopes, input: batch, parameters: place, tape: tape, adjoint: &adjoint, gradient: &gradient)
        }
        rules.optimizer.update(&place, gradient: gradient, learningRate: rules.learningRate, memory: &memory)
        if case .bound(let bound) = training.experiment.clipping {
          place = place.map { min(max($0, -bound), bound) }
        }
      }
      let ahead = try #require(judged.unrolling?.parameters)
      for (value, expected) in zip(ahead, place) { #expect(abs(value - expected) < 1e-12) }
      #expect(judged.fakeLogits.batch == network.output(of: judged.generated.fakes.batch, parameters: ahead))
      #expect(ahead != training.discriminator.parameters)
      #expect(payload.response.lanes.contains { $0 != .zero })
    }
  }

  @Test("A D that learns nothing has no answer to look ahead at: G is told what it is told without")
  func stillOpponent() throws {
    func inputGradient(_ unrolling: Int) throws -> Batch {
      var experiment = cured(game(), Stabilizers(unrolling: unrolling))
      experiment.discriminator.learningRate = 0
      var training = Training(experiment)
      training.step()
      for _ in 0..<5 { training.advance() }
      return try #require(training.turn.backpropagated).inputGradient
    }
    let (plain, ahead) = (try inputGradient(0), try inputGradient(4))
    for sample in 0..<plain.count { #expect(plain.row(sample) == ahead.row(sample)) }
  }

  @Test("What does not go together is named")
  func conflicts() {
    var experiment = cured(game(), Stabilizers(packing: 4))
    #expect(experiment.cureConflict == nil)
    experiment.batchSize = 14
    #expect(experiment.cureConflict == .packs(batchSize: 14, packing: 4))
    experiment = cured(game(), Stabilizers(unrolling: 2, gradientPenalty: 1))
    #expect(experiment.cureConflict == .penaltyAhead)
    experiment.stabilizers.gradientPenalty = 0
    experiment.schedule.isSimultaneous = true
    #expect(experiment.cureConflict == .simultaneousAhead)
    #expect(throws: RecordError.self) { _ = try coded(Training(experiment)) }
    experiment.schedule.isSimultaneous = false
    #expect(experiment.cureConflict == nil)
  }
}

@Suite("Second derivatives of objectives")
struct CurvatureTests {
  @Test("Every curvature is the derivative of its slope", arguments: Objective.allCases)
  func curvatures(_ objective: Objective) {
    for term in [objective.realTerm, objective.fakeTerm, objective.generatorTerm] {
      for logit in ObjectiveTests.logits {
        let h = 1e-5 * max(1, abs(logit))
        let ends = [h, -h].map { term.slope(Lanes(repeating: logit + $0))[0] }
        let difference = (ends[0] - ends[1]) / (2 * h)
        let curvature = term.curvature(Lanes(repeating: logit))[0]
        #expect(abs(curvature - difference) <= 1e-7, "\(objective.rawValue) at \(logit)")
      }
    }
  }
}
