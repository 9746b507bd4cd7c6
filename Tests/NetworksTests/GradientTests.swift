import Networks
import Numerics
import Testing

@Suite("Backpropagation against central differences")
struct GradientTests {
  /// Networks of each activation and of several depths, with plain and quadratic features.
  static let networks: [Network] =
    Activation.allCases.map { Network(inputs: 2, hidden: [5], activation: $0, outputs: 2) }
    + [0, 2, 3, 5].map {
      Network(inputs: 3, hidden: Array(repeating: 4, count: $0), activation: .tanh, outputs: 1)
    }
    + Activation.allCases.map { Network(inputs: 1, hidden: [3], outputs: 1, outputActivation: $0) }
    + [1, 2, 3].map { Network(inputs: $0, features: .quadratic, hidden: [4], outputs: 1) }
    + [Network(inputs: 2, features: .quadratic, outputs: 1)]

  @Test("Every parameter and every input has the derivative that differences give", arguments: networks)
  func differences(_ network: Network) {
    var generator = SplitMix64(seed: 11, stream: 0)
    let parameters = Initializer.normal(sd: 0.8).parameters(for: network, using: &generator)
      .map { $0 + generator.nextUniform() - 0.5 }
    var input = Batch(features: network.inputs, count: 11)
    var told = Batch(features: network.outputs, count: 11)
    for sample in 0..<11 {
      for feature in 0..<network.inputs { input[feature, sample] = 3 * generator.nextUniform() - 1.5 }
      for feature in 0..<network.outputs { told[feature, sample] = 2 * generator.nextUniform() - 1 }
    }
    var tape = Tape(network: network, count: 11)
    var adjoint = Adjoint(network: network, count: 11)
    var gradient = Array(repeating: 0.0, count: network.parameterCount)
    network.forward(input, parameters: parameters, tape: &tape)
    network.backward(
      told, input: input, parameters: parameters, tape: tape, adjoint: &adjoint, gradient: &gradient)
    network.pullBack(told, input: input, parameters: parameters, tape: tape, adjoint: &adjoint)

    /// The loss whose gradient at the outputs is `told`.
    func loss(_ parameters: [Double], _ input: Batch) -> Double {
      let output = network.output(of: input, parameters: parameters)
      var sum = 0.0
      for sample in 0..<11 {
        for feature in 0..<network.outputs { sum += output[feature, sample] * told[feature, sample] }
      }
      return sum
    }
    let h = 1e-6
    for index in parameters.indices {
      var up = parameters
      var down = parameters
      up[index] += h
      down[index] -= h
      let difference = (loss(up, input) - loss(down, input)) / (2 * h)
      #expect(
        agrees(gradient[index], difference, relative: 1e-6, absolute: 1e-7),
        "seed 11, \(network.parameterName(at: index)): \(gradient[index]) against \(difference)")
    }
    for sample in 0..<11 {
      for feature in 0..<network.inputs {
        var up = input
        var down = input
        up[feature, sample] += h
        down[feature, sample] -= h
        let difference = (loss(parameters, up) - loss(parameters, down)) / (2 * h)
        #expect(
          agrees(adjoint.input[feature, sample], difference, relative: 1e-6, absolute: 1e-7),
          "seed 11, input \(feature) of sample \(sample)")
      }
    }
  }
}

extension Network: CustomTestStringConvertible {
  public var testDescription: String {
    "\(features.rawValue) \(inputs) -> "
      + layers.map { "\($0.outputs) \($0.activation.rawValue)" }.joined(separator: " -> ")
  }
}
