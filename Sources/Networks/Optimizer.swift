/// A rule that turns gradients into parameter changes: hyperparameters only, its memory is another value.
///
/// `g` is the gradient of the loss being minimised, `h` the learning rate.
public enum Optimizer: Codable, Equatable, Sendable {
  /// `theta -= h g`.
  case sgd
  /// `v = beta v + g`, `theta -= h v`; a negative beta damps rotation.
  /// Source: Polyak 1964; negative values: Gidel et al. 2019.
  case momentum(beta: Double)
  /// `v = beta v + g`, `theta -= h (g + beta v)`. Source: Nesterov 1983, in the form of Sutskever et al. 2013.
  case nesterov(beta: Double)
  /// `s = rho s + (1 - rho) g^2`, `theta -= h g / (sqrt(s) + epsilon)`. Source: Tieleman and Hinton 2012.
  case rmsprop(rho: Double, epsilon: Double)
  /// First and second moments with bias correction. Source: Kingma and Ba 2015, algorithm 1.
  case adam(beta1: Double, beta2: Double, epsilon: Double)

  /// Whether the rule keeps a running mean of squared gradients.
  var usesSquares: Bool {
    switch self {
    case .rmsprop, .adam: true
    case .sgd, .momentum, .nesterov: false
    }
  }

  /// Whether the rule keeps a running mean of gradients.
  var usesVelocity: Bool {
    switch self {
    case .momentum, .nesterov, .adam: true
    case .sgd, .rmsprop: false
    }
  }
}

/// What an ``Optimizer`` remembers between updates.
public struct OptimizerMemory: Equatable, Sendable {
  /// Updates made so far.
  public var updates: Int
  /// The running mean of gradients, or the velocity; empty where the rule has none.
  public var velocity: [Double]
  /// The running mean of squared gradients; empty where the rule has none.
  public var squares: [Double]

  /// A memory of nothing.
  public init(for optimizer: Optimizer, parameterCount: Int) {
    updates = 0
    velocity = optimizer.usesVelocity ? Array(repeating: 0, count: parameterCount) : []
    squares = optimizer.usesSquares ? Array(repeating: 0, count: parameterCount) : []
  }
}
