import Distributions
import Networks

/// How large a game may be, so that it fits into the memory of an ordinary machine.
public enum GameLimits {
  /// Samples of each kind in a minibatch.
  public static let batchSizes = 1...100_000
  /// Updates of one player in a round.
  public static let updatesInRound = 0...1000
  /// More hidden layers than this teach nothing on the line or in the plane.
  public static let hiddenLayers = 0...64
  public static let widths = 1...4096
  /// Samples in a pack.
  public static let packs = 1...16
  /// Updates of D that G looks ahead.
  public static let updatesAhead = 0...32
  /// Instance noise, and weights of penalties.
  public static let cureSizes = 0.0...1e6
  /// Parameters of both players together.
  public static let parameters = 1_000_000
  /// Outputs of all units of both players for all samples of a minibatch: each is kept, and its slope.
  public static let outputs = 2_000_000
}

extension Experiment {
  /// Parameters of both players together.
  public var parameterCount: Int { discriminator.network.parameterCount + generator.network.parameterCount }

  /// Numbers that one sample becomes on its way through both players.
  public var unitCount: Int {
    [discriminator.network, generator.network].reduce(prior.dimension + data.dimension) { sum, network in
      network.layers.reduce(sum) { $0 + $1.outputs }
    }
  }
}
