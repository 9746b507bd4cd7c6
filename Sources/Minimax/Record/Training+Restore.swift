import Networks

extension Training: Codable {
  public init(from decoder: any Decoder) throws {
    let budget = MemoryBudget.key.flatMap { decoder.userInfo[$0] as? MemoryBudget }
    self = try decoder.value(of: TrainingRecord.self) { (record) throws(RecordError) in
      let training = try Training(restoring: record)
      try budget?.take(training)
      return training
    }
  }

  public func encode(to encoder: any Encoder) throws { try TrainingRecord(self).encode(to: encoder) }

  /// The game that a record tells of: equal to the one recorded, and so is its further course.
  ///
  /// Everything in the record is looked at before it is used, so that no record can do harm.
  init(restoring record: TrainingRecord) throws(RecordError) {
    let rules = record.rules
    self.init(
      rules,
      discriminator: try within("discriminator") { () throws(RecordError) in
        try record.discriminator.state(under: rules.discriminator)
      },
      generator: try within("generator") { () throws(RecordError) in
        try record.generator.state(under: rules.generator)
      },
      randomness: record.randomness.randomness, position: try record.position(under: rules.schedule))
    lastMover = record.lastMover
    averagedGenerator = try record.averagedGenerator.parameters(
      generator.parameters.count, isThere: rules.averaging != .off, "averagedGenerator")
    discriminatorAtRoundStart = try record.discriminatorAtRoundStart.parameters(
      discriminator.parameters.count,
      isThere: rules.schedule.isSimultaneous && record.discriminatorAtRoundStart != nil,
      "discriminatorAtRoundStart")
    if let divergence = record.divergence {
      try expectCount(divergence.number, "divergence.number")
      try expectCount(divergence.round, from: 1, "divergence.round")
    }
    divergence = record.divergence
    lastDiscriminatorUpdate = try lastUpdate(record.lastDiscriminatorUpdate, of: .discriminator)
    lastGeneratorUpdate = try lastUpdate(record.lastGeneratorUpdate, of: .generator)
    try expect(0...5 ~= record.phases, "phases", "a whole number from 0 to 5")
    for _ in 0..<record.phases { advance() }
  }

  /// The first five phases of an update that has been made, computed again.
  ///
  /// - Parameter memory: What D's optimiser remembered, where G looked ahead.
  static func phases(
    of player: Player, under rules: Experiment, _ randomness: Randomness, discriminator: [Double],
    memory: OptimizerMemory?, generator: [Double]
  ) -> Backpropagated {
    func state(_ parameters: [Double]) -> PlayerState {
      PlayerState(
        parameters: parameters, memory: OptimizerMemory(for: .sgd, parameterCount: 0), updates: 0)
    }
    var met = state(discriminator)
    if let memory { met.memory = memory }
    var replay = Training(
      rules, discriminator: met, generator: state(generator), randomness: randomness,
      position: Position(round: 0, due: player, made: 0))
    while true {
      replay.advance()
      if case .backpropagated(let payload) = replay.turn { return payload }
    }
  }

  /// A game between two updates, without any of its past.
  private init(
    _ rules: Experiment, discriminator: PlayerState, generator: PlayerState, randomness: Randomness,
    position: Position
  ) {
    experiment = rules
    self.discriminator = discriminator
    self.generator = generator
    self.randomness = randomness
    self.position = position
    turn = .ready
    averagedGenerator = []
    lastMover = position.due
    divergence = nil
    discriminatorAtRoundStart = []
    lastDiscriminatorUpdate = .none
    lastGeneratorUpdate = .none
  }

  private func lastUpdate(_ record: UpdateRecord?, of player: Player) throws(RecordError) -> LastUpdate {
    guard let record else { return .none }
    let place = player == .discriminator ? "lastDiscriminatorUpdate" : "lastGeneratorUpdate"
    return .made(
      try within(place) { () throws(RecordError) in try record.update(of: player, in: self) })
  }
}

extension TrainingRecord {
  fileprivate func position(under schedule: Schedule) throws(RecordError) -> Position {
    try expectCount(round, "round")
    let updates = schedule.updates(of: due)
    try expect(updates > 0, "due", "a player who moves under this schedule")
    try expect(0..<updates ~= made, "made", "a whole number from 0 to \(updates - 1)")
    return Position(round: round, due: due, made: made)
  }
}

extension ExactNumbers? {
  /// A second vector of a player's parameters, which some rules keep and others do not.
  fileprivate func parameters(
    _ count: Int, isThere: Bool, _ place: String
  ) throws(RecordError) -> [Double] {
    try expect((self != nil) == isThere, place, isThere ? "\(count) numbers" : "none under these rules")
    return try self?.expecting(count, place) ?? []
  }
}
