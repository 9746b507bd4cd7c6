public import Networks
import Numerics

/// One player in play: what it has learnt and what its optimiser remembers.
public struct PlayerState: Equatable, Sendable {
  /// The flat parameter vector.
  public var parameters: [Double]
  public var memory: OptimizerMemory
  /// Updates made so far.
  public var updates: Int

  /// A player with freshly drawn parameters.
  init(rules: PlayerRules, using generator: inout SplitMix64) {
    parameters = rules.initializer.parameters(for: rules.network, using: &generator)
    memory = OptimizerMemory(for: rules.optimizer, parameterCount: rules.network.parameterCount)
    updates = 0
  }

  init(parameters: [Double], memory: OptimizerMemory, updates: Int) {
    self.parameters = parameters
    self.memory = memory
    self.updates = updates
  }

  /// Whether every parameter and all that the optimiser remembers are finite numbers.
  public var isFinite: Bool { parameters.isFinite && memory.isFinite }
}

/// The random numbers of a game, one stream for each purpose, so that a change of rules disturbs only its own.
public struct Randomness: Equatable, Sendable {
  public var data: SplitMix64
  public var latents: SplitMix64

  init(seed: UInt64) {
    data = SplitMix64(seed: seed, stream: 1)
    latents = SplitMix64(seed: seed, stream: 2)
  }

  init(data: SplitMix64, latents: SplitMix64) {
    self.data = data
    self.latents = latents
  }

  /// A stream for the instance noise of the minibatch that is drawn next: it branches off where the latents stand, so
  /// it disturbs no other and there is nothing of it to remember.
  var noise: SplitMix64 { SplitMix64(seed: latents.state, stream: 5) }

  /// The stream from which a player's first parameters are drawn.
  static func initialization(of player: Player, seed: UInt64) -> SplitMix64 {
    SplitMix64(seed: seed, stream: player == .discriminator ? 3 : 4)
  }
}

extension OptimizerMemory {
  /// Whether all that is remembered is finite.
  var isFinite: Bool { velocity.isFinite && squares.isFinite }
}
