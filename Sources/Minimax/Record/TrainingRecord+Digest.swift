extension Training {
  /// Sixteen hexadecimal digits that name the whole state: rules, parameters, memories, random state, counters, phase
  /// and last updates. Equal games have equal digests.
  public var digest: String { record.contentDigest }
}

extension TrainingRecord {
  /// The digest of everything but the digest that was written down.
  public var contentDigest: String {
    var digest = Digest()
    digest.add(rules)
    digest.add(discriminator)
    digest.add(generator)
    digest.add(randomness)
    for number in [round, made, phases] { digest.add(number) }
    for word in [due, lastMover] { digest.add(word) }
    digest.add(averagedGenerator) { $0.add($1) }
    digest.add(discriminatorAtRoundStart) { $0.add($1) }
    digest.add(divergence) { digest, divergence in
      for word in [divergence.player, divergence.part, divergence.runaway] { digest.add(word) }
      for number in [divergence.number, divergence.round] { digest.add(number) }
    }
    digest.add(lastDiscriminatorUpdate) { $0.add($1) }
    digest.add(lastGeneratorUpdate) { $0.add($1) }
    return digest.text
  }
}

extension Digest {
  public mutating func add(_ rules: ExperimentRecord) {
    add(rules.data)
    add(rules.latents.distribution)
    add(rules.latents.dimension)
    add(rules.discriminator)
    add(rules.generator)
    for word in [rules.objective, rules.scale] { add(word) }
    add(rules.schedule.discriminatorUpdates)
    add(rules.schedule.generatorUpdates)
    add(rules.schedule.isSimultaneous)
    add(rules.batchSize)
    add(rules.clipping) { $0.add($1) }
    add(rules.averaging) { $0.add($1) }
    add(rules.seed)
    // Nothing where there are none, so that records from before there were any keep their digests.
    if let stabilizers = rules.stabilizers {
      for number in [stabilizers.packing, stabilizers.unrolling] { add(number) }
      for number in [stabilizers.instanceNoise, stabilizers.gradientPenalty] { add(number) }
    }
  }

  private mutating func add(_ distribution: DistributionRecord) {
    add(distribution.name)
    add(distribution.bandwidth) { $0.add($1) }
    add(distribution.values) { $0.add($1) }
  }

  private mutating func add(_ rules: PlayerRulesRecord) {
    add(rules.network.inputs)
    add(rules.network.features)
    add(rules.network.layers.count)
    for layer in rules.network.layers {
      add(layer.width)
      add(layer.activation)
    }
    add(rules.initializer.kind)
    add(rules.initializer.sd) { $0.add($1) }
    let optimizer = rules.optimizer
    add(optimizer.kind)
    for number in [optimizer.beta, optimizer.beta1, optimizer.beta2, optimizer.rho, optimizer.epsilon] {
      add(number) { $0.add($1) }
    }
    add(rules.learningRate)
  }

  fileprivate mutating func add(_ player: PlayerRecord) {
    add(player.updates)
    add(player.parameters)
    add(player.memory)
  }

  private mutating func add(_ memory: PlayerRecord.Memory) {
    add(memory.updates)
    add(memory.velocity)
    add(memory.squares)
  }

  fileprivate mutating func add(_ randomness: RandomnessRecord) {
    add(randomness.data)
    add(randomness.latents)
  }

  fileprivate mutating func add(_ update: UpdateRecord) {
    add(update.number)
    add(update.round)
    add(update.rules) { $0.add($1) }
    add(update.randomnessBefore)
    for numbers in [update.discriminatorMet, update.generatorMet, update.parametersAfter] {
      add(numbers) { $0.add($1) }
    }
    if let memory = update.discriminatorMemoryMet { add(memory) }
  }
}
