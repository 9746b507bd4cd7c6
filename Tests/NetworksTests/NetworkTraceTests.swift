import Networks
import Numerics
import Testing

@Suite("One point's trace")
struct NetworkTraceTests {
  private func parameters(_ network: Network) -> [Double] {
    var generator = SplitMix64(seed: 9, stream: 1)
    return (0..<network.parameterCount).map { _ in 2 * generator.nextUniform() - 1 }
  }

  /// By the definitions, without the engine's tables.
  private func value(_ activation: Activation, _ a: Double) -> Double {
    switch activation {
    case .identity: a
    case .tanh: (exp(a) - exp(-a)) / (exp(a) + exp(-a))
    case .relu: max(0, a)
    case .leakyRelu: a < 0 ? 0.2 * a : a
    case .sigmoid: 1 / (1 + exp(-a))
    case .softplus: log(1 + exp(a))
    case .sine: sincos(Lanes(repeating: a)).sine[0]
    }
  }

  @Test("Every factor is what its name says", arguments: Activation.allCases, InputFeatures.allCases)
  func factors(_ activation: Activation, _ features: InputFeatures) {
    let network = Network(inputs: 2, features: features, hidden: [5, 3], activation: activation, outputs: 2)
    let parameters = parameters(network)
    let point = [0.7, -1.3]
    let upward = [0.4, -2.0]
    let trace = NetworkTrace(network, parameters: parameters, at: point, outputGradient: upward)
    var source = features == .plain ? point : point + [0.49, -0.91, 1.69]
    #expect(zip(trace.features, source).allSatisfy { abs($0 - $1) < 1e-15 })
    for (stage, layer) in zip(trace.stages, network.layers) {
      for row in 0..<layer.outputs {
        let bias = parameters[layer.offset + layer.inputs * layer.outputs + row]
        let sum = source.indices.reduce(bias) {
          $0 + parameters[layer.offset + row * layer.inputs + $1] * source[$1]
        }
        #expect(abs(stage.sums[row] - sum) < 1e-14)
        #expect(abs(stage.outputs[row] - value(layer.activation, sum)) < 1e-14)
        let slope = (value(layer.activation, sum + 1e-6) - value(layer.activation, sum - 1e-6)) / 2e-6
        #expect(abs(stage.slopes[row] - slope) < 1e-9, "\(layer.activation)")
        #expect(abs(stage.sumGradients[row] - stage.slopes[row] * stage.outputGradients[row]) < 1e-15)
      }
      source = stage.outputs
    }
    #expect(trace.stages.last?.outputGradients == upward)
    for index in 0..<2 {
      let above = network.layers[index + 1]
      for unit in 0..<above.inputs {
        let carried = (0..<above.outputs).reduce(0.0) {
          $0 + parameters[above.offset + $1 * above.inputs + unit] * trace.stages[index + 1].sumGradients[$1]
        }
        #expect(abs(trace.stages[index].outputGradients[unit] - carried) < 1e-14)
      }
    }
  }

  @Test(
    "The gradients at the point and at the parameters are finite differences",
    arguments: InputFeatures.allCases)
  func gradients(_ features: InputFeatures) {
    let network = Network(inputs: 2, features: features, hidden: [4, 3], outputs: 1)
    let parameters = parameters(network)
    let point = [0.3, -0.8]
    let trace = NetworkTrace(network, parameters: parameters, at: point, outputGradient: [1])
    func output(_ parameters: [Double], _ point: [Double]) -> Double {
      network.output(of: Batch(rows: [point]), parameters: parameters)[0, 0]
    }
    func slope(_ numbers: [Double], _ index: Int, _ f: ([Double]) -> Double) -> Double {
      var (up, down) = (numbers, numbers)
      up[index] += 1e-5
      down[index] -= 1e-5
      return (f(up) - f(down)) / 2e-5
    }
    #expect(trace.stages.last?.outputs[0] == output(parameters, point))
    for index in point.indices {
      #expect(abs(trace.inputGradient[index] - slope(point, index) { output(parameters, $0) }) < 1e-9)
    }
    for index in parameters.indices {
      #expect(abs(trace.gradient[index] - slope(parameters, index) { output($0, point) }) < 1e-9)
    }
  }
}
