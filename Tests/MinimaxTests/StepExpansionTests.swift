import Distributions
import Minimax
import Networks
import Numerics
import Testing

@Suite("A step's promise and what comes of it")
struct StepExpansionTests {
  /// The last update of each player after a few rounds.
  private func updates(_ experiment: Experiment) -> [CompletedUpdate] {
    var training = Training(experiment)
    for _ in 0..<4 { training.finishRound() }
    return Player.allCases.compactMap { player in
      if case .made(let update) = training.lastUpdate(of: player) { return update }
      return nil
    }
  }

  @Test(
    "On its own minibatch an update's surface has its loss and its gradient to the last bit",
    arguments: games())
  func surface(_ experiment: Experiment) {
    for update in updates(experiment) {
      let surface = LossSurface(of: update, experiment)
      #expect(surface.loss(at: update.parametersBefore) == update.backpropagated.evaluated.loss)
      #expect(surface.gradient(at: update.parametersBefore) == update.backpropagated.gradient)
    }
  }

  @Test(
    "Cures are part of the surface: its loss and gradient are the update's own, its slope that of differences",
    arguments: [
      Stabilizers(unrolling: 3), Stabilizers(instanceNoise: 0.3), Stabilizers(gradientPenalty: 0.7),
      Stabilizers(instanceNoise: 0.2, gradientPenalty: 1),
    ])
  func cured(_ stabilizers: Stabilizers) {
    var experiment = game(.nonSaturating, .adam(beta1: 0.5, beta2: 0.999, epsilon: 1e-8))
    experiment.stabilizers = stabilizers
    for update in updates(experiment) {
      let surface = LossSurface(of: update, experiment)
      let (old, new) = (update.parametersBefore, update.parametersAfter)
      #expect(surface.loss(at: old) == update.backpropagated.evaluated.loss)
      #expect(surface.gradient(at: old) == update.backpropagated.gradient)
      func loss(_ share: Double) -> Double {
        surface.loss(at: zip(old, new).map { $0 + share * ($1 - $0) })
      }
      let step = StepExpansion(on: surface, from: old, to: new)
      for (place, derivative) in [(0.0, step.firstOrder), (1, step.firstOrder + 2 * step.secondOrder)] {
        let slope = (loss(place + 1e-3) - loss(place - 1e-3)) / 2e-3
        #expect(abs(derivative - slope) < 1e-5 * abs(slope) + 1e-12, "\(derivative) against \(slope)")
      }
    }
  }

  @Test(
    "The first order is the slope along the step by finite differences, for every optimiser",
    arguments: games(objectives: [.minimax, .nonSaturating, .leastSquares, .wasserstein]))
  func promise(_ experiment: Experiment) {
    for update in updates(experiment) {
      let surface = LossSurface(of: update, experiment)
      let (old, new) = (update.parametersBefore, update.parametersAfter)
      func loss(_ share: Double) -> Double {
        surface.loss(at: zip(old, new).map { $0 + share * ($1 - $0) })
      }
      let step = StepExpansion(on: surface, from: old, to: new)
      let slope = (loss(1e-3) - loss(-1e-3)) / 2e-3
      #expect(abs(step.firstOrder - slope) < 1e-5 * abs(slope) + 1e-12, "\(step.firstOrder) against \(slope)")
      let end = (loss(1.001) - loss(0.999)) / 2e-3
      #expect(abs(step.firstOrder + 2 * step.secondOrder - end) < 1e-5 * abs(end) + 1e-12)
      #expect(step.actual == loss(1) - loss(0))
      #expect(abs(step.firstOrder + step.secondOrder + step.remainder - step.actual) < 1e-15)
      #expect(abs(step.remainder) < 0.1 * abs(step.firstOrder))
    }
  }

  @Test(
    "Plain descent promises -rate |grad|^2", arguments: [Objective.minimax, .nonSaturating, .leastSquares])
  func descent(_ objective: Objective) {
    let experiment = game(objective, .sgd)
    for update in updates(experiment) {
      let step = StepExpansion(
        on: LossSurface(of: update, experiment), from: update.parametersBefore, to: update.parametersAfter)
      let norm = update.backpropagated.gradientNorm
      #expect(abs(step.firstOrder + 0.01 * norm * norm) < 1e-12 * norm * norm + 1e-15)
    }
  }

  @Test(
    "A loss that is quadratic in the parameters is told by two orders: 1/2 E (s . phi)^2, and no remainder")
  func quadratic() {
    var experiment = game(.leastSquares, .adam(beta1: 0.5, beta2: 0.999, epsilon: 1e-8))
    experiment.discriminator.network = Network(inputs: 1, outputs: 1)
    experiment.discriminator.learningRate = 0.3
    for update in updates(experiment) where update.player == .discriminator {
      let step = StepExpansion(
        on: LossSurface(of: update, experiment), from: update.parametersBefore, to: update.parametersAfter)
      let change = zip(update.parametersAfter, update.parametersBefore).map { $0 - $1 }
      let generated = update.backpropagated.evaluated.discriminated.generated
      var secondOrder = 0.0
      for points in [generated.sampled.reals.batch.column(0), generated.fakes.batch.column(0)] {
        let squares = points.map { (change[0] * $0 + change[1]) * (change[0] * $0 + change[1]) }
        secondOrder += 0.5 * squares.reduce(0, +) / Double(points.count)
      }
      #expect(secondOrder > 1e-3)
      #expect(abs(step.secondOrder - secondOrder) < 1e-13, "\(step.secondOrder) against \(secondOrder)")
      #expect(abs(step.remainder) < 1e-13)
    }
  }

  @Test("What G is told at one fake is its own loss's slope there")
  func signals() throws {
    for objective in Objective.allCases {
      let experiment = game(objective)
      let update = try #require(updates(experiment).last)
      let surface = LossSurface(of: update, experiment)
      let told = surface.signals(at: update.parametersBefore)
      let network = experiment.discriminator.network
      let fakes = update.backpropagated.evaluated.discriminated.generated.fakes.batch.column(0)
      for (fake, signal) in zip(fakes, told) {
        func loss(_ x: Double) -> Double {
          let logits = network.output(of: Batch(column: [x]), parameters: update.discriminatorMet)
          return experiment.objective.generatorTerm.mean(over: Logits(logits))
        }
        let slope = (loss(fake + 1e-5) - loss(fake - 1e-5)) / 2e-5
        #expect(abs(signal[0] - slope) < 1e-8, "\(objective)")
      }
    }
  }

  @Test("Parallel, opposite and square vectors have cosines 1, -1 and 0; nothing has none")
  func cosines() {
    #expect(abs(cosine(between: [3e200, 4e200], and: [3e-200, 4e-200]) - 1) < 1e-15)
    #expect(cosine(between: [1, 0], and: [-2, 0]) == -1)
    #expect(cosine(between: [1, 1], and: [1, -1]) == 0)
    #expect(cosine(between: [0, 0], and: [1, -1]).isNaN)
  }
}
