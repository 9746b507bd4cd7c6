/// A game in progress as it is written down: everything that its further course depends on, and what the phases of
/// the last updates were computed from. What they computed is computed again.
///
/// Equal games are written down alike, and ``Training/init(restoring:)`` makes an equal game of a record.
struct TrainingRecord: Codable {
  let rules: Experiment
  let discriminator: PlayerRecord
  let generator: PlayerRecord
  /// The random state; where an update is in progress, that from which its minibatch was drawn.
  let randomness: RandomnessRecord
  let round: Int
  let due: Player
  /// Updates that the due player has made in this round.
  let made: Int
  /// Phases taken of the update in progress, 0 to 5.
  let phases: Int
  let lastMover: Player
  let averagedGenerator: ExactNumbers?
  let discriminatorAtRoundStart: ExactNumbers?
  let divergence: Divergence?
  let lastDiscriminatorUpdate: UpdateRecord?
  let lastGeneratorUpdate: UpdateRecord?
  init(_ training: Training) {
    rules = training.experiment
    discriminator = PlayerRecord(training.discriminator)
    generator = PlayerRecord(training.generator)
    randomness = RandomnessRecord(training.turn.sampled?.randomnessBefore ?? training.randomness)
    round = training.position.round
    due = training.position.due
    made = training.position.made
    phases = training.turn.next.rawValue - 1
    lastMover = training.lastMover
    averagedGenerator = ExactNumbers(unlessEmpty: training.averagedGenerator)
    discriminatorAtRoundStart = ExactNumbers(unlessEmpty: training.discriminatorAtRoundStart)
    divergence = training.divergence
    lastDiscriminatorUpdate = training.recordOfLastUpdate(of: .discriminator)
    lastGeneratorUpdate = training.recordOfLastUpdate(of: .generator)
  }
}

extension Training {
  fileprivate func recordOfLastUpdate(of player: Player) -> UpdateRecord? {
    guard case .made(let update) = lastUpdate(of: player) else { return nil }
    return UpdateRecord(update, in: self)
  }
}

extension ExactNumbers {
  fileprivate init?(unlessEmpty values: [Double]) {
    guard !values.isEmpty else { return nil }
    self.init(values)
  }
}
