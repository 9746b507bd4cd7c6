import Kernels
import Numerics

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
      let step = AdamStep(
        beta1: beta1, beta2: beta2, epsilon: epsilon, learningRate: learningRate, correction1: correction1,
        correction2: correction2)
      adam(&parameters, gradient, &memory, step)
    }
  }

  private func adam(
    _ parameters: inout [Double], _ gradient: [Double], _ memory: inout OptimizerMemory, _ step: AdamStep
  ) {
    parameters.withUnsafeMutableBufferPointer { theta in
      memory.velocity.withUnsafeMutableBufferPointer { velocity in
        memory.squares.withUnsafeMutableBufferPointer { squares in
          gradient.withUnsafeBufferPointer { g in
            guard let theta = theta.baseAddress, let v = velocity.baseAddress, let s = squares.baseAddress,
              let gradient = g.baseAddress
            else { return }
            Processor.kernels.adam(theta, gradient, v, s, g.count, step)
          }
        }
      }
    }
  }

  /// A whole power by repeated squaring.
  func power(_ base: Double, _ exponent: Int) -> Double {
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
