import Foundation
import Networks
import Numerics
import Testing

/// Two-sided agreement to a relative and an absolute part.
func agrees(_ value: Double, _ reference: Double, relative: Double = 1e-10, absolute: Double = 1e-12) -> Bool
{
  abs(value - reference) <= relative * abs(reference) + absolute
}

/// A file of `Reference`, decoded.
func reference<Content: Decodable>(_ name: String) throws -> Content {
  let url = try #require(Bundle.module.url(forResource: "Reference/\(name)", withExtension: "json"))
  return try JSONDecoder().decode(Content.self, from: Data(contentsOf: url))
}

/// Networks computed by NumPy and checked there against JAX's derivatives; `make_networks.py` makes the file.
struct ReferenceNetworks: Decodable {
  struct Case: Decodable, CustomTestStringConvertible {
    let name: String
    let inputs: Int
    let features: String
    let widths: [Int]
    let activations: [String]
    let parameters: [Double]
    let batch: [[Double]]
    let outputs: [[Double]]
    let outputGradient: [[Double]]
    let parameterGradient: [Double]
    let batchGradient: [[Double]]

    var testDescription: String { name }

    var network: Network {
      Network(
        inputs: inputs, features: features == "quadratic" ? .quadratic : .plain,
        widths: Array(widths.dropFirst()),
        activations: activations.compactMap { Activation(rawValue: $0 == "leakyReLU" ? "leaky" : $0) })
    }
  }

  let networks: [Case]
}

@Suite("Networks against an independent computation")
struct ReferenceNetworkTests {
  @Test("Outputs and both gradients of every reference network agree to 1e-10")
  func networks() throws {
    let file: ReferenceNetworks = try reference("networks")
    #expect(file.networks.count == 5)
    for example in file.networks {
      let network = example.network
      let input = Batch(rows: example.batch)
      var tape = Tape(network: network, count: input.count)
      var adjoint = Adjoint(network: network, count: input.count)
      var gradient = Array(repeating: 0.0, count: network.parameterCount)
      network.forward(input, parameters: example.parameters, tape: &tape)
      let told = Batch(rows: example.outputGradient)
      network.backward(
        told, input: input, parameters: example.parameters, tape: tape, adjoint: &adjoint, gradient: &gradient
      )
      network.pullBack(told, input: input, parameters: example.parameters, tape: tape, adjoint: &adjoint)
      for sample in 0..<input.count {
        for (value, expected) in zip(tape.output.row(sample), example.outputs[sample]) {
          #expect(agrees(value, expected), "\(example.name), output of sample \(sample)")
        }
        for (value, expected) in zip(adjoint.input.row(sample), example.batchGradient[sample]) {
          #expect(agrees(value, expected), "\(example.name), input gradient of sample \(sample)")
        }
      }
      for (index, expected) in example.parameterGradient.enumerated() {
        #expect(agrees(gradient[index], expected), "\(example.name), \(network.parameterName(at: index))")
      }
    }
  }
}
