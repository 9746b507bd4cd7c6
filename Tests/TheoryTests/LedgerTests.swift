import Distributions
import Minimax
import Networks
import Numerics
import Testing
import Theory

@Suite("The ledger")
struct LedgerTests {
  private static let moments: [(seed: UInt64, spread: Double)] =
    (1...12).flatMap { seed in [0.5, 2, 8].map { (UInt64(seed), $0) } }

  @Test("gaps are never negative, and D's is what its value lacks", arguments: moments)
  func gaps(seed: UInt64, spread: Double) throws {
    let ledger = try Analysis(of: random(seed: seed, spread: spread), resolution: quick).ledger
    let owed = ledger.optimalValue.value - ledger.value.value
    #expect(ledger.discriminatorGap.value >= 0)
    #expect(ledger.generatorGap.value >= 0)
    #expect(abs(ledger.discriminatorGap.value - owed) < 1e-12 * max(1, abs(ledger.value.value)))
    #expect(ledger.jsd.value <= log(2.0))
    #expect((0...1).contains(ledger.totalVariation.value))
    #expect(ledger.disagreement.value < 1e-7)
    #expect(ledger.klGeneratedToData.value >= ledger.jsd.value)
  }

  @Test("D equal to D* owes nothing")
  func noDebt() throws {
    // Of N(0,1) and N(t,1) the log-ratio is t^2/2 - t x.
    let ledger = try Analysis(of: affine(1, 2, data: standardNormal, discriminator: [-2, 2])).ledger
    #expect(ledger.discriminatorGap.value < 1e-14)
    #expect(ledger.halfCrossings.count == 1)
    #expect(abs(ledger.halfCrossings[0] - 1) < 1e-13)
  }

  @Test("a D that is lost against a perfect G has the equilibrium's value")
  func equilibrium() throws {
    let ledger = try Analysis(of: affine(1, 0, data: standardNormal, discriminator: [0, 0])).ledger
    #expect(abs(ledger.value.value + 2 * log(2.0)) < 1e-12)
    #expect(ledger.discriminatorGap.value < 1e-14)
    #expect(ledger.generatorGap.value < 1e-14)
  }

  @Test("supports that do not touch: JSD = log 2, V* = 0, both divergences infinite, W1 the distance")
  func disjoint() throws {
    let unit = Uniform(lower: 0, upper: 1)
    for distance in [2.0, 10, 1_000] {
      let ledger = try Analysis(of: affine(1, distance, data: unit, prior: unit)).ledger
      #expect(abs(ledger.jsd.value - log(2.0)) < 1e-12)
      #expect(abs(ledger.optimalValue.value) < 1e-12)
      #expect(ledger.klDataToGenerated.value == .infinity)
      #expect(ledger.klGeneratedToData.value == .infinity)
      #expect(abs(ledger.uncoveredData.value - 1) < 1e-12)
      #expect(abs(ledger.wasserstein.value - distance) < 1e-10 * distance)
    }
  }

  @Test("KL is infinite on the side that has mass alone, and says how much")
  func oneSided() throws {
    let ledger = try Analysis(of: affine(0.5, 0.3, data: Uniform(lower: -1, upper: 1))).ledger
    let outside = Normal(mean: 0.3, sd: 0.5)
    #expect(ledger.klGeneratedToData.value == .infinity)
    #expect(ledger.klDataToGenerated.value.isFinite)
    let mass = outside.cumulative(-1) + 1 - outside.cumulative(1)
    #expect(abs(ledger.uncoveredGenerated.value - mass) < 1e-11)
  }

  @Test("data without a variance have no KL to a normal G, data without a mean no W1")
  func heavyTails() throws {
    #expect(
      try Analysis(of: affine(1, 0, data: StudentT(degrees: 2))).ledger.klDataToGenerated.value == .infinity)
    #expect(try Analysis(of: affine(1, 0, data: StudentT(degrees: 1))).ledger.wasserstein.value == .infinity)
    #expect(try Analysis(of: affine(1, 0, data: StudentT(degrees: 2))).ledger.wasserstein.value.isFinite)
  }

  @Test("no loss of D lies below its optimum", arguments: Objective.allCases)
  func optima(objective: Objective) throws {
    for seed in 1...8 {
      let ledger = try Analysis(
        of: random(seed: UInt64(seed), spread: 1, objective: objective), resolution: quick
      )
      .ledger
      if objective == .wasserstein { continue }
      #expect(ledger.discriminatorLoss.value >= ledger.optimalDiscriminatorLoss.value - 1e-9, "seed \(seed)")
    }
  }

  @Test("each objective has the optimum of its table")
  func optimum() throws {
    func optimum(_ objective: Objective) throws -> Optimum {
      try Analysis(of: affine(1, 2, data: standardNormal, objective: objective)).optimum(at: [0, 3])
    }
    func check(_ optimum: Optimum, _ first: Double, _ second: Double) {
      switch optimum {
      case .logit(let values), .slope(let values):
        #expect(abs(values[0] - first) < 1e-9 && abs(values[1] - second) < 1e-9, "\(values)")
      }
    }
    check(try optimum(.minimax), 2, -4)
    check(try optimum(.nonSaturating), 2, -4)
    check(try optimum(.leastSquares), 1 / (1 + exp(-2.0)), 1 / (1 + exp(4.0)))
    check(try optimum(.hinge), 1, -1)
    // Data lie to the left, so the best critic falls throughout.
    check(try optimum(.wasserstein), -1, -1)
    #expect(try optimum(.wasserstein) == .slope([-1, -1]))
  }
}
