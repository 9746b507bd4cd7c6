import Networks
import Numerics
import Testing

@Suite("A forward pass with one number moved")
struct PerturbedPassTests {
  static let networks: [Network] =
    Activation.allCases.map { Network(inputs: 2, hidden: [5, 4, 3], activation: $0, outputs: 2) } + [
      Network(inputs: 1, outputs: 1), Network(inputs: 2, features: .quadratic, hidden: [40], outputs: 1),
    ]

  @Test("It gives what the whole pass gives, whatever was moved before", arguments: networks)
  func moves(_ network: Network) {
    var generator = SplitMix64(seed: 5, stream: 0)
    let parameters = Initializer.normal(sd: 0.8).parameters(for: network, using: &generator)
    var (input, other) = (
      Batch(features: network.inputs, count: 11), Batch(features: network.inputs, count: 11)
    )
    input.fillNormal(&generator)
    other.fillNormal(&generator)
    var pass = PerturbedPass(network, parameters: parameters, input: input)
    // Up and down through the layers, in leaps that no order of the vector makes.
    for turn in 0..<3 * network.parameterCount {
      let index = turn * 7 % network.parameterCount
      pass.move(parameter: index, by: 0.25)
      var moved = parameters
      moved[index] += 0.25
      let whole = network.output(of: input, parameters: moved)
      let farthest = zip(pass.output.lanes, whole.lanes).map { ($0 - $1).largest }.max() ?? 0
      #expect(farthest < 1e-13, "seed 5, \(network.parameterName(at: index))")
      guard turn % 5 == 0 else { continue }
      pass.move(toInput: other)
      #expect(pass.output == network.output(of: other, parameters: parameters))
    }
  }

  @Test("A rectifier that changes sides is marked for its sample alone")
  func crossings() {
    let network = Network(inputs: 1, hidden: [1], activation: .relu, outputs: 1)
    // The unit sees x - 1.
    let parameters = [1.0, -1, 1, 0]
    let input = Batch(column: [0.5, 0.95, 1, 1.05, 2])
    var pass = PerturbedPass(network, parameters: parameters, input: input)
    func marks(after step: Double, of index: Int) -> [Double] {
      pass.move(parameter: index, by: step)
      var marks = Batch(features: 1, count: 5)
      pass.markCrossings(in: &marks)
      return marks.column(0)
    }
    #expect(marks(after: 0.1, of: 1) == [0, 1, 1, 0, 0])
    #expect(marks(after: -0.1, of: 1) == [0, 0, 0, 1, 0])
    #expect(marks(after: 0.1, of: 3) == [0, 0, 0, 0, 0])
  }
}

extension Batch {
  fileprivate mutating func fillNormal(_ generator: inout SplitMix64) {
    for sample in 0..<count {
      for feature in 0..<features { self[feature, sample] = 3 * generator.nextUniform() - 1.5 }
    }
  }
}

extension SIMD8<Double> {
  /// The greatest absolute number of those that are no padding's.
  fileprivate var largest: Double { (0..<3).reduce(0) { Swift.max($0, abs(self[$1])) } }
}
