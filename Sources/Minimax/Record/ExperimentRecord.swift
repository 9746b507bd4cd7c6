import Distributions
import Networks
import Numerics

/// The rules of a game as a record keeps them, in the field's words.
public struct ExperimentRecord: Codable, Equatable, Sendable {
  struct Schedule: Codable, Equatable, Sendable {
    let discriminatorUpdates: Int
    let generatorUpdates: Int
    let isSimultaneous: Bool
  }

  struct Stabilizers: Codable, Equatable, Sendable {
    let packing: Int
    let unrolling: Int
    let instanceNoise: ExactNumber
    let gradientPenalty: ExactNumber
  }

  let data: DistributionRecord
  let latents: LatentRecord
  let discriminator: PlayerRulesRecord
  let generator: PlayerRulesRecord
  let objective: String
  let schedule: Schedule
  let batchSize: Int
  /// The bound of D's parameters; nil where they are not clipped.
  let clipping: ExactNumber?
  /// The decay of the running mean of G; nil where none is kept.
  let averaging: ExactNumber?
  /// Nil where no cure is in force, as in records from before there were any.
  let stabilizers: Stabilizers?
  let scale: String
  let seed: Word64

  public init(_ experiment: Experiment) {
    data = DistributionRecord(experiment.data)
    latents = LatentRecord(experiment.prior)
    discriminator = PlayerRulesRecord(experiment.discriminator)
    generator = PlayerRulesRecord(experiment.generator)
    objective = experiment.objective.rawValue
    schedule = Schedule(
      discriminatorUpdates: experiment.schedule.discriminatorUpdates,
      generatorUpdates: experiment.schedule.generatorUpdates,
      isSimultaneous: experiment.schedule.isSimultaneous)
    batchSize = experiment.batchSize
    clipping = if case .bound(let bound) = experiment.clipping { ExactNumber(bound) } else { nil }
    averaging = if case .exponential(let decay) = experiment.averaging { ExactNumber(decay) } else { nil }
    let stabilizers = experiment.stabilizers
    self.stabilizers =
      stabilizers == .off
      ? nil
      : Stabilizers(
        packing: stabilizers.packing, unrolling: stabilizers.unrolling,
        instanceNoise: ExactNumber(stabilizers.instanceNoise),
        gradientPenalty: ExactNumber(stabilizers.gradientPenalty))
    scale = experiment.scale.rawValue
    seed = Word64(experiment.seed)
  }

  /// The rules, if they make a game that can be played on an ordinary machine.
  public func experiment() throws(RecordError) -> Experiment {
    let data = try within("data", data.distribution)
    let prior = try within("latents", latents.prior)
    let discriminator = try within("discriminator", discriminator.rules)
    let generator = try within("generator", generator.rules)
    let stabilizers = try within("cures", validCures)
    try expect(
      generator.network.inputs == prior.dimension && generator.network.outputs == data.dimension,
      "generator.network", "\(prior.dimension) inputs and \(data.dimension) outputs")
    try expect(
      discriminator.network.inputs == stabilizers.packing * data.dimension
        && discriminator.network.outputs == 1,
      "discriminator.network", "\(stabilizers.packing * data.dimension) inputs and 1 output")
    let experiment = Experiment(
      data: data, prior: prior, discriminator: discriminator, generator: generator,
      objective: try choice(objective, "objective"), schedule: try validSchedule(), batchSize: batchSize,
      clipping: try validClipping(), averaging: try validAveraging(), stabilizers: stabilizers,
      scale: try choice(scale, "scale"),
      seed: seed.value)
    try expectBearable(experiment)
    return experiment
  }

  private func validSchedule() throws(RecordError) -> Minimax.Schedule {
    let range = GameLimits.updatesInRound
    let counts = [schedule.discriminatorUpdates, schedule.generatorUpdates]
    try expect(
      counts.allSatisfy { range ~= $0 } && counts != [0, 0], "schedule",
      "two whole numbers of updates from 0 to \(range.upperBound), not both 0")
    return Minimax.Schedule(
      discriminatorUpdates: counts[0], generatorUpdates: counts[1], isSimultaneous: schedule.isSimultaneous)
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

  private func validCures() throws(RecordError) -> Minimax.Stabilizers {
    guard let stabilizers else { return .off }
    let (packs, ahead) = (GameLimits.packs, GameLimits.updatesAhead)
    try expect(
      packs ~= stabilizers.packing, "packing",
      "a whole number from \(packs.lowerBound) to \(packs.upperBound)")
    try expect(
      ahead ~= stabilizers.unrolling, "unrolling",
      "a whole number from \(ahead.lowerBound) to \(ahead.upperBound)")
    for (number, place) in [
      (stabilizers.instanceNoise, "instanceNoise"), (stabilizers.gradientPenalty, "gradientPenalty"),
    ] {
      try expect(GameLimits.cureSizes ~= number.value, place, "0 or a positive number up to 1e6")
    }
    return Minimax.Stabilizers(
      packing: stabilizers.packing, unrolling: stabilizers.unrolling,
      instanceNoise: stabilizers.instanceNoise.value,
      gradientPenalty: stabilizers.gradientPenalty.value)
  }

  private func expectBearable(_ experiment: Experiment) throws(RecordError) {
    let sizes = GameLimits.batchSizes
    try expect(
      sizes ~= batchSize, "batchSize", "a whole number from \(sizes.lowerBound) to \(sizes.upperBound)")
    try expect(experiment.cureConflict == nil, "cures", "cures that go with the other rules")
    try expect(
      experiment.parameterCount <= GameLimits.parameters, "",
      "players of at most \(GameLimits.parameters) parameters together")
    try expect(
      batchSize <= GameLimits.outputs / experiment.unitCount, "batchSize",
      "at most \(GameLimits.outputs / experiment.unitCount) for such players")
  }
}
