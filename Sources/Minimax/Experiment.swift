public import Distributions
public import Networks

/// The rules of a game: everything that stays as it is while the game is played.
public struct Experiment: Equatable, Sendable {
  /// What real samples are drawn from.
  public var data: any Distribution
  /// What latents are drawn from.
  public var prior: LatentPrior
  public var discriminator: PlayerRules
  public var generator: PlayerRules
  public var objective: Objective
  public var schedule: Schedule
  /// Samples of each kind in a minibatch.
  public var batchSize: Int
  /// After each of its updates every parameter of D is brought back into `-bound ... bound`.
  public var clipping: Clipping
  /// Whether a running mean of the generator's parameters is kept beside them.
  public var averaging: Averaging
  /// What is done against mode collapse.
  public var stabilizers: Stabilizers
  /// Where the players begin relative to the data.
  public var scale: DataScale
  /// Where all randomness comes from.
  public var seed: UInt64

  public init(
    data: any Distribution, prior: LatentPrior, discriminator: PlayerRules, generator: PlayerRules,
    objective: Objective = .nonSaturating, schedule: Schedule = Schedule(), batchSize: Int = 64,
    clipping: Clipping = .off, averaging: Averaging = .off,
    stabilizers: Stabilizers = .off, scale: DataScale = .ignored, seed: UInt64 = 1
  ) {
    precondition(
      generator.network.inputs == prior.dimension && generator.network.outputs == data.dimension,
      "a generator \(generator.network.inputs) -> \(generator.network.outputs) between a prior of dimension "
        + "\(prior.dimension) and data of dimension \(data.dimension)")
    precondition(
      discriminator.network.inputs == stabilizers.packing * data.dimension
        && discriminator.network.outputs == 1,
      "a discriminator \(discriminator.network.inputs) -> \(discriminator.network.outputs) for data of dimension "
        + "\(data.dimension) in packs of \(stabilizers.packing)")
    self.data = data
    self.prior = prior
    self.discriminator = discriminator
    self.generator = generator
    self.objective = objective
    self.schedule = schedule
    self.batchSize = batchSize
    self.clipping = clipping
    self.averaging = averaging
    self.stabilizers = stabilizers
    self.scale = scale
    self.seed = seed
  }

  /// About how much computing a round takes, in multiplications with one parameter.
  public var workPerRound: Double {
    let parameters = discriminator.network.parameterCount + generator.network.parameterCount
    let moves = schedule.discriminatorUpdates + schedule.generatorUpdates
    return Double(batchSize) * Double(parameters) * Double(moves)
  }

  /// Whether a round takes so long that a run looks for an interruption after each of its updates: some twentieth of a
  /// second.
  public var hasLongRounds: Bool { workPerRound > 3e7 }

  /// The rules for one player.
  public subscript(player: Player) -> PlayerRules {
    get { player == .discriminator ? discriminator : generator }
    set {
      switch player {
      case .discriminator: discriminator = newValue
      case .generator: generator = newValue
      }
    }
  }

  public static func == (a: Experiment, b: Experiment) -> Bool {
    a.data.isEqual(to: b.data) && a.prior == b.prior && a.discriminator == b.discriminator
      && a.generator == b.generator && a.objective == b.objective && a.schedule == b.schedule
      && a.batchSize == b.batchSize && a.clipping == b.clipping && a.averaging == b.averaging
      && a.stabilizers == b.stabilizers && a.scale == b.scale && a.seed == b.seed
  }
}

/// How one player is built and how it learns.
public struct PlayerRules: Equatable, Sendable {
  public var network: Network
  public var initializer: Initializer
  public var optimizer: Optimizer
  public var learningRate: Double

  public init(
    network: Network, initializer: Initializer = .xavier,
    optimizer: Optimizer = .adam(beta1: 0.5, beta2: 0.999, epsilon: 1e-8), learningRate: Double
  ) {
    self.network = network
    self.initializer = initializer
    self.optimizer = optimizer
    self.learningRate = learningRate
  }
}

/// Who moves how often in a round, and against whom.
public struct Schedule: Codable, Equatable, Sendable {
  /// D updates in a round, made first. Source: k of Goodfellow et al. 2014, algorithm 1.
  public var discriminatorUpdates: Int
  /// G updates in a round.
  public var generatorUpdates: Int
  /// Whether G answers the D of the round's start instead of the D that has just moved.
  public var isSimultaneous: Bool

  public init(discriminatorUpdates: Int = 1, generatorUpdates: Int = 1, isSimultaneous: Bool = false) {
    precondition(
      discriminatorUpdates >= 0 && generatorUpdates >= 0 && discriminatorUpdates + generatorUpdates > 0,
      "a round of \(discriminatorUpdates) : \(generatorUpdates) updates moves nobody")
    self.discriminatorUpdates = discriminatorUpdates
    self.generatorUpdates = generatorUpdates
    self.isSimultaneous = isSimultaneous
  }

  /// The updates of one player in a round.
  public func updates(of player: Player) -> Int {
    player == .discriminator ? discriminatorUpdates : generatorUpdates
  }
}

/// Weight clipping of the discriminator. Source: Arjovsky et al. 2017, algorithm 1.
public enum Clipping: Equatable, Sendable {
  case off
  case bound(Double)
}

extension Clipping {
  /// Brings finite parameters back into the bound; the others stay, so that divergence shows.
  func apply(to parameters: inout [Double]) {
    guard case .bound(let bound) = self else { return }
    for index in parameters.indices {
      let value = parameters[index]
      if value > bound && value < .infinity { parameters[index] = bound }
      if value < -bound && value > -.infinity { parameters[index] = -bound }
    }
  }

  /// Carries a derivative back through the clipping: what lies at the bound does not answer.
  ///
  /// - Parameter clipped: The parameters after it.
  func pullBack(_ derivative: inout [Double], at clipped: [Double]) {
    guard case .bound(let bound) = self else { return }
    for index in derivative.indices where abs(clipped[index]) == bound { derivative[index] = 0 }
  }
}

/// An exponential running mean of the generator's parameters. Source: Yazici et al. 2019.
public enum Averaging: Equatable, Sendable {
  case off
  /// `mean = decay * mean + (1 - decay) * parameters` after every update of G.
  case exponential(decay: Double)
}
