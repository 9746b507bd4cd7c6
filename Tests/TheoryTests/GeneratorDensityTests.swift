import Distributions
import Minimax
import Networks
import Numerics
import Testing
import Theory

@Suite("The generator's density")
struct GeneratorDensityTests {
  private func density(of modelPair: ModelPair) throws -> GeneratorDensity {
    try GeneratorDensity(of: modelPair, resolution: Resolution())
  }

  @Test("an affine G has the closed form", arguments: [(1.0, 0.0), (-0.5, 3), (1e-3, 0.3), (40, -7)])
  func affineGenerator(scale: Double, shift: Double) throws {
    let density = try density(of: affine(scale, shift, data: standardNormal))
    let exact = Normal(mean: shift, sd: abs(scale))
    let peak = exact.density(at: shift)
    for step in -60...60 {
      let x = shift + abs(scale) * Double(step) / 10
      #expect(abs(density.density(at: x) - exact.density(at: x)) < 1e-11 * peak, "at \(x)")
      #expect(abs(density.cumulative(x) - exact.cumulative(x)) < 1e-13, "at \(x)")
    }
    #expect(density.atoms.isEmpty)
    #expect(density.provenance == .exact)
  }

  @Test("an affine G of a uniform latent is uniform up to its edges")
  func uniformLatent() throws {
    let density = try density(of: affine(2, 5, data: standardNormal, prior: Uniform(lower: -1, upper: 1)))
    #expect(density.range == 3...7)
    #expect(abs(density.density(at: 3.0001) - 0.25) < 1e-12)
    #expect(density.density(at: 2.9999) == 0)
    #expect(abs(density.cumulative(6) - 0.75) < 1e-14)
  }

  @Test("a G that folds the line, z^2, has the chi-square density")
  func fold() throws {
    let density = try density(of: squaring(data: standardNormal))
    for x in [1e-6, 0.01, 0.5, 1, 4, 20] {
      let exact = exp(-x / 2) / (2 * Double.pi * x).squareRoot()
      #expect(abs(density.density(at: x) / exact - 1) < 1e-7, "at \(x)")
      #expect(abs(density.cumulative(x) - erf((x / 2).squareRoot())) < 1e-10, "at \(x)")
    }
    #expect(density.density(at: -0.1) == 0)
  }

  @Test("a flat piece is an atom with its whole mass, and the rest keeps its density")
  func atom() throws {
    let density = try density(of: rectifying(data: standardNormal))
    #expect(density.atoms.count == 1)
    let atom = try #require(density.atoms.first)
    #expect(abs(atom.position - 0.5) < 1e-12)
    #expect(abs(atom.mass - 0.5) < 1e-12)
    #expect(abs(density.density(at: 1.5) - standardNormal.density(at: 1)) < 1e-11)
    #expect(abs(density.cumulative(0.5) - 0.5) < 1e-12)
    #expect(density.cumulative(0.499) == 0)
  }

  @Test("a constant G is one atom")
  func constant() throws {
    let density = try density(of: affine(0, 0.3, data: standardNormal))
    #expect(density.atoms == [Atom(position: 0.3, mass: 1)])
  }

  @Test("a G saturated at both ends has two atoms, and no mass is lost")
  func saturated() throws {
    let step = Network(inputs: 1, hidden: [1], outputs: 1)
    let modelPair = ModelPair(
      data: standardNormal, prior: LatentPrior(standardNormal), generator: step,
      generatorParameters: [200, 0, 2, 0], discriminator: step, discriminatorParameters: [1, 0, 1, 0],
      objective: .nonSaturating)
    let density = try density(of: modelPair)
    #expect(density.atoms.map(\.position) == [-2, 2])
    let ledger = try Analysis(of: modelPair).ledger
    #expect(ledger.klDataToGenerated.value == .infinity)
    #expect(ledger.klGeneratedToData.value == .infinity)
    #expect(ledger.jsd.value <= log(2.0))
    #expect(abs(ledger.mean.value) < 1e-9)
  }

  @Test("numbers that are not finite are an obstacle and not a crash")
  func notFinite() {
    #expect(throws: AnalysisError.notFinite(.generator)) {
      try Analysis(of: affine(.infinity, 0, data: standardNormal))
    }
    #expect(throws: AnalysisError.notFinite(.discriminator)) {
      try Analysis(of: affine(1, 0, data: standardNormal, discriminator: [.nan, 0]))
    }
  }

  @Test("a latent of two dimensions is estimated, says so, and stands beside a perfect generator's score")
  func estimate() throws {
    let plane = Network(inputs: 2, outputs: 1)
    let line = Network(inputs: 1, outputs: 1)
    let modelPair = ModelPair(
      data: standardNormal, prior: LatentPrior(standardNormal, dimension: 2), generator: plane,
      generatorParameters: [0.6, 0.8, 0], discriminator: line, discriminatorParameters: [0, 0],
      objective: .nonSaturating)
    let ledger = try Analysis(of: modelPair).ledger
    #expect(ledger.jsd.provenance == .estimated(samples: 20_000))
    let perfect = try #require(ledger.jsd.perfect)
    // This G is perfect, so both are the estimator's own error.
    #expect(ledger.jsd.value < 0.003)
    #expect(perfect < 0.003)
    #expect(abs(ledger.mean.value) < 0.03)
    #expect(abs(ledger.standardDeviation.value - 1) < 0.03)
    #expect(try Analysis(of: modelPair).ledger == ledger)
  }
}
