extension Optimizer {
  /// Moves the parameters by one update.
  ///
  /// - Parameter gradient: Shape of `parameters`; the gradient of the loss that is minimised.
  public func update(
    _ parameters: inout [Double], gradient: [Double], learningRate: Double, memory: inout OptimizerMemory
  ) {
    precondition(
      parameters.count == gradient.count, "\(parameters.count) parameters, a gradient of \(gradient.count)")
    memory.updates += 1
    switch self {
    case .sgd:
      for i in parameters.indices { parameters[i] -= learningRate * gradient[i] }
    case .momentum(let beta):
      for i in parameters.indices {
        memory.velocity[i] = beta * memory.velocity[i] + gradient[i]
        parameters[i] -= learningRate * memory.velocity[i]
      }
    case .nesterov(let beta):
      for i in parameters.indices {
        memory.velocity[i] = beta * memory.velocity[i] + gradient[i]
        parameters[i] -= learningRate * (gradient[i] + beta * memory.velocity[i])
      }
    case .rmsprop(let rho, let epsilon):
      for i in parameters.indices {
        memory.squares[i] = rho * memory.squares[i] + (1 - rho) * gradient[i] * gradient[i]
        parameters[i] -= learningRate * gradient[i] / (memory.squares[i].squareRoot() + epsilon)
      }
    case .adam(let beta1, let beta2, let epsilon):
      let correction1 = 1 - power(beta1, memory.updates)
      let correction2 = 1 - power(beta2, memory.updates)
      for i in parameters.indices {
        memory.velocity[i] = beta1 * memory.velocity[i] + (1 - beta1) * gradient[i]
        memory.squares[i] = beta2 * memory.squares[i] + (1 - beta2) * gradient[i] * gradient[i]
        let mean = memory.velocity[i] / correction1
        let square = memory.squares[i] / correction2
        parameters[i] -= learningRate * mean / (square.squareRoot() + epsilon)
      }
    }
  }

  /// A whole power by repeated squaring.
  private func power(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    var factor = base
    var left = exponent
    while left > 0 {
      if left & 1 == 1 { result *= factor }
      factor *= factor
      left >>= 1
    }
    return result
  }
}
