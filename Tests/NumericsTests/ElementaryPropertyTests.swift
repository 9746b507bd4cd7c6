import Numerics
import Testing

/// What must hold for every argument, tried on seeded ones.
@Suite struct ElementaryPropertyTests {
  private static let seed: UInt64 = 20_140_610

  private func uniforms(in range: ClosedRange<Double>, count: Int) -> [Double] {
    var generator = SplitMix64(seed: Self.seed, stream: 1)
    return (0..<count).map { _ in
      range.lowerBound + (range.upperBound - range.lowerBound) * generator.nextUniform()
    }
  }

  @Test("tanh, sin, erf and atan are odd, cos is even, bit for bit")
  func oddAndEvenFunctions() {
    for x in uniforms(in: 0...30, count: 500) {
      #expect(
        tanh(-x) == -tanh(x) && sin(-x) == -sin(x) && erf(-x) == -erf(x) && atan(-x) == -atan(x), "x = \(x)")
      #expect(cos(-x) == cos(x), "x = \(x)")
    }
  }

  @Test("tanh stays within -1...1 and sigmoid within 0...1")
  func boundedFunctions() {
    for x in uniforms(in: -60...60, count: 1000) {
      #expect(tanh(x).magnitude <= 1, "x = \(x)")
      #expect(sigmoid(x) >= 0 && sigmoid(x) <= 1, "x = \(x)")
    }
  }

  @Test("The two sigmoids of opposite logits add up to 1")
  func sigmoidsAddUpToOne() {
    for x in uniforms(in: 0...50, count: 500) { #expect(sigmoid(x) == 1 - sigmoid(-x), "x = \(x)") }
  }

  @Test(
    "Lane functions that rise do so from point to point",
    arguments: LaneFunction.all.filter { !["sin", "cos"].contains($0.name) })
  func risingFunctionsRise(function: LaneFunction) {
    let range = function.name.hasPrefix("log") ? 0.001...4.0 : -4.0...4.0
    let sorted = uniforms(in: range, count: 2000).sorted()
    for (x, next) in zip(sorted, sorted.dropFirst()) {
      #expect(function.onNumber(x) <= function.onNumber(next), "\(function.name) falls from \(x) to \(next)")
    }
  }

  @Test("Sine and cosine stay within -1...1 however large the angle, and have no value at infinity alone")
  func sineAndCosineStayBounded() {
    for exponent in 0...1023 {
      let x = Double(sign: .plus, exponent: exponent, significand: 1.2345678)
      #expect(sin(x).magnitude <= 1 && cos(x).magnitude <= 1, "x = \(x)")
    }
  }

  @Test("The quantile inverts the distribution function of the normal distribution")
  func quantileInvertsDistribution() {
    for u in uniforms(in: 0...1, count: 300) {
      let x = normalQuantile(u)
      let back = 0.5 * erfc(-x / 2.0.squareRoot())
      #expect((back - u).magnitude <= 4e-15 * u, "u = \(u), seed \(Self.seed)")
    }
  }

  @Test("logGamma obeys its recurrence")
  func logGammaRecurs() {
    for x in uniforms(in: 0.1...40, count: 300) {
      let difference = logGamma(x + 1) - logGamma(x)
      #expect((difference - log(x)).magnitude <= 1e-15 * (1 + 4 * logGamma(x + 1).magnitude), "x = \(x)")
    }
  }
}
