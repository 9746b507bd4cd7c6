import Distributions
import Numerics
import Testing

@Suite("Sampling")
struct SamplingTests {
  @Test("Samples follow the cumulative by Kolmogorov and Smirnov's distance", arguments: specimens)
  func followsCumulative(name: String) throws {
    guard !name.hasPrefix("csv(") else { return }
    let subject = try distribution(named: name)
    let count = 2000
    var batch = Batch(features: 1, count: count)
    var generator = SplitMix64(seed: 11, stream: 3)
    subject.fill(&batch, using: &generator)
    var distance = 0.0
    for (rank, x) in batch.column(0).sorted().enumerated() {
      let share = subject.cumulative(x)
      distance = max(distance, share - Double(rank) / Double(count), Double(rank + 1) / Double(count) - share)
    }
    // One sample in a thousand exceeds 1.95 / sqrt(n).
    #expect(distance < 1.95 / Double(count).squareRoot(), "seed 11, distance \(distance)")
  }

  @Test(
    "Sample moments are within four standard errors of the stated ones",
    arguments: specimens.filter { !$0.hasPrefix("student") } + ["student(40, -1, 0.5)", "ring(8, 2, 0.02)"])
  func moments(name: String) throws {
    let subject: any Distribution =
      name.hasPrefix("ring") ? RingOfNormals() : try distribution(named: name)
    let count = 4000
    var batch = Batch(features: subject.dimension, count: count)
    var generator = SplitMix64(seed: 5, stream: 1)
    subject.fill(&batch, using: &generator)
    for feature in 0..<subject.dimension {
      let values = batch.column(feature)
      let (mean, deviation) = (subject.mean[feature], subject.standardDeviation[feature])
      let center = values.reduce(0, +) / Double(count)
      let squares = values.map { ($0 - mean) * ($0 - mean) }
      let variance = squares.reduce(0, +) / Double(count)
      let spreadOfSquares = squares.reduce(0) { $0 + ($1 - variance) * ($1 - variance) } / Double(count)
      #expect(abs(center - mean) < 4 * deviation / Double(count).squareRoot(), "seed 5, mean \(center)")
      #expect(
        abs(variance - deviation * deviation) < 4 * (spreadOfSquares / Double(count)).squareRoot(),
        "seed 5, variance \(variance), stated \(deviation * deviation)")
    }
  }

  @Test("Normal numbers have the moments of the normal and their two halves are uncorrelated")
  func normalMoments() {
    var generator = SplitMix64(seed: 2, stream: 7)
    var powers = [0.0, 0, 0, 0]
    var product = 0.0
    let calls = 2000
    for _ in 0..<calls {
      let (a, b) = generator.nextNormals()
      for lane in 0..<laneCount {
        for value in [a[lane], b[lane]] {
          let square = value * value
          powers = zip(powers, [value, square, square * value, square * square]).map { $0 + $1 }
        }
        product += a[lane] * b[lane]
      }
    }
    let count = Double(calls * 16)
    // Variances of x, x^2, x^3, x^4 under the normal: 1, 2, 15, 96.
    for (power, (expected, variance)) in zip(powers, [(0.0, 1.0), (1, 2), (0, 15), (3, 96)]) {
      #expect(abs(power / count - expected) < 4 * (variance / count).squareRoot(), "seed 2, \(power / count)")
    }
    #expect(abs(product / (count / 2)) < 4 / (count / 2).squareRoot())
  }

  @Test("A copy of the generator replays the same samples", arguments: specimens + ["ring(8, 2, 0.02)"])
  func replays(name: String) throws {
    let subject: any Distribution = name.hasPrefix("ring") ? RingOfNormals() : try distribution(named: name)
    var generator = SplitMix64(seed: 1, stream: 2)
    var copy = generator
    var first = Batch(features: subject.dimension, count: 21)
    var second = first
    for index in second.lanes.indices { second.lanes[index] = Lanes(repeating: .nan) }
    subject.fill(&first, using: &generator)
    subject.fill(&second, using: &copy)
    #expect(first == second)
    #expect(generator == copy)
    var cleared = first
    cleared.clearPadding()
    #expect(first == cleared)
    #expect((0..<first.features).allSatisfy { first[$0, 20].isFinite })
  }

  @Test(
    "Filling takes exactly the stated number of draws",
    arguments: [
      ("normal(0, 1)", 1, 32), ("normal(0, 1)", 2, 48), ("uniform(0, 1)", 2, 48), ("laplace(0, 1)", 1, 24),
      ("exponential(1)", 1, 24), ("logistic(0, 1)", 1, 24), ("student(3)", 1, 48),
      ("mixture(normal(0, 1) + normal(1, 1))", 1, 56), ("mixture(normal(0, 1) + uniform(1, 2))", 1, 48),
    ])
  func drawCount(name: String, features: Int, draws: Int) throws {
    var batch = Batch(features: features, count: 17)
    var generator = SplitMix64(seed: 3, stream: 3)
    var counted = generator
    try univariate(name).fill(&batch, using: &generator)
    for _ in 0..<draws { _ = counted.next() }
    #expect(generator == counted)
  }

  @Test("A normal sample is mean + sd * Box and Muller's numbers, cosine half first")
  func normalIsBoxMuller() {
    var generator = SplitMix64(seed: 9, stream: 0)
    var copy = generator
    var batch = Batch(features: 1, count: 16)
    Normal(mean: 4, sd: 1.25).fill(&batch, using: &generator)
    let (first, second) = copy.nextNormals()
    #expect(batch.lanes == [4 + 1.25 * first, 4 + 1.25 * second])
  }

  @Test("Coordinates of a latent prior are uncorrelated and each has the marginal's moments")
  func latentCoordinates() throws {
    let prior = LatentPrior(Normal(mean: 1, sd: 2), dimension: 3)
    var generator = SplitMix64(seed: 6, stream: 6)
    var batch = Batch(features: 3, count: 4000)
    prior.fill(&batch, using: &generator)
    let columns = (0..<3).map { batch.column($0).map { ($0 - 1) / 2 } }
    for i in 0..<3 {
      for j in 0...i {
        let product = zip(columns[i], columns[j]).reduce(0) { $0 + $1.0 * $1.1 } / 4000
        #expect(abs(product - (i == j ? 1 : 0)) < 0.09, "seed 6, coordinates \(i), \(j): \(product)")
      }
    }
  }
}
