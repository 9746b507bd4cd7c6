public import Numerics

/// One part of a mixture in the plane: a distribution and its share of the mass.
public struct PlaneMixtureComponent: Equatable, Sendable {
  public let weight: Double
  public let distribution: any PlaneDistribution

  public init(weight: Double, _ distribution: any PlaneDistribution) {
    self.weight = weight
    self.distribution = distribution
  }

  public static func == (a: PlaneMixtureComponent, b: PlaneMixtureComponent) -> Bool {
    a.weight == b.weight && a.distribution.isEqual(to: b.distribution)
  }
}

/// A weighted sum of densities in the plane.
///
///     p(x, y) = sum over k of w_k p_k(x, y),  sum of w_k = 1
public struct PlaneMixture: PlaneDistribution {
  /// The parts, with weights that sum to one.
  public let components: [PlaneMixtureComponent]
  private let table: ShareTable

  /// Weights are divided by their sum, unless that is one to rounding: then they stay as they are.
  ///
  /// - Precondition: At least one component, and every weight is finite and positive.
  public init(_ components: [PlaneMixtureComponent]) {
    let total = components.reduce(0) { $0 + $1.weight }
    precondition(
      !components.isEmpty && total.isFinite && components.allSatisfy { $0.weight > 0 },
      "a mixture needs components of positive weight, not \(components.map(\.weight))")
    let isNormalised = abs(total - 1) <= 0x1p-52 * Double(components.count)
    let divisor = isNormalised ? 1 : total
    let shares = components.map { PlaneMixtureComponent(weight: $0.weight / divisor, $0.distribution) }
    self.components = shares
    table = ShareTable(shares.map(\.weight))
  }

  public var name: String {
    let terms = components.map { "\(spelled($0.weight))*\($0.distribution.name)" }
    return "mixture(\(terms.joined(separator: " + ")))"
  }

  public var mean: [Double] {
    (0..<2).map { axis in components.reduce(0) { $0 + $1.weight * $1.distribution.mean[axis] } }
  }

  public var standardDeviation: [Double] {
    let center = mean
    return (0..<2).map { axis in
      let variance = components.reduce(0.0) { sum, part in
        let spread = part.distribution.standardDeviation[axis]
        let offset = part.distribution.mean[axis] - center[axis]
        return sum + part.weight * (spread * spread + offset * offset)
      }
      return variance.squareRoot()
    }
  }

  /// The least rectangle that holds the components' own.
  public var window: [ClosedRange<Double>] {
    (0..<2).map { axis in
      let windows = components.map { $0.distribution.window[axis] }
      return ClosedRange(around: windows.flatMap { [$0.lowerBound, $0.upperBound] }, margin: 0)
    }
  }

  public var isEstimate: Bool { components.contains { $0.distribution.isEstimate } }

  /// The components' modes, where every component has some and all stand more than the sum of their spreads apart;
  /// nearer than that, two bumps may be one.
  public var modes: [Mode] {
    let modes = components.flatMap { part in
      part.distribution.modes.map {
        Mode(center: $0.center, weight: part.weight * $0.weight, spread: $0.spread)
      }
    }
    let areApart = modes.indices.allSatisfy { i in
      modes[..<i].allSatisfy { other in
        let (dx, dy) = (modes[i].center[0] - other.center[0], modes[i].center[1] - other.center[1])
        return (dx * dx + dy * dy).squareRoot() > modes[i].spread + other.spread
      }
    }
    return areApart && components.allSatisfy { !$0.distribution.modes.isEmpty } ? modes : []
  }

  /// By the logarithm of a sum of exponentials taken from the largest, so that no tail underflows.
  public func logDensity(x: Lanes, y: Lanes) -> Lanes {
    let terms = components.map { log($0.weight) + $0.distribution.logDensity(x: x, y: y) }
    let largest = terms.reduce(Lanes(repeating: -.infinity)) { pointwiseMax($0, $1) }
    let isOutside = largest .== -.infinity
    let shift = largest.replacing(with: 0, where: isOutside)
    let sum = terms.reduce(Lanes.zero) { $0 + exp($1 - shift) }
    return (shift + log(sum)).replacing(with: -.infinity, where: isOutside)
  }

  /// The components' own nodes, about as many for each as its weight asks for.
  public func nodes(_ count: Int) -> WeightedPoints {
    let parts = components.map {
      (weight: $0.weight, nodes: $0.distribution.nodes(Int((Double(count) * $0.weight).rounded(.up))))
    }
    var result = WeightedPoints(count: parts.reduce(0) { $0 + $1.nodes.count })
    var next = 0
    for part in parts {
      for index in 0..<part.nodes.count {
        let weight = part.nodes.weights[index / laneCount][index % laneCount]
        result.set(
          next, x: part.nodes.points[0, index], y: part.nodes.points[1, index], weight: part.weight * weight)
        next += 1
      }
    }
    return result
  }

  /// Eight draws for each block of eight samples choose components; then every component fills a batch of the same
  /// size, from which its own samples are taken.
  public func fill(_ batch: inout Batch, using generator: inout SplitMix64) {
    precondition(batch.features == 2, "\(name) fills a batch of \(batch.count) x 2, not x \(batch.features)")
    var chosen: [Int] = []
    chosen.reserveCapacity(batch.blockCount * laneCount)
    for _ in 0..<batch.blockCount {
      let choices = generator.nextUniforms()
      for lane in 0..<laneCount { chosen.append(table.index(of: choices[lane])) }
    }
    var drawn = Batch(features: 2, count: batch.count)
    for (index, part) in components.enumerated() {
      part.distribution.fill(&drawn, using: &generator)
      for block in 0..<batch.blockCount {
        for lane in 0..<laneCount where chosen[block * laneCount + lane] == index {
          batch.lanes[block * batch.stride][lane] = drawn.lanes[block * drawn.stride][lane]
          batch.lanes[block * batch.stride + 1][lane] = drawn.lanes[block * drawn.stride + 1][lane]
        }
      }
    }
    batch.clearPadding()
  }
}
