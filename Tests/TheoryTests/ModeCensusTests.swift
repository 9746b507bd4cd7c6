import Distributions
import Minimax
import Networks
import Testing
import Theory

@Suite("Census of modes")
struct ModeCensusTests {
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
      let modelPair = affine(scale, shift, data: data)
      let census = try #require(try Analysis(of: modelPair).modeCensus)
      let exact = Normal(mean: shift, sd: scale)
      #expect(census.provenance == .exact)
      #expect(census.entries.count == 2)
      for (share, range) in zip(census.entries, ranges) {
        let mass = exact.cumulative(range.upperBound) - exact.cumulative(range.lowerBound)
        let own = data.cumulative(range.upperBound) - data.cumulative(range.lowerBound)
        #expect(abs(share.generated - mass) < 1e-12, "\(range)")
        #expect(abs(share.data - own) < 1e-14)
      }
    }
  }
}
