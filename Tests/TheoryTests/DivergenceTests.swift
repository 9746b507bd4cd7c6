import Distributions
import Minimax
import Numerics
import Testing
import Theory

/// Holds the ledger to figures that mpmath computed by another method.
@Suite("Divergences")
struct DivergenceTests {
  private static let cases: [(name: String, modelPair: ModelPair)] = [
    ("normal", affine(0.5, 0.3, data: standardNormal)),
    ("uniform", affine(0.5, 0.3, data: Uniform(lower: -1, upper: 1))),
    ("exponential", affine(0.5, 0.3, data: Exponential(rate: 1))),
    ("student", affine(0.5, 0.3, data: StudentT(degrees: 5))),
    ("chiSquare", squaring(data: standardNormal)),
    ("monotone", TanhGenerator.monotone.modelPair()),
    ("folded", TanhGenerator.folded.modelPair()),
  ]

  @Test("every distance agrees with mpmath", arguments: cases.indices)
  func agrees(_ index: Int) throws {
    let (name, modelPair) = DivergenceTests.cases[index]
    let expected = try #require(divergenceReference[name])
    let ledger = try Analysis(of: modelPair).ledger
    var open = Set(expected.keys)
    func check(_ figure: String, _ value: Double, within tolerance: Double = 2e-9) {
      guard let reference = expected[figure] else { return }
      open.remove(figure)
      let error = abs(value - reference)
      #expect(
        error <= tolerance * max(1, abs(reference)),
        "\(name) \(figure): \(value), mpmath \(reference), off by \(error)")
    }
    check("jsd", ledger.jsd.value)
    check("tv", ledger.totalVariation.value)
    check("w1", ledger.wasserstein.value)
    check("klpq", ledger.klDataToGenerated.value)
    // q log q is singular at a fold, and the last panel there is as wide as double precision wants it.
    check("klqp", ledger.klGeneratedToData.value, within: 1e-6)
    check("value", ledger.value.value)
    check("mean", ledger.mean.value)
    let mean = ledger.mean.value
    check("square", ledger.standardDeviation.value * ledger.standardDeviation.value + mean * mean)
    let leastSquares = try Analysis(of: modelPair.under(.leastSquares)).ledger
    check("ls", leastSquares.optimalDiscriminatorLoss.value)
    #expect(open.isEmpty && expected.count >= 5, "\(name): never compared: \(open)")
  }

  @Test("W1 of two normals is the integral of the distance between their quantiles", arguments: [0.5, 1, 3])
  func wassersteinOfNormals(scale: Double) throws {
    // E|(s - 1) z + m| for a standard normal z.
    let shift = 0.7
    let spread = abs(scale - 1)
    let expected =
      spread == 0
      ? shift
      : 2 * spread * standardNormal.density(at: shift / spread) + shift
        * (2 * standardNormal.cumulative(shift / spread) - 1)
    let ledger = try Analysis(of: affine(scale, shift, data: standardNormal)).ledger
    #expect(abs(ledger.wasserstein.value - expected) < 1e-10)
  }

  @Test(
    "both Kullback-Leibler divergences of two normals match the closed form, even from a nearly collapsed G")
  func closedFormDivergences() throws {
    for (scale, shift) in [(0.5, 0.3), (2, -1), (1e-3, 0.3)] {
      let ledger = try Analysis(of: affine(scale, shift, data: standardNormal)).ledger
      let forward = log(scale) + (1 + shift * shift) / (2 * scale * scale) - 0.5
      let backward = -log(scale) + (scale * scale + shift * shift) / 2 - 0.5
      #expect(abs(ledger.klDataToGenerated.value - forward) < 1e-10 * max(1, forward))
      #expect(abs(ledger.klGeneratedToData.value - backward) < 1e-10 * max(1, backward))
    }
  }
}

extension ModelPair {
  /// The same moment under another objective.
  func under(_ objective: Objective) -> ModelPair {
    ModelPair(
      data: data, prior: prior, generator: generator, generatorParameters: generatorParameters,
      discriminator: discriminator, discriminatorParameters: discriminatorParameters, objective: objective)
  }
}
