import Numerics
import Testing

@Suite("Gauss-Legendre quadrature")
struct QuadratureTests {
  private func power(_ x: Lanes, _ exponent: Int) -> Lanes {
    (0..<exponent).reduce(Lanes(repeating: 1)) { product, _ in product * x }
  }

  @Test("powers up to the fifteenth are integrated exactly, the sixteenth is not")
  func degree() {
    for exponent in 0...15 {
      let exact = exponent % 2 == 0 ? 2 / Double(exponent + 1) : 0
      let sum = (GaussLegendre.weights * power(GaussLegendre.nodes, exponent)).laneSum
      #expect(abs(sum - exact) < 4e-16, "x^\(exponent)")
    }
    let sum = (GaussLegendre.weights * power(GaussLegendre.nodes, 16)).laneSum
    #expect(abs(sum - 2.0 / 17) > 1e-6)
  }

  @Test("running integrals of powers up to the seventh are exact at every node")
  func running() {
    for exponent in 0...7 {
      let values = power(GaussLegendre.nodes, exponent)
      let sign = exponent % 2 == 0 ? -1.0 : 1.0
      let exact = (power(GaussLegendre.nodes, exponent + 1) - sign) / Double(exponent + 1)
      var sum = Lanes.zero
      for lane in 0..<laneCount { sum += GaussLegendre.runningWeights[lane] * values[lane] }
      for lane in 0..<laneCount {
        #expect(abs(sum[lane] - exact[lane]) < 1e-15, "x^\(exponent) at node \(lane)")
      }
    }
  }
}
