import Distributions
import Minimax
import Networks
import Numerics
import Testing
import Theory

@Suite("Gradients over the population")
struct PopulationGradientTests {
  @Test("each player's gradient is the slope of its population loss", arguments: Objective.allCases)
  func finiteDifferences(objective: Objective) throws {
    // Hinge has kinks, where points of quadrature that a shift carries over one change the loss by a step.
    let tolerance = objective == .hinge ? 2e-3 : 1e-6
    let modelPair = TanhGenerator.folded.modelPair(objective: objective)
    let analysis = try Analysis(of: modelPair, resolution: quick)
    for player in Player.allCases {
      let parameters =
        player == .generator ? modelPair.generatorParameters : modelPair.discriminatorParameters
      let gradient = analysis.gradient(of: player).vector
      for index in parameters.indices {
        func loss(_ shift: Double) throws -> Double {
          var moved = parameters
          moved[index] += shift
          let ledger = try Analysis(of: modelPair.with(moved, for: player), resolution: quick).ledger
          return player == .generator ? ledger.generatorLoss.value : ledger.discriminatorLoss.value
        }
        let step = 2e-3
        let slope = try (8 * (loss(step) - loss(-step)) - (loss(2 * step) - loss(-2 * step))) / (12 * step)
        #expect(abs(gradient[index] - slope) < tolerance, "\(player) \(index): \(gradient[index]), \(slope)")
      }
    }
  }

  @Test("the comparison gives lengths and angle")
  func comparison() throws {
    let gradient = try Analysis(of: TanhGenerator.folded.modelPair(), resolution: quick).gradient(
      of: .generator)
    let doubled = gradient.compare(with: gradient.vector.map { 2 * $0 })
    #expect(abs(doubled.cosine - 1) < 1e-14)
    #expect(abs(doubled.otherNorm - 2 * doubled.norm) < 1e-14)
    #expect(abs(gradient.compare(with: gradient.vector.map { -$0 }).cosine + 1) < 1e-14)
  }

  @Test("disjoint supports with D = D* give a minimax G no gradient")
  func vanishing() throws {
    let unit = Uniform(lower: 0, upper: 1)
    let modelPair = affine(1, 10, data: unit, prior: unit, discriminator: [-100, 550], objective: .minimax)
    #expect(try Analysis(of: modelPair).gradient(of: .generator).norm < 1e-100)
  }
}

@Suite("Gradient noise")
struct GradientNoiseTests {
  @Test("minibatches stray from the population's gradient as the noise says", arguments: Player.allCases)
  func agreesWithSampling(player: Player) throws {
    let modelPair = TanhGenerator.folded.modelPair()
    let analysis = try Analysis(of: modelPair, resolution: quick)
    let population = analysis.gradient(of: player)
    let noise = analysis.noise(of: player)
    var generator = SplitMix64(seed: 11, stream: 5)
    let batch = 16
    let rounds = 2_000
    var sum = 0.0
    for _ in 0..<rounds {
      let sampled = minibatchGradient(of: player, modelPair, batch: batch, using: &generator)
      let error = zip(sampled, population.vector).map { $0 - $1 }.norm / population.norm
      sum += error * error
    }
    let measured = (sum / Double(rounds)).squareRoot()
    // The standard error of the measured figure is about 2 %.
    #expect(abs(measured / noise.relativeNoise(batch: batch) - 1) < 0.08, "seed 11: \(measured)")
  }

  @Test("noise falls with the square root of the batch and meets the signal at the noise scale")
  func scaling() throws {
    let noise = try Analysis(of: TanhGenerator.folded.modelPair(), resolution: quick).noise(of: .generator)
    #expect(abs(noise.noise(batch: 8) / noise.noise(batch: 128) - 4) < 1e-12)
    let atScale = (noise.varianceTrace / noise.simpleNoiseScale).squareRoot()
    #expect(abs(atScale - noise.signal) < 1e-12)
  }

  private func minibatchGradient(
    of player: Player, _ modelPair: ModelPair, batch: Int, using generator: inout SplitMix64
  ) -> [Double] {
    var latents = Batch(features: 1, count: batch)
    modelPair.prior.fill(&latents, using: &generator)
    let fakes = modelPair.outputs(of: latents)
    var gradient = Array(
      repeating: 0.0,
      count: player == .generator
        ? modelPair.generator.parameterCount : modelPair.discriminator.parameterCount)
    func add(_ input: Batch, _ term: LossTerm) -> Batch {
      let network = modelPair.discriminator
      let parameters = modelPair.discriminatorParameters
      var tape = Tape(network: network, count: batch)
      network.forward(input, parameters: parameters, tape: &tape)
      var slopes = tape.output
      for block in slopes.lanes.indices {
        slopes.lanes[block] = term.slope(slopes.lanes[block]) / Double(batch)
      }
      var adjoint = Adjoint(network: network, count: batch)
      if player == .generator {
        network.pullBack(slopes, input: input, parameters: parameters, tape: tape, adjoint: &adjoint)
      } else {
        network.backward(
          slopes, input: input, parameters: parameters, tape: tape, adjoint: &adjoint, gradient: &gradient)
      }
      return adjoint.input
    }
    guard player == .generator else {
      var reals = Batch(features: 1, count: batch)
      modelPair.data.fill(&reals, using: &generator)
      _ = add(reals, modelPair.objective.realTerm)
      _ = add(fakes, modelPair.objective.fakeTerm)
      return gradient
    }
    let outputGradient = add(fakes, modelPair.objective.generatorTerm)
    var tape = Tape(network: modelPair.generator, count: batch)
    modelPair.generator.forward(latents, parameters: modelPair.generatorParameters, tape: &tape)
    var adjoint = Adjoint(network: modelPair.generator, count: batch)
    modelPair.generator.backward(
      outputGradient, input: latents, parameters: modelPair.generatorParameters, tape: tape,
      adjoint: &adjoint,
      gradient: &gradient)
    return gradient
  }
}
