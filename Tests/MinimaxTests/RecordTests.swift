import Distributions
import Foundation
import Networks
import Numerics
import Testing

@testable import Minimax

@Suite("A game as a record")
struct RecordTests {
  @Test(
    "A game that is written down and read back is equal, at every phase of both players, and so is its further course",
    arguments: games())
  func everyPhase(_ experiment: Experiment) throws {
    var training = Training(experiment)
    for _ in 0..<2 * 3 * 6 {
      try expectSame(training)
      training.advance()
    }
    _ = training.run(rounds: 20)
    try expectSame(training)
  }

  @Test("So is every preset's game", arguments: Preset.all)
  func presets(_ preset: Preset) throws {
    var training = Training(preset.experiment)
    try expectSame(training)
    for _ in 0..<6 * training.experiment.schedule.discriminatorUpdates + 3 { training.advance() }
    try expectSame(training)
    _ = training.run(rounds: 2)
    try expectSame(training)
  }

  @Test("So is a game in which a person intervened", arguments: games(objectives: [.minimax, .wasserstein]))
  func interventions(_ experiment: Experiment) throws {
    var rules = experiment
    rules.batchSize = 7
    rules.objective = .hinge
    rules.data = Laplace(location: 0.3, scale: 2)
    rules.generator.optimizer = .nesterov(beta: 0.25)
    let interventions: [Intervention] = [
      .update(.generator), .update(.discriminator), .rules(rules),
      .parameter(.discriminator, index: 2, value: -0.0), .noise(seed: 99), .update(.generator),
    ]
    var training = Training(experiment)
    for (index, intervention) in interventions.enumerated() {
      training.intervene(intervention)
      try expectSame(training)
      let change = Change(updates: index, intervention: intervention)
      let record = try coded(ChangeRecord(change))
      #expect(try record.change(in: experiment) == change)
      training.step()
      try expectSame(training)
    }
    // The last update of a player may be older than the rules in force.
    for _ in 0..<9 {
      training.advance()
      try expectSame(training)
    }
  }

  @Test(
    "A game that left the finite numbers keeps its infinities and every NaN",
    arguments: DivergenceTests.explosions)
  func diverged(_ experiment: Experiment) throws {
    var training = Training(experiment)
    _ = training.run(rounds: 1_000)
    #expect(training.divergence != nil)
    let payload = Double(bitPattern: 0xFFF8_0000_0000_1234)
    training.setParameter(0, of: .generator, to: payload)
    training.setParameter(1, of: .generator, to: -.infinity)
    for _ in 0..<8 {
      let restored = try coded(training)
      // By bits, since NaN differs from itself.
      #expect(try written(restored) == written(training))
      #expect(
        restored.generator.parameters.map(\.bitPattern) == training.generator.parameters.map(\.bitPattern))
      #expect(restored.divergence == training.divergence)
      training.advance()
    }
  }

  @Test("Every distribution reads back, a data file's column with its values and its bandwidth")
  func distributions() throws {
    var all = try DistributionParser.families.map { try DistributionParser.distribution($0.example) }
    all.append(
      try DistributionParser.distribution(
        "mixture(0.3*mixture(2*laplace + 1*student(2.5)) + normal(0.1, 1e-3))"))
    var generator = SplitMix64(state: 8)
    let values = (0..<3_000).map { _ in 40 * generator.nextUniform() }
    all.append(KernelEstimate(name: "csv(a b.csv, \"petal\")", values: values))
    all.append(KernelEstimate(name: "csv(x, y)", values: [0.1, 0.3, 0.1, 7], bandwidth: 0.05))
    for data in all {
      let isPlane = data.dimension == 2
      var experiment = isPlane ? Preset.ring.experiment : Preset.gauss1d.experiment
      experiment.data = data
      let restored = try coded(experiment)
      #expect(restored == experiment && restored.data.name == data.name, "\(data.name)")
      var (drawn, again) = (Training(experiment), Training(restored))
      drawn.advance()
      again.advance()
      #expect(drawn.latestReals == again.latestReals)
    }
  }

  @Test("Numbers of all sizes keep their bits in JSON")
  func bits() throws {
    var training = Training(game())
    var generator = SplitMix64(state: 5)
    var special: [Double] = [-0.0, 0, 1e15, 1e16, 0.1, 1.7976931348623157e308, -1.7976931348623157e308]
    // The least subnormal numbers, the greatest one, infinity, and a NaN that is not the usual one.
    for bits: UInt64 in [1, 1 | 1 << 63, (1 << 52) - 1, 0x7FF << 52, 0x7FF << 52 | 1] {
      special.append(Double(bitPattern: bits))
    }
    let count = training.discriminator.parameters.count
    for start in stride(from: 0, to: 20_000, by: count) {
      for index in 0..<count {
        var value = Double(bitPattern: generator.next())
        if generator.next() % 8 == 0 { value = Double(bitPattern: generator.next() & 0x800F_FFFF_FFFF_FFFF) }
        training.setParameter(
          index, of: .discriminator, to: start == 0 ? special[index % special.count] : value)
      }
      let restored = try coded(training)
      #expect(
        restored.discriminator.parameters.map(\.bitPattern)
          == training.discriminator.parameters.map(\.bitPattern))
    }
  }

  @Test("Phases that were computed in a free run are those that are computed again from the record")
  func phases() throws {
    var training = Training(
      game(.leastSquares, .rmsprop(rho: 0.9, epsilon: 1e-8), Schedule(isSimultaneous: true)))
    _ = training.run(rounds: 9)
    let restored = try coded(training)
    for player in Player.allCases {
      guard case .made(let made) = training.lastUpdate(of: player),
        case .made(let again) = restored.lastUpdate(of: player)
      else {
        Issue.record("\(player) made no update")
        return
      }
      #expect(made.backpropagated.gradient == again.backpropagated.gradient)
      #expect(made.backpropagated.evaluated.loss == again.backpropagated.evaluated.loss)
      #expect(
        made.parametersBefore == again.parametersBefore && made.parametersBefore != made.parametersAfter)
    }
  }

  private func expectSame(_ training: Training) throws {
    var training = training
    var restored = try coded(training)
    #expect(try restored == training && written(restored) == written(training))
    for _ in 0..<13 {
      training.advance()
      restored.advance()
    }
    #expect(restored == training)
  }
}

/// A value as JSON.
func written(_ value: some Encodable) throws -> Data {
  let encoder = JSONEncoder()
  encoder.outputFormatting = .sortedKeys
  return try encoder.encode(value)
}

/// A value after a way through JSON.
func coded<Value: Codable>(_ value: Value) throws -> Value {
  try JSONDecoder().decode(Value.self, from: written(value))
}
