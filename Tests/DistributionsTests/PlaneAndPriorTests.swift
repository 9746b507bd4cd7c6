import Distributions
import Numerics
import Testing

@Suite("The ring and the latent prior")
struct PlaneAndPriorTests {
  @Test(
    "A ring of K has K distinct modes of equal share at its radius", arguments: [1, 2, 3, 4, 7, 8, 25, 256])
  func distinctModes(count: Int) {
    let modes = RingOfNormals(modes: count, radius: 2, sd: 0.02).modes
    #expect(modes.count == count)
    for (index, mode) in modes.enumerated() {
      let (x, y) = (mode.center[0], mode.center[1])
      #expect(abs((x * x + y * y).squareRoot() - 2) < 1e-14)
      #expect(mode.weight == 1 / Double(count) && mode.spread == 0.02)
      for other in modes[..<index] {
        let (dx, dy) = (x - other.center[0], y - other.center[1])
        // The chord between neighbours is 4 sin(pi / K), at least 8 / K.
        #expect((dx * dx + dy * dy).squareRoot() > 8 / Double(count) - 1e-12)
      }
    }
  }

  @Test("The ring of eight stands on the axes and the diagonals")
  func ringOfEight() {
    let half = 2.squareRoot()
    let expected = [
      [2, 0], [half, half], [0, 2], [-half, half], [-2, 0], [-half, -half], [0, -2], [half, -half],
    ]
    for (mode, center) in zip(RingOfNormals(modes: 8, radius: 2, sd: 0.02).modes, expected) {
      #expect(zip(mode.center, center).allSatisfy { abs($0 - $1) < 1e-15 })
    }
    #expect(RingOfNormals(modes: 8, radius: 2, sd: 0.02).modes[2].center == [0, 2])
  }

  @Test("The ring's density is the mean of its normals', and its logarithm survives far outside")
  func ringDensity() {
    let ring = RingOfNormals(modes: 3, radius: 1, sd: 0.5)
    let points = ring.modes.map(\.center)
    let x = [0.3, -0.4]
    let sum = points.reduce(0.0) { total, center in
      let (dx, dy) = (x[0] - center[0], x[1] - center[1])
      return total + Numerics.exp(-(dx * dx + dy * dy) / (2 * 0.25)) / (2 * Double.pi * 0.25)
    }
    #expect(abs(ring.logDensity(at: x) - Numerics.log(sum / 3)) < 1e-14)
    // -(99 / 0.5)^2 / 2 - log 3 - log(2 pi 0.25) with one mode in reach.
    #expect(
      abs(ring.logDensity(at: [100, 0]) - (-19602 - Numerics.log(3.0) - Numerics.log(Double.pi / 2))) < 1e-10)
  }

  @Test("The ring's window holds 0.999 of its samples and every mode gets its share")
  func ringSamples() {
    let ring = RingOfNormals()
    var generator = SplitMix64(seed: 8, stream: 1)
    var batch = Batch(features: 2, count: 4000)
    ring.fill(&batch, using: &generator)
    var shares = Array(repeating: 0, count: 8)
    for sample in 0..<4000 {
      let row = batch.row(sample)
      #expect(zip(ring.window, row).allSatisfy { $0.contains($1) })
      let near = ring.modes.firstIndex { mode in
        let (dx, dy) = (row[0] - mode.center[0], row[1] - mode.center[1])
        return (dx * dx + dy * dy).squareRoot() < 6 * mode.spread
      }
      if let near { shares[near] += 1 }
    }
    #expect(shares.reduce(0, +) == 4000)
    // Four standard errors of a share of one eighth.
    #expect(shares.allSatisfy { abs($0 - 500) < 84 }, "seed 8, \(shares)")
  }

  @Test("A latent prior's density is the product over its coordinates")
  func priorDensity() {
    let prior = LatentPrior(Normal(mean: 0, sd: 1), dimension: 2)
    #expect(abs(prior.logDensity(at: [1, 2]) + 2.5 + Numerics.log(2 * Double.pi)) < 1e-15)
    #expect(prior.mean == [0, 0] && prior.standardDeviation == [1, 1])
    #expect(prior.window.count == 2 && prior.dimension == 2)
    #expect(prior != LatentPrior(Normal(mean: 0, sd: 1), dimension: 3))
    #expect(prior != LatentPrior(Laplace(location: 0, scale: 1), dimension: 2))
  }

  @Test("A wide latent leaves the unused lane between blocks at zero")
  func wideLatent() {
    var batch = Batch(features: 64, count: 20)
    var generator = SplitMix64(seed: 1, stream: 1)
    LatentPrior(Uniform(lower: 1, upper: 2), dimension: 64).fill(&batch, using: &generator)
    #expect(batch.stride == 65)
    #expect((0..<3).allSatisfy { batch.lanes[$0 * 65 + 64] == .zero })
    #expect((0..<20).allSatisfy { batch.row($0).allSatisfy { (1...2).contains($0) } })
  }
}
