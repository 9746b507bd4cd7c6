import Numerics

/// A mixture of normals on the line, fitted to samples by maximum likelihood, one iteration at a time.
///
///     E step  r_ik = w_k N(x_i; m_k, s_k) / sum over j of w_j N(x_i; m_j, s_j)
///     M step  N_k = sum over i of r_ik,  w_k = N_k / n,  m_k = sum over i of r_ik x_i / N_k,
///             s_k^2 = max(sum over i of r_ik (x_i - m_k)^2 / N_k, floor)
///
/// Each iteration maximises a lower bound that touches the likelihood where it begins, so the likelihood never falls.
/// It has no greatest value: a component narrowed down onto one sample drives it up without end. A floor under the
/// variances forbids that; as the bound has one peak in each variance, the best variance above the floor is the peak
/// or the floor, and still nothing falls.
///
/// - Source: Dempster, Laird and Rubin 1977, "Maximum likelihood from incomplete data via the EM algorithm".
public struct ExpectationMaximization: Equatable, Sendable {
  /// The least standard deviation of a component, as a share of that of the samples.
  public static let floorShare = 1e-3

  /// The least variance of a component.
  public let varianceFloor: Double
  /// Shape: components; they sum to one.
  public private(set) var weights: [Double]
  /// Shape: components.
  public private(set) var means: [Double]
  /// Shape: components.
  public private(set) var deviations: [Double]
  /// The mean of `log sum over k of w_k N(x; m_k, s_k)` over the samples, in nats.
  public private(set) var logLikelihood = 0.0
  /// Iterations made.
  public private(set) var iterations = 0

  /// Shape: samples x 1.
  private let samples: Batch
  /// Shape: components x blocks of samples; padding holds zeros.
  private var responsibilities: [Lanes]

  /// Means at the quantiles `(k + 1/2) / components` of the samples, even weights, and for every component the
  /// samples' standard deviation over the number of components.
  ///
  /// - Returns: Nil where the samples have no standard deviation whose square double precision can hold: where all are
  ///   one, or some is not finite.
  /// - Precondition: At least one component.
  public init?(samples: [Double], components: Int) {
    precondition(components > 0, "\(components) components; one is the least")
    let sorted = samples.sorted()
    let batch = Batch(column: samples)
    let spread = batch.spread
    guard spread > 1e-140, spread < 1e140 else { return nil }
    self.samples = batch
    varianceFloor = spread * floorShareSquared * spread
    weights = Array(repeating: 1 / Double(components), count: components)
    means = (0..<components).map { component in
      sorted[(2 * component + 1) * samples.count / (2 * components)]
    }
    deviations = Array(repeating: spread / Double(components), count: components)
    responsibilities = Array(repeating: .zero, count: components * batch.blockCount)
    expect()
  }

  /// What has been fitted, its components in rising order of their means; one that has lost all weight is left out.
  public var mixture: Mixture {
    let order = weights.indices.filter { weights[$0] > 0 }.sorted { (means[$0], $0) < (means[$1], $1) }
    return Mixture(
      order.map { MixtureComponent(weight: weights[$0], Normal(mean: means[$0], sd: deviations[$0])) })
  }

  /// How many components have been narrowed down to the floor.
  public var flooredComponents: Int { deviations.count { $0 * $0 <= varianceFloor * (1 + 1e-9) } }

  /// One iteration: the M step for the responsibilities at hand, and the E step for what it gives.
  public mutating func advance() {
    maximise()
    expect()
    iterations += 1
  }

  /// Iterates until an iteration gains less than so many nats a sample, at most so often.
  ///
  /// - Returns: Whether the gain fell below the threshold.
  public mutating func settle(gain: Double, limit: Int) -> Bool {
    for _ in 0..<limit {
      let before = logLikelihood
      advance()
      if logLikelihood - before < gain { return true }
    }
    return false
  }

  private mutating func maximise() {
    let blocks = samples.blockCount
    for component in weights.indices {
      let shares = responsibilities[component * blocks..<(component + 1) * blocks]
      var mass = Lanes.zero
      var moment = Lanes.zero
      for (share, x) in zip(shares, samples.lanes) {
        mass += share
        moment += share * x
      }
      let count = mass.laneSum
      weights[component] = count / Double(samples.count)
      // A component that no sample belongs to any more stays where it is.
      guard count > 0x1p-500 else {
        weights[component] = 0
        continue
      }
      let center = moment.laneSum / count
      var square = Lanes.zero
      for (share, x) in zip(shares, samples.lanes) { square += share * (x - center) * (x - center) }
      means[component] = center
      deviations[component] = max(square.laneSum / count, varianceFloor).squareRoot()
    }
  }

  /// By the logarithm of a sum of exponentials taken from the largest, so that no sample underflows everywhere.
  private mutating func expect() {
    let blocks = samples.blockCount
    let offsets = weights.indices.map { log(weights[$0]) - log(deviations[$0]) - halfLogTwoPi }
    var total = Lanes.zero
    for block in 0..<blocks {
      var largest = Lanes(repeating: -.infinity)
      for component in weights.indices {
        let z = (samples.lanes[block] - means[component]) / deviations[component]
        let term = offsets[component] - 0.5 * z * z
        responsibilities[component * blocks + block] = term
        largest = pointwiseMax(largest, term)
      }
      var sum = Lanes.zero
      for component in weights.indices {
        let share = exp(responsibilities[component * blocks + block] - largest)
        responsibilities[component * blocks + block] = share
        sum += share
      }
      let isSample = samples.isSample(inBlock: block)
      for component in weights.indices {
        let share = responsibilities[component * blocks + block] / sum
        responsibilities[component * blocks + block] = Lanes.zero.replacing(with: share, where: isSample)
      }
      total += Lanes.zero.replacing(with: largest + log(sum), where: isSample)
    }
    logLikelihood = total.laneSum / Double(samples.count)
  }
}

private let floorShareSquared = ExpectationMaximization.floorShare * ExpectationMaximization.floorShare

extension Batch {
  /// The root mean square distance of the first feature from its mean.
  fileprivate var spread: Double {
    let values = column(0)
    let center = values.reduce(0, +) / Double(count)
    return (values.reduce(0) { $0 + ($1 - center) * ($1 - center) } / Double(count)).squareRoot()
  }

  /// Which lanes of a block hold samples and not padding.
  fileprivate func isSample(inBlock block: Int) -> SIMDMask<Lanes.MaskStorage> {
    let places = Lanes(0, 1, 2, 3, 4, 5, 6, 7) + Double(block * laneCount)
    return places .< Double(count)
  }
}
