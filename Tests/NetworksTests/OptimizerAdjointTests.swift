import Networks
import Numerics
import Testing

@Suite("Derivatives of updates")
struct OptimizerAdjointTests {
  static let rules: [Optimizer] = [
    .sgd, .momentum(beta: 0.9), .momentum(beta: -0.3), .nesterov(beta: 0.8),
    .rmsprop(rho: 0.9, epsilon: 1e-8),
    .adam(beta1: 0.5, beta2: 0.999, epsilon: 1e-8), .adam(beta1: 0, beta2: 0.9, epsilon: 0.1),
  ]

  @Test(
    "Carried back through three updates, a derivative is the one that differences give", arguments: rules)
  func differences(_ rule: Optimizer) {
    var generator = SplitMix64(seed: 13, stream: 0)
    let draw = { (count: Int) in (0..<count).map { _ in 2 * generator.nextUniform() - 1 } }
    let (count, rate) = (4, 0.3)
    let start = draw(count)
    let gradients = (0..<3).map { _ in draw(count) }
    let weights = draw(count)
    var before = OptimizerMemory(for: rule, parameterCount: count)
    before.updates = 2
    before.velocity = before.velocity.map { _ in 0.4 }
    before.squares = before.squares.map { _ in 0.2 }

    /// A number that depends on where three updates lead.
    func outcome(_ start: [Double], _ gradients: [[Double]], _ memory: OptimizerMemory) -> Double {
      var (place, memory) = (start, memory)
      for gradient in gradients {
        rule.update(&place, gradient: gradient, learningRate: rate, memory: &memory)
      }
      return zip(weights, place).reduce(0) { $0 + $1.0 * $1.1 * $1.1 / 2 }
    }

    var (place, memory) = (start, before)
    var memories: [OptimizerMemory] = []
    for gradient in gradients {
      memories.append(memory)
      rule.update(&place, gradient: gradient, learningRate: rate, memory: &memory)
    }
    var adjoint = OptimizerAdjoint(parameters: zip(weights, place).map { $0 * $1 }, for: rule)
    let h = 1e-6
    for step in (0..<3).reversed() {
      let told = rule.pullBack(
        &adjoint, gradient: gradients[step], learningRate: rate, memory: memories[step])
      for index in 0..<count {
        let ends = [h, -h].map { shift -> Double in
          var moved = gradients
          moved[step][index] += shift
          return outcome(start, moved, before)
        }
        let difference = (ends[0] - ends[1]) / (2 * h)
        #expect(agrees(told[index], difference, relative: 1e-7, absolute: 1e-9), "gradient of update \(step)")
      }
    }
    for index in 0..<count {
      let parameter = [h, -h].map { shift -> Double in
        var moved = start
        moved[index] += shift
        return outcome(moved, gradients, before)
      }
      let difference = (parameter[0] - parameter[1]) / (2 * h)
      #expect(agrees(adjoint.parameters[index], difference, relative: 1e-7, absolute: 1e-9))
      for part in [\OptimizerMemory.velocity, \.squares] where !before[keyPath: part].isEmpty {
        let ends = [h, -h].map { shift -> Double in
          var moved = before
          moved[keyPath: part][index] += shift
          return outcome(start, gradients, moved)
        }
        let told = part == \.velocity ? adjoint.velocity[index] : adjoint.squares[index]
        #expect(agrees(told, (ends[0] - ends[1]) / (2 * h), relative: 1e-7, absolute: 1e-9))
      }
    }
  }

  @Test("A gradient of zeros from a fresh memory leaves a finite derivative", arguments: rules)
  func zeros(_ rule: Optimizer) {
    var adjoint = OptimizerAdjoint(parameters: [1, -2], for: rule)
    let told = rule.pullBack(
      &adjoint, gradient: [0, 0], learningRate: 0.1, memory: OptimizerMemory(for: rule, parameterCount: 2))
    let all = told + adjoint.parameters + adjoint.velocity + adjoint.squares
    #expect(all.allSatisfy { $0.isFinite })
    #expect(adjoint.parameters == [1, -2])
  }
}
