/// The derivative of some later number by what an update leaves: the parameters and what the rule remembers.
public struct OptimizerAdjoint: Equatable, Sendable {
  public var parameters: [Double]
  /// Empty where the rule has no velocity.
  public var velocity: [Double]
  /// Empty where the rule has no squares.
  public var squares: [Double]

  /// The derivative of a number that depends on the parameters and not on the memory.
  public init(parameters: [Double], for optimizer: Optimizer) {
    self.parameters = parameters
    velocity = optimizer.usesVelocity ? Array(repeating: 0, count: parameters.count) : []
    squares = optimizer.usesSquares ? Array(repeating: 0, count: parameters.count) : []
  }
}

extension Optimizer {
  /// Carries a derivative back through one update.
  ///
  /// ``update(_:gradient:learningRate:memory:)`` makes from parameters, gradient and memory new parameters and a new
  /// memory, number by number; this turns the derivative by what came out into those by what went in. The parameters
  /// come out as they went in plus a change that does not depend on them, so their part stays as it is.
  ///
  /// - Parameter gradient: What the update was given.
  /// - Parameter memory: What the rule remembered before it.
  /// - Parameter adjoint: By what the update left; becomes that by what it met.
  /// - Returns: The derivative by the gradient.
  /// - Note: Where a running mean of squares is 0, so is the gradient, and the square root's share has the limit 0.
  public func pullBack(
    _ adjoint: inout OptimizerAdjoint, gradient: [Double], learningRate: Double, memory: OptimizerMemory
  ) -> [Double] {
    precondition(
      adjoint.parameters.count == gradient.count,
      "a derivative by \(adjoint.parameters.count) parameters, a gradient of \(gradient.count)")
    switch self {
    case .sgd: return adjoint.parameters.map { -learningRate * $0 }
    case .momentum(let beta):
      return gradient.indices.map { i in
        let velocity = adjoint.velocity[i] - learningRate * adjoint.parameters[i]
        adjoint.velocity[i] = beta * velocity
        return velocity
      }
    case .nesterov(let beta):
      return gradient.indices.map { i in
        let velocity = adjoint.velocity[i] - learningRate * beta * adjoint.parameters[i]
        adjoint.velocity[i] = beta * velocity
        return velocity - learningRate * adjoint.parameters[i]
      }
    case .rmsprop(let rho, let epsilon):
      return gradient.indices.map { i in
        let g = gradient[i]
        let root = (rho * memory.squares[i] + (1 - rho) * g * g).squareRoot()
        let told = learningRate * adjoint.parameters[i] / (root + epsilon)
        let bend = root > 0 ? told * g / (root + epsilon) / (2 * root) : 0
        let square = adjoint.squares[i] + bend
        adjoint.squares[i] = rho * square
        return 2 * (1 - rho) * g * square - told
      }
    case .adam(let beta1, let beta2, let epsilon):
      let correction1 = 1 - power(beta1, memory.updates + 1)
      let correction2 = 1 - power(beta2, memory.updates + 1)
      return gradient.indices.map { i in
        let g = gradient[i]
        let mean = (beta1 * memory.velocity[i] + (1 - beta1) * g) / correction1
        let root = ((beta2 * memory.squares[i] + (1 - beta2) * g * g) / correction2).squareRoot()
        let told = learningRate * adjoint.parameters[i] / (root + epsilon)
        let velocity = adjoint.velocity[i] - told / correction1
        let bend = root > 0 ? told * mean / (root + epsilon) / (2 * root * correction2) : 0
        let square = adjoint.squares[i] + bend
        adjoint.velocity[i] = beta1 * velocity
        adjoint.squares[i] = beta2 * square
        return (1 - beta1) * velocity + 2 * (1 - beta2) * g * square
      }
    }
  }
}
