/// A game in progress as it is written down: everything that its further course depends on, and what the phases of
/// the last updates were computed from. What they computed is computed again.
///
/// Equal games give equal records, and ``Training/init(restoring:)`` makes an equal game of a record.
public struct TrainingRecord: Codable, Equatable, Sendable {
  struct Runaway: Codable, Equatable, Sendable {
    let player: String
    let number: Int
    let round: Int
    let part: String
    let runaway: String
  }

  let rules: ExperimentRecord
  let discriminator: PlayerRecord
  let generator: PlayerRecord
  /// The random state; where an update is in progress, that from which its minibatch was drawn.
  let randomness: RandomnessRecord
  let round: Int
  let due: String
  /// Updates that the due player has made in this round.
  let made: Int
  /// Phases taken of the update in progress, 0 to 5.
  let phases: Int
  let lastMover: String
  let averagedGenerator: ExactNumbers?
  let discriminatorAtRoundStart: ExactNumbers?
  let divergence: Runaway?
  let lastDiscriminatorUpdate: UpdateRecord?
  let lastGeneratorUpdate: UpdateRecord?
  /// The digest of all the rest, by which damage shows; a record changed by hand may have none.
  private(set) var digest: String?

  public init(_ training: Training) {
    rules = ExperimentRecord(training.experiment)
    discriminator = PlayerRecord(training.discriminator)
    generator = PlayerRecord(training.generator)
    randomness = RandomnessRecord(training.turn.sampled?.randomnessBefore ?? training.randomness)
    round = training.position.round
    due = training.position.due.rawValue
    made = training.position.made
    phases = training.turn.next.rawValue - 1
    lastMover = training.lastMover.rawValue
    averagedGenerator = ExactNumbers(unlessEmpty: training.averagedGenerator)
    discriminatorAtRoundStart = ExactNumbers(unlessEmpty: training.discriminatorAtRoundStart)
    divergence = training.divergence.map {
      Runaway(
        player: $0.player.rawValue, number: $0.number, round: $0.round, part: $0.part.rawValue,
        runaway: $0.runaway.rawValue)
    }
    lastDiscriminatorUpdate = training.recordOfLastUpdate(of: .discriminator)
    lastGeneratorUpdate = training.recordOfLastUpdate(of: .generator)
    digest = contentDigest
  }

  /// Whether it still has the digest with which it was written.
  var isIntact: Bool { digest == nil || digest == contentDigest }
}

extension Training {
  /// The game as it can be written down.
  public var record: TrainingRecord { TrainingRecord(self) }

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
