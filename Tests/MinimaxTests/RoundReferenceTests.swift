import Distributions
import Foundation
import Minimax
import Networks
import Numerics
import Testing

/// One round of a small GAN under every objective, computed by NumPy and checked there against JAX's derivatives;
/// `make_round.py` makes the file.
private struct ReferenceRound: Decodable {
  struct Case: Decodable {
    let name: String
    let discriminatorLoss: Double
    let discriminatorGradient: [Double]
    let discriminatorAfter: [Double]
    let generatorLoss: Double
    let fakeGradient: [[Double]]
    let generatorGradient: [Double]
    let generatorAfter: [Double]
  }

  let rate: Double
  let generator: [Double]
  let discriminator: [Double]
  let reals: [[Double]]
  let discriminatorLatents: [[Double]]
  let generatorLatents: [[Double]]
  let realLogits: [[Double]]
  let fakeLogits: [[Double]]
  let value: Double
  let objectives: [Case]
}

/// Hands out given points, batch by batch: a distribution whose samples are known beforehand.
private struct Script: UnivariateDistribution {
  let batches: [[Double]]
  var name: String { "script" }
  var mean: [Double] { [0] }
  var standardDeviation: [Double] { [1] }
  var window: [ClosedRange<Double>] { [-1...1] }
  func logDensity(at x: Double) -> Double { 0 }
  func density(at x: Double) -> Double { 1 }
  func cumulative(_ x: Double) -> Double { x }
  func quantile(_ u: Double) -> Double { u }

  /// A generator whose state is small counts the batches already handed out; a fresh one has handed out none.
  func fill(_ batch: inout Batch, using generator: inout SplitMix64) {
    let turn = generator.state < 1_000 ? Int(generator.state) : 0
    batch = Batch(column: batches[turn % batches.count])
    generator.state = UInt64(turn + 1)
  }
}

@Suite("One round against an independent computation")
struct RoundReferenceTests {
  @Test("Losses, gradients, what G is told, and both updates agree for every objective")
  func round() throws {
    let url = try #require(Bundle.module.url(forResource: "Reference/round", withExtension: "json"))
    let file = try JSONDecoder().decode(ReferenceRound.self, from: Data(contentsOf: url))
    #expect(file.objectives.count == Objective.allCases.count)
    let network = Network(inputs: 1, hidden: [6], outputs: 1)
    for example in file.objectives {
      let objective = try #require(Objective(rawValue: example.name))
      let rules = PlayerRules(network: network, optimizer: .sgd, learningRate: file.rate)
      let experiment = Experiment(
        data: Script(batches: [file.reals.map { $0[0] }]),
        prior: LatentPrior(
          Script(batches: [file.discriminatorLatents.map { $0[0] }, file.generatorLatents.map { $0[0] }])),
        discriminator: rules, generator: rules, objective: objective, batchSize: 8)
      var training = Training(experiment)
      for index in file.generator.indices {
        training.setParameter(index, of: .generator, to: file.generator[index])
        training.setParameter(index, of: .discriminator, to: file.discriminator[index])
      }
      training.step()
      let d = try made(training, .discriminator)
      expect(d.evaluated.loss, example.discriminatorLoss, example.name)
      expect(d.evaluated.realValue + d.evaluated.fakeValue, file.value, example.name)
      expect(d.evaluated.discriminated.realLogits.values, file.realLogits.map { $0[0] }, example.name)
      expect(d.evaluated.discriminated.fakeLogits.values, file.fakeLogits.map { $0[0] }, example.name)
      expect(d.gradient, example.discriminatorGradient, example.name)
      expect(training.discriminator.parameters, example.discriminatorAfter, example.name)
      training.step()
      let g = try made(training, .generator)
      expect(g.evaluated.loss, example.generatorLoss, example.name)
      expect(g.fakeAdjoint.input.column(0), example.fakeGradient.map { $0[0] }, example.name)
      expect(g.gradient, example.generatorGradient, example.name)
      expect(training.generator.parameters, example.generatorAfter, example.name)
    }
  }

  private func made(_ training: Training, _ player: Player) throws -> Backpropagated {
    guard case .made(let update) = training.lastUpdate(of: player) else {
      throw CancellationError()
    }
    return update.backpropagated
  }

  private func expect(_ value: Double, _ reference: Double, _ name: String) {
    #expect(
      abs(value - reference) <= 1e-10 * abs(reference) + 1e-12, "\(name): \(value) against \(reference)")
  }

  private func expect(_ values: [Double], _ references: [Double], _ name: String) {
    #expect(values.count == references.count)
    for (value, reference) in zip(values, references) { expect(value, reference, name) }
  }
}
