import Distributions
import Numerics
import Testing

@Suite("Sampling in the plane")
struct PlaneSamplingTests {
  @Test("A histogram of samples fits the density by the chi-square test", arguments: planeSpecimens)
  func followsDensity(name: String) throws {
    let subject = try planeDistribution(named: name)
    let test = chiSquare(samples(of: subject), against: subject)
    #expect(
      test.statistic < test.critical, "seed 12, chi-square \(test.statistic), critical \(test.critical)")
  }

  @Test(
    "The test can fail: samples of a slightly different distribution do not fit",
    arguments: [
      ("moons(0.15)", "moons(0.18)"), ("normal2(0, 0, 1, 1)", "normal2(0, 0, 1, 1, 0.15)"),
      ("checkerboard(4)", "square(-2, 2)"), ("grid(3, 0.2)", "grid(3, 0.23)"),
      ("spiral(1.5, 2, 0.2)", "spiral(1.4, 2, 0.2)"), ("ring(5, 1, 0.3)", "circles(0.9, 1.1, 0.3)"),
      ("mixture(0.25*normal2(0, 0, 1, 0.5, -0.5) + 0.75*ring(3, 2, 0.3))", "normal2(0, 0, 1.3, 1.3)"),
    ])
  func canFail(stated: String, drawn: String) throws {
    let subject = try planeDistribution(named: stated)
    let test = chiSquare(samples(of: try planeDistribution(named: drawn)), against: subject)
    #expect(test.statistic > test.critical)
  }

  @Test(
    "Sample means and variances are within four standard errors of the stated ones", arguments: planeSpecimens
  )
  func moments(name: String) throws {
    let subject = try planeDistribution(named: name)
    let points = samples(of: subject)
    let count = Double(points.count)
    for axis in 0..<2 {
      let (mean, deviation) = (subject.mean[axis], subject.standardDeviation[axis])
      let center = points.reduce(0) { $0 + $1[axis] } / count
      let squares = points.map { ($0[axis] - mean) * ($0[axis] - mean) }
      let variance = squares.reduce(0, +) / count
      let spread = squares.reduce(0) { $0 + ($1 - variance) * ($1 - variance) } / count
      #expect(abs(center - mean) < 4 * deviation / count.squareRoot(), "seed 12, mean \(center)")
      #expect(
        abs(variance - deviation * deviation) < 4 * (spread / count).squareRoot(),
        "seed 12, variance \(variance), stated \(deviation * deviation)")
    }
  }

  @Test(
    "A copy of the generator replays the same samples, and the padding is cleared", arguments: planeSpecimens)
  func replays(name: String) throws {
    let subject = try planeDistribution(named: name)
    var generator = SplitMix64(seed: 1, stream: 2)
    var copy = generator
    var first = Batch(features: 2, count: 21)
    var second = first
    for index in second.lanes.indices { second.lanes[index] = Lanes(repeating: .nan) }
    subject.fill(&first, using: &generator)
    subject.fill(&second, using: &copy)
    #expect(first == second && generator == copy)
    var cleared = first
    cleared.clearPadding()
    #expect(first == cleared)
  }

  @Test(
    "Filling takes exactly the stated number of draws",
    arguments: [
      ("grid(3, 0.2)", 72), ("normal2(0, 0, 1, 1)", 48), ("square(-1, 2)", 72), ("checkerboard(4)", 72),
      ("moons(0.15)", 72), ("mixture(normal2(0, 0, 1, 1) + ring(3, 2, 0.3))", 144),
    ])
  func drawCount(name: String, draws: Int) throws {
    var batch = Batch(features: 2, count: 17)
    var generator = SplitMix64(seed: 3, stream: 3)
    var counted = generator
    try planeDistribution(named: name).fill(&batch, using: &generator)
    for _ in 0..<draws { _ = counted.next() }
    #expect(generator == counted)
  }

  @Test(
    "Where there is no density nothing is drawn",
    arguments: ["square(-1, 2)", "checkerboard(4)", "checkerboard(3, 2)", "drawn(small.txt)"])
  func withinSupport(name: String) throws {
    let subject = try planeDistribution(named: name)
    for point in samples(of: subject) { #expect(subject.logDensity(at: point) > -.infinity) }
    // The other way: of points spread evenly over a slightly larger square some have no density.
    let spread = try planeDistribution(named: "square(-2.5, 2.5)")
    let share = Double(samples(of: spread).count { subject.logDensity(at: $0) == -.infinity }) / 8_000
    #expect(share > 0.3 && share < 0.95, "\(share)")
  }

  @Test(
    "The samples' mean log density is within four standard errors of that by nodes, the negative entropy",
    arguments: planeSpecimens)
  func entropy(name: String) throws {
    let subject = try planeDistribution(named: name)
    let found = samples(of: subject).map { subject.logDensity(at: $0) }
    let mean = found.reduce(0, +) / Double(found.count)
    let variance = found.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(found.count)
    let nodes = subject.nodes(40_000)
    var expected = 0.0
    for index in 0..<nodes.count {
      let weight = nodes.weights[index / laneCount][index % laneCount]
      if weight > 0 { expected += weight * subject.logDensity(at: nodes.points.row(index)) }
    }
    // A flat density has no deviation, and both ways give its logarithm but for rounding.
    let allowed = 4 * (variance / Double(found.count)).squareRoot() + 1e-9
    #expect(abs(mean - expected) < allowed, "seed 12, \(mean) by samples, \(expected) by nodes, \(allowed)")
  }

  @Test(
    "A ring and a grid give every mode its share",
    arguments: ["grid(5, 0.05)", "ring(8, 2, 0.1)"])
  func shares(name: String) throws {
    let subject = try planeDistribution(named: name)
    let points = samples(of: subject)
    let share = Double(points.count) / Double(subject.modes.count)
    for mode in subject.modes {
      let near = points.count { point in
        let (dx, dy) = (point[0] - mode.center[0], point[1] - mode.center[1])
        return (dx * dx + dy * dy).squareRoot() < 5 * mode.spread
      }
      // Four standard errors of a count.
      #expect(abs(Double(near) - share) < 4 * share.squareRoot(), "seed 12, \(near) of \(share)")
    }
  }
}

