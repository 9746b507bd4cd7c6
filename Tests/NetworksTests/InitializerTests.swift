import Networks
import Numerics
import Testing

@Suite("Initialisers")
struct InitializerTests {
  let network = Network(inputs: 60, hidden: [40], outputs: 30)

  private func spread(_ initializer: Initializer) -> Double {
    var generator = SplitMix64(seed: 5, stream: 0)
    let weights = initializer.parameters(for: network, using: &generator).prefix(60 * 40)
    return (weights.reduce(0) { $0 + $1 * $1 } / Double(weights.count)).squareRoot()
  }

  @Test("Xavier, He and normal draw weights of the spread that their papers give")
  func spreads() {
    // 2400 weights know their standard deviation to 1.4 percent; three of those are allowed.
    #expect(abs(spread(.xavier) / (2.0 / 100).squareRoot() - 1) < 0.043)
    #expect(abs(spread(.he) / (2.0 / 60).squareRoot() - 1) < 0.043)
    #expect(abs(spread(.normal(sd: 0.3)) / 0.3 - 1) < 0.043)
    #expect(spread(.zeros) == 0)
  }

  @Test("Orthogonal weights have orthonormal rows, or columns where those are fewer")
  func orthogonal() {
    for (inputs, outputs) in [(7, 3), (3, 7), (4, 4)] {
      let network = Network(inputs: inputs, outputs: outputs)
      var generator = SplitMix64(seed: 6, stream: 0)
      let weights = Initializer.orthogonal.parameters(for: network, using: &generator)
      let few = min(inputs, outputs)
      for a in 0..<few {
        for b in 0..<few {
          var product = 0.0
          for k in 0..<max(inputs, outputs) {
            product +=
              outputs <= inputs
              ? weights[a * inputs + k] * weights[b * inputs + k]
              : weights[k * inputs + a] * weights[k * inputs + b]
          }
          #expect(abs(product - (a == b ? 1 : 0)) < 1e-12)
        }
      }
    }
  }

  @Test("Biases begin at zero")
  func biases() {
    var generator = SplitMix64(seed: 5, stream: 0)
    let parameters = Initializer.he.parameters(for: network, using: &generator)
    for view in network.parameterViews where view.isVector {
      #expect(parameters[view.offset..<view.offset + view.count].allSatisfy { $0 == 0 })
    }
  }
}
