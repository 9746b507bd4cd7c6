import Networks

/// Where a game left the finite numbers: the first update that holds an infinity or a NaN.
public struct Divergence: Codable, Equatable, Sendable {
  /// What of an update can be the first to overflow, in the order in which it is computed.
  public enum Part: String, RecordedWord, Equatable, Sendable {
    case loss, gradient, memory, parameters
  }

  /// Whose update it was.
  public let player: Player
  /// That player's count of updates, this one included.
  public let number: Int
  /// The round in which it was made, counted from 1.
  public let round: Int
  public let part: Part
  /// Who had run away by then. Often that is the other player: whoever meets a D with enormous parameters gets an
  /// enormous gradient.
  public let runaway: Player

  /// What an update brought about; nil where it and both players are finite.
  init?(in training: Training, after update: CompletedUpdate) {
    let player = update.player
    guard let part = Divergence.part(of: update, in: training) else {
      self.init(in: training)
      return
    }
    self.init(
      player: player, number: update.number, round: update.round, part: part,
      runaway: Divergence.runaway(after: update, in: training))
  }

  /// The state of the players by itself; nil where both are finite.
  init?(in training: Training) {
    guard let player = Player.allCases.first(where: { !training[$0].isFinite }) else { return nil }
    self.init(
      player: player, number: training[player].updates, round: training.position.round + 1,
      part: training[player].memory.isFinite ? .parameters : .memory, runaway: player)
  }

  init(player: Player, number: Int, round: Int, part: Part, runaway: Player) {
    self.player = player
    self.number = number
    self.round = round
    self.part = part
    self.runaway = runaway
  }

  private static func part(of update: CompletedUpdate, in training: Training) -> Part? {
    if !update.backpropagated.evaluated.loss.isFinite { return .loss }
    if !update.backpropagated.gradient.isFinite { return .gradient }
    if !training[update.player].memory.isFinite { return .memory }
    return update.parametersAfter.isFinite ? nil : .parameters
  }

  /// The opponent, if its parameters have grown more than the mover's and more than a thousandfold since the start;
  /// else the mover, whose own step was too long.
  private static func runaway(after update: CompletedUpdate, in training: Training) -> Player {
    let start = Training(training.experiment)
    func growth(_ player: Player, _ parameters: [Double]) -> Double {
      parameters.norm / max(start[player].parameters.norm, 1)
    }
    let opponent = update.player.opponent
    let other = update.player == .generator ? update.discriminatorMet : training.generator.parameters
    return growth(opponent, other) > max(growth(update.player, update.parametersBefore), 1_000)
      ? opponent : update.player
  }
}