private func samples(of subject: any PlaneDistribution) -> [[Double]] {
  var generator = SplitMix64(seed: 12, stream: 3)
  var batch = Batch(features: 2, count: 8_000)
  subject.fill(&batch, using: &generator)
  return (0..<batch.count).map { batch.row($0) }
}

/// Pearson's statistic over a grid of bins, those with fewer than five expected samples and all outside in one, and
/// the value that one sample in a thousand exceeds.
///
/// - Source: Wilson and Hilferty 1931, for the critical value.
private func chiSquare(
  _ points: [[Double]], against subject: any PlaneDistribution
) -> (statistic: Double, critical: Double) {
  let sides = (subject as? Raster)?.sides ?? subject.window
  let mass = BinnedMass(of: subject, sides: sides, bins: 12, pointsInBin: 24)
  var counts = Array(repeating: 0.0, count: mass.masses.count)
  for point in points {
    if let bin = mass.bin(of: point) { counts[bin] += 1 }
  }
  let count = Double(points.count)
  var statistic = 0.0
  var kept = (bins: 0, expected: 0.0, found: 0.0)
  for (index, share) in mass.masses.enumerated() where share * count >= 5 {
    let difference = counts[index] - share * count
    statistic += difference * difference / (share * count)
    kept = (kept.bins + 1, kept.expected + share * count, kept.found + counts[index])
  }
  let (rest, foundElsewhere) = (count - kept.expected, count - kept.found)
  if rest >= 5 {
    statistic += (foundElsewhere - rest) * (foundElsewhere - rest) / rest
  } else if foundElsewhere > 30 {
    statistic = .infinity
  }
  let freedom = Double(kept.bins)
  let root = 1 - 2 / (9 * freedom) + 3.09 * (2 / (9 * freedom)).squareRoot()
  return (statistic, freedom * root * root * root)
}
