import Networks
import Numerics
import Testing

/// Updates computed by NumPy and checked there against torch.optim; `make_optimizers.py` makes the file.
private struct ReferenceOptimizers: Decodable {
  struct Rule: Decodable {
    let name: String
    let beta: Double?
    let rho: Double?
    let epsilon: Double?
    let beta1: Double?
    let beta2: Double?
    let parameters: [[Double]]

    var optimizer: Optimizer? {
      switch (name, beta, rho, epsilon, beta1, beta2) {
      case ("sgd", _, _, _, _, _): .sgd
      case ("momentum", let beta?, _, _, _, _): .momentum(beta: beta)
      case ("nesterov", let beta?, _, _, _, _): .nesterov(beta: beta)
      case ("rmsProp", _, let rho?, let epsilon?, _, _): .rmsprop(rho: rho, epsilon: epsilon)
      case ("adam", _, _, let epsilon?, let beta1?, let beta2?):
        .adam(beta1: beta1, beta2: beta2, epsilon: epsilon)
      default: nil
      }
    }
  }

  let rate: Double
  let start: [Double]
  let gradients: [[Double]]
  let rules: [Rule]
}

/// A network trained by Adam in NumPy.
private struct ReferenceTraining: Decodable {
  let beta1: Double
  let beta2: Double
  let epsilon: Double
  let rate: Double
  let parameters: [Double]
  let batch: [[Double]]
  let targets: [[Double]]
  let losses: [Double]
  let finalParameters: [Double]
}

@Suite("Optimisers")
struct OptimizerTests {
  @Test("Twenty updates of every rule agree with the reference to 1e-10")
  func rules() throws {
    let file: ReferenceOptimizers = try reference("optimizers")
    #expect(file.rules.count == 6)
    for rule in file.rules {
      let optimizer = try #require(rule.optimizer, "\(rule.name) is not known")
      var parameters = file.start
      var memory = OptimizerMemory(for: optimizer, parameterCount: parameters.count)
      for (gradient, expected) in zip(file.gradients, rule.parameters) {
        optimizer.update(&parameters, gradient: gradient, learningRate: file.rate, memory: &memory)
        for (value, reference) in zip(parameters, expected) {
          #expect(agrees(value, reference), "\(rule.name), update \(memory.updates)")
        }
      }
    }
  }

  @Test("Twenty updates of a network by Adam agree with the reference to 1e-10")
  func training() throws {
    let file: ReferenceTraining = try reference("adam_training")
    let network = Network(inputs: 1, hidden: [8], outputs: 1)
    let optimizer = Optimizer.adam(beta1: file.beta1, beta2: file.beta2, epsilon: file.epsilon)
    let input = Batch(rows: file.batch)
    var parameters = file.parameters
    var memory = OptimizerMemory(for: optimizer, parameterCount: parameters.count)
    var tape = Tape(network: network, count: input.count)
    var adjoint = Adjoint(network: network, count: input.count)
    for expected in file.losses {
      network.forward(input, parameters: parameters, tape: &tape)
      var told = Batch(features: 1, count: input.count)
      var loss = 0.0
      for sample in 0..<input.count {
        let error = tape.output[0, sample] - file.targets[sample][0]
        loss += error * error / 2 / Double(input.count)
        told[0, sample] = error / Double(input.count)
      }
      #expect(agrees(loss, expected), "before update \(memory.updates + 1)")
      var gradient = Array(repeating: 0.0, count: network.parameterCount)
      network.backward(
        told, input: input, parameters: parameters, tape: tape, adjoint: &adjoint, gradient: &gradient)
      optimizer.update(&parameters, gradient: gradient, learningRate: file.rate, memory: &memory)
    }
    for (value, expected) in zip(parameters, file.finalParameters) { #expect(agrees(value, expected)) }
  }
}
