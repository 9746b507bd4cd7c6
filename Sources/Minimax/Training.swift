import Networks
import Numerics

/// A game in progress.
///
/// All randomness lives inside the value, so a copy is a replay: advancing two equal trainings alike leaves them
/// equal to the last bit.
public struct Training: Equatable, Sendable {
  public internal(set) var experiment: Experiment
  public internal(set) var discriminator: PlayerState
  public internal(set) var generator: PlayerState
  public internal(set) var randomness: Randomness
  public internal(set) var position: Position
  /// How far the update in progress has come.
  public internal(set) var turn: Turn
  /// The running mean of the generator's parameters; empty when averaging is off.
  public internal(set) var averagedGenerator: [Double]
  /// Who made the last update.
  public internal(set) var lastMover: Player
  /// Where the game left the finite numbers; nil while it has not.
  public internal(set) var divergence: Divergence?
  /// D's parameters as they were when the round began; empty unless players move simultaneously.
  var discriminatorAtRoundStart: [Double]
  var lastDiscriminatorUpdate: LastUpdate
  var lastGeneratorUpdate: LastUpdate

  /// The start of a game: both players freshly drawn from the experiment's seed.
  public init(_ experiment: Experiment) {
    self.experiment = experiment
    var forDiscriminator = Randomness.initialization(of: .discriminator, seed: experiment.seed)
    var forGenerator = Randomness.initialization(of: .generator, seed: experiment.seed)
    discriminator = PlayerState(rules: experiment.discriminator, using: &forDiscriminator)
    generator = PlayerState(rules: experiment.generator, using: &forGenerator)
    experiment.scale.apply(to: &discriminator.parameters, of: .discriminator, experiment)
    experiment.scale.apply(to: &generator.parameters, of: .generator, experiment)
    randomness = Randomness(seed: experiment.seed)
    position = Position(experiment.schedule)
    turn = .ready
    averagedGenerator = experiment.averaging == .off ? [] : generator.parameters
    discriminatorAtRoundStart = []
    divergence = nil
    lastMover = position.due
    lastDiscriminatorUpdate = .none
    lastGeneratorUpdate = .none
  }

  /// One player's state.
  public subscript(player: Player) -> PlayerState {
    player == .discriminator ? discriminator : generator
  }

  /// The last update that a player has made.
  public func lastUpdate(of player: Player) -> LastUpdate {
    player == .discriminator ? lastDiscriminatorUpdate : lastGeneratorUpdate
  }

  /// The player whose update left the finite numbers, if there is one.
  public var divergedPlayer: Player? { divergence?.player }

  /// What D's optimiser remembers, where G looks ahead at what D would answer.
  var memoryForAnswer: OptimizerMemory? { experiment.stabilizers.unrolling > 0 ? discriminator.memory : nil }

  /// D's parameters as the moving player meets them.
  func discriminatorParameters(metBy player: Player, inTurn: Bool) -> [Double] {
    let isFrozen = player == .generator && inTurn && !discriminatorAtRoundStart.isEmpty
    return isFrozen ? discriminatorAtRoundStart : discriminator.parameters
  }
}
