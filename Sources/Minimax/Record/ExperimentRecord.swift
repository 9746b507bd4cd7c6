import Distributions
import Networks
import Numerics

/// The rules of a game as a record keeps them, in the field's words.
struct ExperimentRecord: Codable, Equatable, Sendable {
  let data: DistributionRecord
  let latents: LatentRecord
  let discriminator: PlayerRulesRecord
  let generator: PlayerRulesRecord
  let objective: Objective
  let schedule: Schedule
  let batchSize: Int
  /// The bound of D's parameters; nil where they are not clipped.
  let clipping: ExactNumber?
  /// The decay of the running mean of G; nil where none is kept.
  let averaging: ExactNumber?
  let stabilizers: Stabilizers
  let scale: DataScale
  let seed: Word64

  init(_ experiment: Experiment) {
    data = DistributionRecord(experiment.data)
    latents = LatentRecord(experiment.prior)
    discriminator = PlayerRulesRecord(experiment.discriminator)
    generator = PlayerRulesRecord(experiment.generator)
    objective = experiment.objective
    schedule = experiment.schedule
    batchSize = experiment.batchSize
    clipping = if case .bound(let bound) = experiment.clipping { ExactNumber(bound) } else { nil }
    averaging = if case .exponential(let decay) = experiment.averaging { ExactNumber(decay) } else { nil }
    stabilizers = experiment.stabilizers
    scale = experiment.scale
    seed = Word64(experiment.seed)
  }

  /// The rules, if they make a game that can be played on an ordinary machine.
  func experiment() throws(RecordError) -> Experiment {
    let data = try within("data", data.distribution)
    let prior = try within("latents", latents.prior)
    let discriminator = try within("discriminator", discriminator.rules)
    let generator = try within("generator", generator.rules)
    try within("stabilizers", expectValidStabilizers)
    try expectValidSchedule()
    try expect(
      generator.network.inputs == prior.dimension && generator.network.outputs == data.dimension,
      "generator.network", "\(prior.dimension) inputs and \(data.dimension) outputs")
    try expect(
      discriminator.network.inputs == stabilizers.packing * data.dimension
        && discriminator.network.outputs == 1,
      "discriminator.network", "\(stabilizers.packing * data.dimension) inputs and 1 output")
    let experiment = Experiment(
      data: data, prior: prior, discriminator: discriminator, generator: generator,
      objective: objective, schedule: schedule, batchSize: batchSize,
      clipping: try validClipping(), averaging: try validAveraging(), stabilizers: stabilizers,
      scale: scale, seed: seed.value)
    try expectBearable(experiment)
    return experiment
  }

  private func expectValidSchedule() throws(RecordError) {
    let range = GameLimits.updatesInRound
    let counts = [schedule.discriminatorUpdates, schedule.generatorUpdates]
    try expect(
      counts.allSatisfy { range ~= $0 } && counts != [0, 0], "schedule",
      "two whole numbers of updates from 0 to \(range.upperBound), not both 0")
  }

  private func validClipping() throws(RecordError) -> Clipping {
    guard let bound = clipping?.value else { return .off }
    try expect(bound > 0 && bound.isFinite, "clipping", "a positive number")
    return .bound(bound)
  }

  private func validAveraging() throws(RecordError) -> Averaging {
    guard let decay = averaging?.value else { return .off }
    try expect(0 <= decay && decay <= 1, "averaging", "a number from 0 to 1")
    return .exponential(decay: decay)
  }

  private func expectValidStabilizers() throws(RecordError) {
    for (number, place, range) in [
      (stabilizers.packing, "packing", GameLimits.packs),
      (stabilizers.unrolling, "unrolling", GameLimits.updatesAhead),
    ] {
      try expect(
        range ~= number, place, "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    for (number, place) in [
      (stabilizers.instanceNoise, "instanceNoise"), (stabilizers.gradientPenalty, "gradientPenalty"),
    ] {
      try expect(GameLimits.cureSizes ~= number, place, "0 or a positive number up to 1e6")
    }
  }

  private func expectBearable(_ experiment: Experiment) throws(RecordError) {
    let sizes = GameLimits.batchSizes
    try expect(
      sizes ~= batchSize, "batchSize", "a whole number from \(sizes.lowerBound) to \(sizes.upperBound)")
    try expect(experiment.cureConflict == nil, "stabilizers", "stabilizers that go with the other rules")
    try expect(
      experiment.parameterCount <= GameLimits.parameters, "",
      "players of at most \(GameLimits.parameters) parameters together")
    try expect(
      batchSize <= GameLimits.outputs / experiment.unitCount, "batchSize",
      "at most \(GameLimits.outputs / experiment.unitCount) for such players")
  }
}

extension Experiment: Codable {
  public init(from decoder: any Decoder) throws {
    self = try decoder.value(of: ExperimentRecord.self) { (record) throws(RecordError) in
      try record.experiment()
    }
  }

  public func encode(to encoder: any Encoder) throws { try ExperimentRecord(self).encode(to: encoder) }
}
