import Numerics

/// The random numbers of a game, in a record.
struct RandomnessRecord: Codable, Equatable, Sendable {
  let data: Word64
  let latents: Word64

  init(_ randomness: Randomness) {
    data = Word64(randomness.data.state)
    latents = Word64(randomness.latents.state)
  }

  var randomness: Randomness {
    Randomness(data: SplitMix64(state: data.value), latents: SplitMix64(state: latents.value))
  }
}

/// The last update of a player, in a record: what its phases were computed from, and not what they computed.
struct UpdateRecord: Codable, Equatable, Sendable {
  let number: Int
  let round: Int
  /// The rules in force; nil where they are those of the whole record.
  let rules: Experiment?
  let randomnessBefore: RandomnessRecord
  /// D's parameters then; nil where they are as they stand now.
  let discriminatorMet: ExactNumbers?
  /// G's parameters then; nil where they are as they stand now.
  let generatorMet: ExactNumbers?
  /// What D's optimiser remembered then; nil where G did not look ahead.
  let discriminatorMemoryMet: PlayerRecord.Memory?
  /// The moving player's parameters after the update; nil where they are as they stand now.
  let parametersAfter: ExactNumbers?

  /// - Parameter training: The game whose update this is.
  init(_ update: CompletedUpdate, in training: Training) {
    number = update.number
    round = update.round
    rules = update.rules == training.experiment ? nil : update.rules
    randomnessBefore = RandomnessRecord(
      update.backpropagated.evaluated.discriminated.generated.sampled.randomnessBefore)
    discriminatorMet = ExactNumbers(update.discriminatorMet, unlessAsIn: training.discriminator)
    generatorMet = ExactNumbers(update.generatorMet, unlessAsIn: training.generator)
    discriminatorMemoryMet = update.backpropagated.evaluated.discriminated.unrolling?.memoryMet
      .map { PlayerRecord.Memory($0) }
    parametersAfter = ExactNumbers(update.parametersAfter, unlessAsIn: training[update.player])
  }

  /// The update, its phases computed again.
  ///
  /// - Parameter training: The game whose update this is, with both players as they stand.
  func update(of player: Player, in training: Training) throws(RecordError) -> CompletedUpdate {
    try expectCount(number, from: 1, "number")
    try expectCount(round, from: 1, "round")
    let rules = try self.rules.map { (rules) throws(RecordError) in
      try within("rules") { () throws(RecordError) in try rules.expectingNetworks(of: training.experiment) }
    }
    let discriminator = try discriminatorMet.parameters(of: training.discriminator, "discriminatorMet")
    let generator = try generatorMet.parameters(of: training.generator, "generatorMet")
    let after = try parametersAfter.parameters(of: training[player], "parametersAfter")
    let experiment = rules ?? training.experiment
    let looksAhead = player == .generator && experiment.stabilizers.unrolling > 0
    try expect(
      (discriminatorMemoryMet != nil) == looksAhead, "discriminatorMemoryMet",
      looksAhead ? "what D's optimiser remembered" : "none under these rules")
    let memory = try discriminatorMemoryMet.map { (memory) throws(RecordError) in
      try within("discriminatorMemoryMet") { () throws(RecordError) in
        try memory.memory(under: experiment.discriminator)
      }
    }
    return CompletedUpdate(
      backpropagated: Training.phases(
        of: player, under: experiment, randomnessBefore.randomness, discriminator: discriminator,
        memory: memory, generator: generator),
      parametersAfter: after, number: number, round: round, discriminatorMet: discriminator,
      generatorMet: generator, rules: experiment)
  }
}

extension ExactNumbers {
  fileprivate init?(_ parameters: [Double], unlessAsIn state: PlayerState) {
    guard !parameters.hasSameBits(as: state.parameters) else { return nil }
    self.init(parameters)
  }
}

extension ExactNumbers? {
  /// The parameters of a player at some moment; as they stand where nothing else is recorded.
  fileprivate func parameters(of state: PlayerState, _ place: String) throws(RecordError) -> [Double] {
    guard let self else { return state.parameters }
    return try self.expecting(state.parameters.count, place)
  }
}

extension Experiment {
  /// The rules, if the players of a game can go on under them.
  func expectingNetworks(of present: Experiment) throws(RecordError) -> Experiment {
    for player in Player.allCases {
      try expect(
        self[player].network == present[player].network, "\(player.rawValue).network",
        "the network that the player has")
    }
    return self
  }
}
