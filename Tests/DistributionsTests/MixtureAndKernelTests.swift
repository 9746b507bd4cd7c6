import Distributions
import Numerics
import Testing

@Suite("Mixtures and kernel estimates")
struct MixtureAndKernelTests {
  @Test("Weights are normalised, and normalising again changes no bit")
  func weights() {
    let parts = [0.1, 0.7, 3, 11, 1e-5].enumerated().map { index, weight in
      MixtureComponent(weight: weight, Normal(mean: Double(index), sd: 1))
    }
    let once = Mixture(parts)
    #expect(abs(once.components.reduce(0) { $0 + $1.weight } - 1) < 1e-15)
    #expect(Mixture(once.components) == once)
    #expect(abs(once.components[3].weight - 11 / 14.80001) < 1e-15)
  }

  @Test("The cumulative ends at exactly one, also where the weights' sum is rounded")
  func endsAtOne() {
    for weights in [[0.1, 0.2, 0.7], [0.7, 0.2, 0.1], Array(repeating: 0.1, count: 10), [1, 1, 1]] {
      let mixture = Mixture(weights.map { MixtureComponent(weight: $0, Normal(mean: $0, sd: 1)) })
      #expect(mixture.cumulative(50) == 1)
      #expect(mixture.quantile(1) == .infinity)
    }
  }

  @Test("Mixtures are equal when weights and parts are")
  func equality() {
    let a = Mixture([
      .init(weight: 1, Normal(mean: 0, sd: 1)), .init(weight: 1, Laplace(location: 0, scale: 1)),
    ])
    let b = Mixture([
      .init(weight: 2, Normal(mean: 0, sd: 1)), .init(weight: 2, Laplace(location: 0, scale: 1)),
    ])
    let c = Mixture([
      .init(weight: 1, Normal(mean: 0, sd: 1)), .init(weight: 1, Logistic(location: 0, scale: 1)),
    ])
    #expect(a == b)
    #expect(a != c)
    #expect(a.isEqual(to: b) && !a.isEqual(to: Normal(mean: 0, sd: 1)))
  }

  @Test("A mixture's mean and variance follow from its parts")
  func moments() {
    let mixture = Mixture([
      .init(weight: 1, Normal(mean: -2, sd: 0.5)), .init(weight: 3, Normal(mean: 2, sd: 1)),
    ])
    #expect(mixture.mean == [1])
    // 1/4 (1/4 + 9) + 3/4 (1 + 1)
    #expect(mixture.standardDeviation[0] == 3.8125.squareRoot())
  }

  @Test("Modes are listed where the bumps stand apart, and not where they may be one")
  func modes() {
    func modes(_ gap: Double) -> [Mode] {
      Mixture([.init(weight: 1, Normal(mean: gap, sd: 1)), .init(weight: 1, Normal(mean: 0, sd: 1))]).modes
    }
    #expect(modes(4).map(\.center) == [[0], [4]])
    #expect(modes(4).map(\.weight) == [0.5, 0.5])
    #expect(modes(2) == [])
    #expect(modes(0) == [])
    #expect(Normal(mean: 3, sd: 2).modes == [Mode(center: [3], weight: 1, spread: 2)])
  }

  @Test("A gap in the support puts the median at its lower end")
  func gap() {
    let parts = [(-1.0, 0.0), (1, 2)].map { MixtureComponent(weight: 1, Uniform(lower: $0, upper: $1)) }
    #expect(abs(Mixture(parts).quantile(0.5)) < 1e-15)
  }

  @Test("The rule of thumb takes the smaller of the two spreads")
  func silverman() {
    // 0 1 2 3 100: quartiles 1 and 3; 0.9 * 2 / 1.34 * 5^(-1/5)
    let estimate = KernelEstimate(name: "five", values: [3, 1, 100, 0, 2])
    #expect(abs(estimate.bandwidth - 0.973_584_6) < 1e-6)
    // Half the values equal: the quartiles coincide, so the deviation 0.5 / sqrt(6) * sqrt(6/5) counts.
    let tied = KernelEstimate(name: "tied", values: [1, 1, 1, 1, 1, 2])
    #expect(abs(tied.bandwidth - 0.9 * 0.408_248_290_5 * 0.698_827_1) < 1e-6)
    #expect(KernelEstimate(name: "own", values: [1, 2], bandwidth: 0.25).bandwidth == 0.25)
  }

  @Test("Leaving far kernels out changes nothing: the plain sum gives the same")
  func plainSum() {
    let values = (0..<60).map { Double($0 % 7) + 0.001 * Double($0) }
    let estimate = KernelEstimate(name: "sixty", values: values, bandwidth: 0.05)
    for x in [-0.5, 0.02, 0.5, 3.017, 6.3] {
      let plain = values.reduce(0) { $0 + Normal(mean: $1, sd: 0.05).density(at: x) } / 60
      let share = values.reduce(0) { $0 + Normal(mean: $1, sd: 0.05).cumulative(x) } / 60
      #expect(abs(estimate.density(at: x) - plain) <= 1e-13 * plain)
      #expect(abs(estimate.cumulative(x) - share) <= 1e-13 * share)
    }
  }

  @Test("Many values are rounded to an eighth of the bandwidth: few kernels, and hardly another density")
  func rounding() {
    var generator = SplitMix64(seed: 5, stream: 1)
    var batch = Batch(features: 1, count: 5_000)
    Normal(mean: 3, sd: 2).fill(&batch, using: &generator)
    let values = batch.column(0)
    let estimate = KernelEstimate(name: "many", values: values, bandwidth: 0.4)
    #expect(Set(estimate.values).count < 400 && estimate.values.count == 5_000)
    #expect(zip(values, estimate.values).allSatisfy { abs($0 - $1) <= 0.4 / 16 * (1 + 1e-12) })
    for x in [-4.0, 0, 2.5, 3, 8] {
      let plain = values.reduce(0) { $0 + Normal(mean: $1, sd: 0.4).density(at: x) } / 5_000
      // Kernels move by h/8/sqrt(12) at random and have slopes up to 0.242/h^2: four standard errors of their mean
      // are 4 * 0.0361 h * 0.242 / h^2 / sqrt(5000) = 0.0012.
      #expect(abs(estimate.density(at: x) - plain) < 0.0012, "seed 5, x \(x)")
    }
    #expect(
      KernelEstimate(name: "few", values: Array(values.prefix(100))).values == Array(values.prefix(100)))
  }

  @Test("Samples of a kernel estimate follow its own cumulative, and have its own mean and spread")
  func smoothedBootstrap() {
    let estimate = KernelEstimate(name: "four", values: [1.5, 2.5, 2.5, 7])
    #expect(estimate.isEstimate && estimate.name == "four" && estimate.seams.isEmpty)
    #expect(estimate.mean == [3.375])
    let variance = 4.546875 + estimate.bandwidth * estimate.bandwidth
    #expect(abs(estimate.standardDeviation[0] - variance.squareRoot()) < 1e-14)
    var generator = SplitMix64(seed: 4, stream: 4)
    let count = 4000
    var batch = Batch(features: 1, count: count)
    estimate.fill(&batch, using: &generator)
    var distance = 0.0
    for (rank, x) in batch.column(0).sorted().enumerated() {
      distance = max(distance, abs(estimate.cumulative(x) - (Double(rank) + 0.5) / Double(count)))
    }
    // One sample in a thousand exceeds 1.95 / sqrt(n).
    #expect(distance < 1.95 / Double(count).squareRoot(), "seed 4, distance \(distance)")
  }
}
