import Distributions
import Minimax
import Networks
import Numerics
import Testing
import Theory

/// Figures on the line that a quadrature loses without special care; every reference is a closed form.
@Suite("Truth on the line")
struct LineTruthTests {
  /// `KL(t_n || N(0, 1)) = -h(t_n) + n / (2 (n - 2)) + log(2 pi) / 2`, with the entropy h as SciPy has it.
  @Test(
    "a divergence that lies in the far tail is found there",
    arguments: [
      (2.05, 19.472437818886256), (2.1, 9.485547129571792), (2.2, 4.509941756565632), (3, 0.645460961341382),
    ])
  func heavyData(degrees: Double, divergence: Double) throws {
    let ledger = try Analysis(of: affine(1, 0, data: StudentT(degrees: degrees))).ledger
    #expect(abs(ledger.klDataToGenerated.value / divergence - 1) < 1e-8, "\(ledger.klDataToGenerated.value)")
  }

  @Test("two degrees of freedom have no finite divergence from a normal")
  func noVariance() throws {
    #expect(
      try Analysis(of: affine(1, 0, data: StudentT(degrees: 2))).ledger.klDataToGenerated.value == .infinity)
  }

  /// `W1 = E|t_n| - E|z|`, for the cumulative probabilities cross at 0 alone.
  @Test("W1 of a tail that barely has a mean, as data and as what G makes")
  func barelyAMean() throws {
    let data = try Analysis(of: affine(1, 0, data: StudentT(degrees: 1.05))).ledger.wasserstein.value
    let made = try Analysis(of: affine(1, 0, data: standardNormal, prior: StudentT(degrees: 1.05))).ledger
    #expect(abs(data / 12.695642161865583 - 1) < 1e-8, "\(data)")
    #expect(abs(made.wasserstein.value / 12.695642161865583 - 1) < 1e-8, "\(made.wasserstein.value)")
  }

  /// `E max(0, Y) = m Phi(m/s) + s phi(m/s)` for `Y` normal with mean m and deviation s.
  private func expectedPositive(_ mean: Double, _ deviation: Double) -> Double {
    let t = mean / deviation
    return mean * standardNormal.cumulative(t) + deviation * standardNormal.density(at: t)
  }

  @Test("the hinge's kinks lie on cuts", arguments: [(0.7, 0.1), (3, -1.3), (-25, 4)])
  func hinge(slope: Double, bias: Double) throws {
    let modelPair = affine(1, 1, data: standardNormal, discriminator: [slope, bias], objective: .hinge)
    let loss =
      expectedPositive(1 - bias, abs(slope)) + expectedPositive(1 + bias + slope, abs(slope))
    let found = try Analysis(of: modelPair).ledger.discriminatorLoss.value
    #expect(abs(found - loss) < 1e-10 * max(1, loss), "\(found), not \(loss)")
  }

  @Test("the kinks of a rectifying D lie on cuts", arguments: [(1.0, 0.3), (-7, 2.2)])
  func rectifyingDiscriminator(slope: Double, bias: Double) throws {
    let line = Network(inputs: 1, outputs: 1)
    let modelPair = ModelPair(
      data: standardNormal, prior: LatentPrior(standardNormal), generator: line, generatorParameters: [1, 1],
      discriminator: Network(inputs: 1, hidden: [1], activation: .relu, outputs: 1),
      discriminatorParameters: [slope, bias, 1, 0], objective: .wasserstein)
    let loss = expectedPositive(bias + slope, abs(slope)) - expectedPositive(bias, abs(slope))
    let found = try Analysis(of: modelPair).ledger.discriminatorLoss.value
    #expect(abs(found - loss) < 1e-10, "\(found), not \(loss)")
  }

  @Test(
    "a G that swings between two bounds misses data, however fast it swings", arguments: [1.0, 30, 120])
  func swinging(frequency: Double) throws {
    let modelPair = ModelPair(
      data: standardNormal, prior: LatentPrior(standardNormal),
      generator: Network(inputs: 1, hidden: [1], activation: .sine, outputs: 1),
      generatorParameters: [frequency, 0.3, 2, 0], discriminator: Network(inputs: 1, outputs: 1),
      discriminatorParameters: [0.3, -0.2], objective: .minimax)
    let ledger = try Analysis(of: modelPair).ledger
    #expect(ledger.klDataToGenerated.value == .infinity)
    // Beyond 2 on either side.
    #expect(abs(ledger.uncoveredData.value - 0.04550026389635842) < 1e-8, "\(ledger.uncoveredData.value)")
  }
}
