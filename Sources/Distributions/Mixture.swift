public import Numerics

/// One part of a mixture: a distribution and its share of the mass.
public struct MixtureComponent: Equatable, Sendable {
  public let weight: Double
  public let distribution: any UnivariateDistribution

  public init(weight: Double, _ distribution: any UnivariateDistribution) {
    self.weight = weight
    self.distribution = distribution
  }

  public static func == (a: MixtureComponent, b: MixtureComponent) -> Bool {
    a.weight == b.weight && a.distribution.isEqual(to: b.distribution)
  }
}

/// A weighted sum of densities on the line.
///
///     p(x) = sum over k of w_k p_k(x),  sum of w_k = 1
public struct Mixture: UnivariateDistribution {
  /// The parts, with weights that sum to one.
  public let components: [MixtureComponent]
  /// One but for rounding; dividing by it makes the cumulative end at exactly one.
  private let weightSum: Double
  /// Present where every part is normal.
  private let sampler: NormalMixtureSampler?

  /// Weights are divided by their sum, unless that is one to rounding: then they stay as they are.
  ///
  /// - Precondition: At least one component, and every weight is finite and positive.
  public init(_ components: [MixtureComponent]) {
    let total = components.reduce(0) { $0 + $1.weight }
    precondition(
      !components.isEmpty && total.isFinite && components.allSatisfy { $0.weight > 0 },
      "a mixture needs components of positive weight, not \(components.map(\.weight))")
    let isNormalised = abs(total - 1) <= 0x1p-52 * Double(components.count)
    let divisor = isNormalised ? 1 : total
    let shares = components.map { MixtureComponent(weight: $0.weight / divisor, $0.distribution) }
    self.components = shares
    weightSum = shares.reduce(0) { $0 + $1.weight }
    sampler = NormalMixtureSampler(shares)
  }

  public var name: String {
    let terms = components.map { "\(spelled($0.weight))*\($0.distribution.name)" }
    return "mixture(\(terms.joined(separator: " + ")))"
  }
  public var mean: [Double] { [components.reduce(0) { $0 + $1.weight * $1.distribution.mean[0] }] }
  public var standardDeviation: [Double] {
    let center = mean[0]
    let variance = components.reduce(0) { sum, part in
      let spread = part.distribution.standardDeviation[0]
      let offset = part.distribution.mean[0] - center
      return sum + part.weight * (spread * spread + offset * offset)
    }
    return [variance.squareRoot()]
  }
  public var window: [ClosedRange<Double>] { [centralWindow] }
  public var isEstimate: Bool { components.contains { $0.distribution.isEstimate } }
  public var seams: [Double] {
    let sorted = components.flatMap(\.distribution.seams).sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }

  /// The components in rising order of their centers, where all are normal and neighbours stand more than the sum
  /// of their standard deviations apart; nearer than that, two bumps may be one.
  public var modes: [Mode] {
    let bumps = components.flatMap { part in
      part.distribution is Normal
        ? part.distribution.modes.map { Mode(center: $0.center, weight: part.weight, spread: $0.spread) } : []
    }
    let sorted = bumps.sorted { $0.center[0] < $1.center[0] }
    let areApart = zip(sorted, sorted.dropFirst()).allSatisfy {
      $1.center[0] - $0.center[0] > $0.spread + $1.spread
    }
    return sorted.count == components.count && areApart ? sorted : []
  }

  public func density(at x: Double) -> Double {
    components.reduce(0) { $0 + $1.weight * $1.distribution.density(at: x) }
  }

  /// By the logarithm of a sum of exponentials taken from the largest, so that no tail underflows.
  public func logDensity(at x: Double) -> Double {
    var largest = -Double.infinity
    var sum = 0.0
    for part in components {
      let term = log(part.weight) + part.distribution.logDensity(at: x)
      if term > largest {
        sum = sum * exp(largest - term) + 1
        largest = term
      } else if term > -.infinity {
        sum += exp(term - largest)
      }
    }
    return largest + log(sum)
  }

  public func cumulative(_ x: Double) -> Double {
    components.reduce(0) { $0 + $1.weight * $1.distribution.cumulative(x) } / weightSum
  }

  /// Searched between the least and the greatest of the components' quantiles, which enclose it.
  public func quantile(_ u: Double) -> Double {
    let quantiles = components.map { $0.distribution.quantile(u) }
    let least = quantiles.reduce(.infinity) { min($0, $1) }
    let greatest = quantiles.reduce(-.infinity) { max($0, $1) }
    if u <= 0 { return least }
    if u >= 1 { return greatest }
    return quantile(u, within: least...greatest)
  }

  /// Any number of features, each an independent draw.
  ///
  /// Every lane takes eight draws to choose components; then, where all are normal, sixteen more at every other lane
  /// (see ``NormalPairs``), and else eight more for the chosen components' quantiles.
  public func fill(_ batch: inout Batch, using generator: inout SplitMix64) {
    if let sampler { return sampler.fill(&batch, using: &generator) }
    batch.fillLanes {
      let choices = generator.nextUniforms()
      let shares = generator.nextUniforms()
      var values = Lanes.zero
      for lane in 0..<laneCount { values[lane] = component(at: choices[lane]).quantile(shares[lane]) }
      return values
    }
  }

  /// The component in which the running sum of the weights passes `choice`.
  private func component(at choice: Double) -> any UnivariateDistribution {
    var passed = 0.0
    for part in components {
      passed += part.weight
      if choice < passed { return part.distribution }
    }
    return components[components.count - 1].distribution
  }
}
