import Distributions
import Minimax
import Networks
import Numerics
import Testing
import Theory

@Suite("The ledger in the plane")
struct PlaneLedgerTests {
  /// JSD of N(0, 1) and N(t, 1), which that of round normals t apart in the plane equals.
  private static let distances: [(t: Double, jsd: Double, tv: Double)] = [
    (1, 0.1114214822, 0.3829249225), (2, 0.3368308203, 0.6826894920), (4, 0.6327201937, 0.9544997360),
  ]

  @Test("two normals: JSD, both KL and total variation by the closed forms", arguments: distances)
  func normals(t: Double, jsd: Double, tv: Double) throws {
    // A turn of the shift and of the latents changes nothing.
    let (c, s) = (0.6, 0.8)
    for sd in [1.0, 0.02] {
      let moment = affinePlane(
        [c * sd, -s * sd, s * sd, c * sd], [s * t * sd, c * t * sd], data: bell(sd: sd))
      let ledger = try Analysis(of: moment, resolution: quickPlane).ledger
      #expect(abs(ledger.jsd.value - jsd) < 2e-5, "\(ledger.jsd)")
      #expect(abs(ledger.optimalValue.value - (2 * jsd - 2 * log(2.0))) < 4e-5)
      #expect(abs(ledger.klDataToGenerated.value - t * t / 2) < 1e-5, "\(ledger.klDataToGenerated)")
      #expect(abs(ledger.klGeneratedToData.value - t * t / 2) < 1e-5, "\(ledger.klGeneratedToData)")
      #expect(abs(ledger.totalVariation.value - tv) < 1e-3, "\(ledger.totalVariation)")
      // The mean of |cos| over directions is 2 / pi.
      #expect(abs(ledger.wasserstein.value - 2 / Double.pi * t * sd) < 1e-3 * t * sd)
      #expect(ledger.jsd.provenance == .exact && ledger.wassersteinDirections == 32)
      #expect(ledger.disagreement.value < 1e-4)
    }
  }

  @Test("normals of other widths, turned: KL by the closed form")
  func widths() throws {
    // q = N(0, A A^T) with det A = 0.96: KL(p||q) = 1/2 (tr (A A^T)^-1 - 2) + log det A.
    let moment = affinePlane([1.2, 0.3, -0.4, 0.7], [0, 0], data: bell())
    let determinant = 1.2 * 0.7 + 0.3 * 0.4
    let squares = 1.44 + 0.09 + 0.16 + 0.49
    let ledger = try Analysis(of: moment, resolution: quickPlane).ledger
    let forward = 0.5 * (squares / (determinant * determinant) - 2) + log(determinant)
    #expect(abs(ledger.klDataToGenerated.value - forward) < 1e-4)
    #expect(abs(ledger.klGeneratedToData.value - (0.5 * (squares - 2) - log(determinant))) < 1e-4)
    #expect(abs(ledger.mean.value) < 1e-9)
    #expect(abs(ledger.standardDeviation.value - 1.53.squareRoot()) < 1e-4)
    #expect(abs((ledger.secondStandardDeviation?.value ?? 0) - 0.65.squareRoot()) < 1e-4)
  }

  @Test("a small tanh generator agrees with the reference by exact Jacobians")
  func reference() throws {
    let ledger = try Analysis(of: smallPlane()).ledger
    let error = try #require(ledger.jsd.error)
    #expect(abs(ledger.jsd.value - PlaneReference.jsd) < min(error, 1e-3), "\(ledger.jsd)")
    #expect(abs(ledger.totalVariation.value - PlaneReference.tv) < 2e-3, "\(ledger.totalVariation)")
    #expect(abs(ledger.klGeneratedToData.value - PlaneReference.klqp) < 1e-2, "\(ledger.klGeneratedToData)")
    #expect(abs(ledger.value.value - PlaneReference.value) < 1e-5, "\(ledger.value)")
    #expect(error < 5e-3)
  }

  @Test("V* - V is D's gap, summed in another way, within the error that is shown")
  func gaps() throws {
    for moment in [smallPlane(), affinePlane([0.7, 0.2, -0.1, 0.9], [0.5, 0.2], data: bell())] {
      let ledger = try Analysis(of: moment, resolution: quickPlane).ledger
      let owed = ledger.optimalValue.value - ledger.value.value
      #expect(ledger.discriminatorGap.value >= 0)
      #expect(abs(owed - ledger.discriminatorGap.value) < 2e-3, "\(owed) \(ledger.discriminatorGap)")
    }
    let perfect = try Analysis(
      of: affinePlane([1, 0, 0, 1], [0, 0], data: bell(), discriminator: [0, 0, 0]), resolution: quickPlane
    ).ledger
    #expect(perfect.generatorGap.value < 1e-6 && perfect.discriminatorGap.value < 1e-6)
    #expect(abs(perfect.value.value + 2 * log(2.0)) < 1e-12)
  }

