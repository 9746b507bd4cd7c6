import Distributions
import Minimax
import Networks
import Numerics
import Testing
import Theory

/// Figures with heavy tails; the references are mpmath's quadratures at 30 digits of the closed densities.
@Suite("Heavy tails")
struct HeavyTailTests {
  @Test(
    "a heavy-tailed latent keeps its shape and makes no atoms",
    arguments: [
      (1.0, 0.083170089827960407, 0.259244532488862263), (2, 0.037634757408682863, 0.117228517138649467),
      (3, 0.021969319681122359, .nan),
    ])
  func heavyLatents(degrees: Double, jsd: Double, divergence: Double) throws {
    let analysis = try Analysis(of: affine(1, 0, data: standardNormal, prior: StudentT(degrees: degrees)))
    let ledger = analysis.ledger
    #expect(ledger.atoms.isEmpty)
    #expect(abs(ledger.jsd.value - jsd) < 1e-9, "\(ledger.jsd.value)")
    if divergence.isFinite { #expect(abs(ledger.klDataToGenerated.value - divergence) < 1e-9) }
    for x in [-30, -2, 0, 0.5, 7, 4_000] {
      let exact = StudentT(degrees: degrees).density(at: x)
      #expect(abs(analysis.generated.density(at: x) / exact - 1) < 1e-9, "at \(x)")
    }
  }

  @Test("moments that the generator lacks are infinite or undefined, those that it has are right")
  func moments() throws {
    func ledger(_ degrees: Double) throws -> Ledger {
      try Analysis(of: affine(1, 0, data: standardNormal, prior: StudentT(degrees: degrees))).ledger
    }
    let (one, two, three) = (try ledger(1), try ledger(2), try ledger(3))
    #expect(one.mean.value.isNaN && one.standardDeviation.value.isNaN)
    #expect(one.wasserstein.value == .infinity)
    #expect(one.klGeneratedToData.value == .infinity)
    #expect(abs(two.mean.value) < 1e-6 && two.standardDeviation.value == .infinity)
    #expect(two.wasserstein.value.isFinite)
    #expect(two.klGeneratedToData.value == .infinity)
    #expect(abs(three.standardDeviation.value - 3.0.squareRoot()) < 1e-4)
    // E|t| - E|z|, because the two cumulative probabilities cross at 0 alone.
    #expect(abs(three.wasserstein.value - 0.304773230040718743) < 1e-6)
    #expect(three.klGeneratedToData.value.isFinite)
  }

  @Test("a G that squares halves the index of a tail")
  func squared() throws {
    let square = Network(inputs: 1, features: .quadratic, outputs: 1)
    func ledger(_ degrees: Double) throws -> Ledger {
      let modelPair = ModelPair(
        data: standardNormal, prior: LatentPrior(StudentT(degrees: degrees)), generator: square,
        generatorParameters: [0, 1, 0], discriminator: Network(inputs: 1, outputs: 1),
        discriminatorParameters: [0.3, -0.2], objective: .minimax)
      return try Analysis(of: modelPair).ledger
    }
    // E z^2 = n / (n - 2), and its variance takes the fourth moment.
    let five = try ledger(5)
    #expect(abs(five.mean.value - 5.0 / 3) < 1e-4)
    #expect(five.standardDeviation.value.isFinite)
    let four = try ledger(4)
    #expect(abs(four.mean.value - 2) < 1e-4 && four.standardDeviation.value == .infinity)
    #expect(try ledger(2).mean.value == .infinity)
  }

  @Test("a perfect G of heavy-tailed data owes nothing", arguments: [1.0, 2, 4])
  func perfect(degrees: Double) throws {
    let student = StudentT(degrees: degrees)
    let ledger = try Analysis(of: affine(1, 0, data: student, prior: student)).ledger
    #expect(ledger.jsd.value < 1e-12)
    #expect(ledger.totalVariation.value < 1e-9)
    #expect(ledger.klDataToGenerated.value < 1e-9 && ledger.klGeneratedToData.value < 1e-9)
    #expect(degrees > 1 ? ledger.wasserstein.value < 1e-6 : ledger.wasserstein.value.isNaN)
  }

  @Test("a bounded G of a heavy-tailed latent has every moment")
  func bounded() throws {
    let line = Network(inputs: 1, outputs: 1)
    let modelPair = ModelPair(
      data: standardNormal, prior: LatentPrior(StudentT(degrees: 1)),
      generator: Network(inputs: 1, hidden: [1], outputs: 1), generatorParameters: [1, 0, 2, 0.5],
      discriminator: line, discriminatorParameters: [0.3, -0.2], objective: .minimax)
    let ledger = try Analysis(of: modelPair).ledger
    #expect(abs(ledger.mean.value - 0.5) < 1e-6)
    #expect(ledger.standardDeviation.value < 2 && ledger.wasserstein.value.isFinite)
  }

  @Test("what is infinite by the data's tails alone leaves no data uncovered")
  func tailsAlone() throws {
    for degrees in [0.5, 1.0, 2] {
      let ledger = try Analysis(of: affine(1, 0, data: StudentT(degrees: degrees))).ledger
      #expect(ledger.klDataToGenerated.value == .infinity)
      #expect(ledger.uncoveredData.value < 1e-12)
    }
  }

  @Test("bounded ends make no divergence infinite: KL of two exponentials")
  func exponentials() throws {
    // log(1 / r) + r - 1 for rates 1 and r.
    for scale in [2.0, 0.5] {
      let unit = Exponential(rate: 1)
      let ledger = try Analysis(of: affine(scale, 0, data: unit, prior: unit)).ledger
      let expected = log(scale) + 1 / scale - 1
      #expect(abs(ledger.klDataToGenerated.value - expected) < 1e-9, "\(ledger.klDataToGenerated.value)")
      #expect(ledger.uncoveredData.value < 1e-12)
    }
  }

  @Test("V is infinite where D's logit outgrows a heavy tail, and finite where it does not")
  func values() throws {
    let cauchy = StudentT(degrees: 1)
    let linear = try Analysis(of: affine(1, 0, data: standardNormal, prior: cauchy)).ledger
    #expect(linear.valueOnGenerated.value == -.infinity && linear.discriminatorGap.value == .infinity)
    #expect(linear.valueOnData.value.isFinite)
    let flat = try Analysis(of: affine(1, 0, data: standardNormal, prior: cauchy, discriminator: [0, 0]))
      .ledger
    #expect(abs(flat.value.value + 2 * log(2.0)) < 1e-9)
  }

  @Test("data that a collapsed G all but misses are covered, at an enormous divergence")
  func collapsed() throws {
    let scale = 1e-9
    let ledger = try Analysis(of: affine(scale, 0, data: standardNormal)).ledger
    let expected = log(scale) + 1 / (2 * scale * scale) - 0.5
    #expect(abs(ledger.klDataToGenerated.value / expected - 1) < 1e-9)
    #expect(ledger.uncoveredData.value < 1e-12)
  }
}
