import Distributions
import Minimax
import Networks
import Testing
import Theory

@Suite("Mass by mode")
struct ModeMassesTests {
  @Test(
    "On the line an affine G's masses are those of its normal, within three deviations and the nearer half",
    arguments: [(1.0, 0.0), (0.5, -2), (0.1, 2), (3, 0.7), (0.2, 10)])
  func affineGenerator(scale: Double, shift: Double) throws {
    let near = Mixture([
      MixtureComponent(weight: 0.25, Normal(mean: -1, sd: 0.5)),
      MixtureComponent(weight: 0.75, Normal(mean: 1, sd: 0.5)),
    ])
    // Three deviations reach beyond the middle between the near modes, and not so far between the far ones.
    for (data, ranges) in [(near, [-2.5...0.0, 0.0...2.5]), (twoBumps, [-3.5 ... -0.5, 0.5...3.5])] {
      let matchup = affine(scale, shift, data: data)
      let masses = try #require(ModeMasses(of: matchup, try Analysis(of: matchup)))
      let exact = Normal(mean: shift, sd: scale)
      #expect(masses.provenance == .exact)
      #expect(masses.shares.count == 2)
      for (share, range) in zip(masses.shares, ranges) {
        let mass = exact.cumulative(range.upperBound) - exact.cumulative(range.lowerBound)
        let own = data.cumulative(range.upperBound) - data.cumulative(range.lowerBound)
        #expect(abs(share.generated - mass) < 1e-12, "\(range)")
        #expect(abs(share.data - own) < 1e-14)
      }
    }
  }

  @Test("In the plane the masses are counted: all at one mode, or none at any")
  func ring() throws {
    let data = RingOfNormals(modes: 8, radius: 2, sd: 0.02)
    let network = Network(inputs: 2, outputs: 2)
    func masses(_ scale: Double, _ x: Double) -> ModeMasses? {
      ModeMasses(
        of: Matchup(
          data: data, prior: LatentPrior(standardNormal, dimension: 2), generator: network,
          generatorParameters: [scale, 0, 0, scale, x, 0], discriminator: Network(inputs: 2, outputs: 1),
          discriminatorParameters: [0, 0, 0], objective: .minimax))
    }
    let one = try #require(masses(0.02, 2))
    #expect(one.provenance == .estimated(samples: 2_500))
    #expect(one.shares.map(\.data) == Array(repeating: 0.125, count: 8))
    // A round normal has 1 - exp(-9/2) = 98.889 % within three deviations; four standard errors of 2,500 samples.
    #expect(abs(one.shares[0].generated - 0.98889) < 4 * 0.0021)
    #expect(one.shares.dropFirst().allSatisfy { $0.generated == 0 })
    #expect(try #require(masses(0.02, 0)).captured == 0)
    #expect(masses(.infinity, 0) == nil)
  }

  @Test("Data without two modes have no masses to compare")
  func single() throws {
    for data in [standardNormal, Uniform(lower: 0, upper: 1)] as [any UnivariateDistribution] {
      #expect(ModeMasses(of: affine(1, 0, data: data)) == nil)
    }
  }
}
