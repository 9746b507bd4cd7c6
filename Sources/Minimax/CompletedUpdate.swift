/// The last update of a player, kept so that it can be looked at and explained.
public indirect enum LastUpdate: Equatable, Sendable {
  case none
  case made(CompletedUpdate)
}

/// An update that has been made: everything its phases computed, and what the parameters were before.
public struct CompletedUpdate: Equatable, Sendable {
  public let backpropagated: Backpropagated
  /// The moving player's flat parameter vector after the update.
  public let parametersAfter: [Double]
  /// The player's count of updates, this one included.
  public let number: Int
  /// The round in which it was made, counted from 1.
  public let round: Int
  /// The parameters of the D that judged the fakes: D's own before its update; for G, under the simultaneous rule,
  /// those of the round's start.
  public let discriminatorMet: [Double]
  /// The parameters of the G that made the fakes: G's own before its update.
  public let generatorMet: [Double]
  /// The rules in force.
  public let rules: Experiment

  public var player: Player { backpropagated.player }
  /// The moving player's flat parameter vector before the update.
  public var parametersBefore: [Double] { player == .discriminator ? discriminatorMet : generatorMet }
}