  @Test("one of K far modes covered: V* of the table", arguments: [(2, -0.9547712524), (8, -0.3924361078)])
  func oneMode(count: Int, optimum: Double) throws {
    let moment = affinePlane(
      [0.02, 0, 0, 0.02], [2, 0], data: RingOfNormals(modes: count, radius: 2, sd: 0.02))
    let analysis = try Analysis(of: moment, resolution: Resolution(planeCells: 64))
    #expect(abs(analysis.ledger.optimalValue.value - optimum) < 1e-3, "\(analysis.ledger.optimalValue)")
    #expect(abs(analysis.optimalDiscriminator(at: [2.01, 0.005])[0] - 1 / Double(count + 1)) < 1e-6)
    #expect(analysis.modeCensus?.captured == 1)
  }

  @Test("a latent on the line makes a curve: JSD = log 2 and V* = 0 whatever G does")
  func curve() throws {
    let line = LatentPrior(Normal(mean: 0, sd: 1), dimension: 1)
    let ledger = try Analysis(
      of: affinePlane([0.6, 0.8], [0, 0], data: bell(), prior: line), resolution: quickPlane
    ).ledger
    #expect(abs(ledger.jsd.value - log(2.0)) < 1e-9 && abs(ledger.optimalValue.value) < 1e-9)
    #expect(abs(ledger.totalVariation.value - 1) < 1e-9 && abs(ledger.singularMass.value - 1) < 1e-9)
    #expect(ledger.klDataToGenerated.value == .infinity && ledger.klGeneratedToData.value == .infinity)
    #expect(abs(ledger.discriminatorGap.value + ledger.value.value) < 1e-9)
  }

  @Test("a G that flattens the plane has all of its mass on a curve, one that rectifies a part of it")
  func singular() throws {
    let flat = try Analysis(of: affinePlane([1, 2, 2, 4], [1, 0], data: bell()), resolution: quickPlane)
      .ledger
    #expect(abs(flat.singularMass.value - 1) < 1e-12 && abs(flat.jsd.value - log(2.0)) < 1e-12)
    let moment = ModelPair(
      data: bell(), prior: planePrior,
      generator: Network(inputs: 2, hidden: [3], activation: .relu, outputs: 2),
      generatorParameters: [1, 0, 0, 1, 0, -1] + [0, 0, 0] + [1, 0, 0, 0, 1, -1] + [0, 0],
      discriminator: Network(inputs: 2, outputs: 1), discriminatorParameters: [0, 0, 0],
      objective: .minimax)
    // (max(u, 0), v): half of the mass lies on the second axis.
    let half = try Analysis(of: moment, resolution: quickPlane).ledger
    #expect(abs(half.singularMass.value - 0.5) < 0.03, "\(half.singularMass)")
  }

  @Test("a fold adds up: q is twice the normal on one side, nothing on the other")
  func fold() throws {
    let moment = folding(data: bell())
    let analysis = try Analysis(of: moment, resolution: quickPlane)
    // p log(2p/(p+q)): on the half with q = 2p, and on the half without.
    let jsd = 0.5 * (0.5 * log(2.0 / 3) + 0.5 * log(2.0) + log(4.0 / 3))
    #expect(abs(analysis.ledger.jsd.value - jsd) < 1e-2, "\(analysis.ledger.jsd) against \(jsd)")
    for point in [[0.51, 0.32], [1.23, -0.77]] {
      let ratio = analysis.generatedDensity(at: point) / exp(bell().logDensity(at: point))
      #expect(abs(ratio - 2) < 1e-3, "\(point): \(ratio)")
      #expect(analysis.generatedDensity(at: [-point[0], point[1]]) == 0)
    }
  }

  @Test(
    "a latent of three dimensions is an estimate that says so, near the closed form, a perfect G's score beside"
  )
  func estimate() throws {
    let prior = LatentPrior(Normal(mean: 0, sd: 1), dimension: 3)
    let ledger = try Analysis(
      of: affinePlane([1, 0, 0, 0, 1, 0], [2, 0], data: bell(), prior: prior), resolution: quickPlane
    ).ledger
    #expect(ledger.jsd.provenance == .estimated(samples: 20_000))
    #expect(abs(ledger.jsd.value - 0.3368308203) < 0.02, "\(ledger.jsd)")
    let perfect = try #require(ledger.jsd.perfect)
    #expect(perfect > 0 && perfect < 0.02)
    #expect(abs(ledger.wasserstein.value - 4 / Double.pi) < 0.05)
  }
}
