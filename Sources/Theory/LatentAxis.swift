import Distributions
import Numerics

/// One coordinate of the latents, cut by knots: with weights that make sums expectations, and the prior's density
/// between the knots.
///
/// Knots have one distance where nearly all of the mass is, so that for a normal prior the plain sum converges faster
/// than any power of that distance. Beyond, each cell is twice as wide as the one before: there is next to no mass,
/// but the ratio of two densities is known wherever data may fall.
struct LatentAxis {
  /// Rising; an odd number of them, so that every second one makes the axis of half the resolution.
  let knots: [Double]
  /// The share of the mass that each knot stands for; they sum to one.
  let weights: [Double]
  /// The logarithm of the prior's density at the knots.
  let logDensities: [Double]
  /// For each cell the parabola through the logarithm of the density at both ends and in the middle.
  private let parabolas: [SIMD4<Double>]

  /// - Precondition: `cells` is even.
  init(prior: any UnivariateDistribution, cells: Int) {
    self.init(prior: prior, knots: LatentAxis.knots(of: prior, cells: cells))
  }

  /// The axis with every second knot.
  func halved(prior: any UnivariateDistribution) -> LatentAxis {
    LatentAxis(prior: prior, knots: stride(from: 0, to: knots.count, by: 2).map { knots[$0] })
  }

  init(prior: any UnivariateDistribution, knots: [Double]) {
    self.knots = knots
    let last = knots.count - 1
    let logs = knots.map { prior.logDensity(at: $0) }
    logDensities = logs
    var masses = knots.indices.map { index in
      0.5 * (knots[min(index + 1, last)] - knots[max(index - 1, 0)]) * exp(logs[index])
    }
    if !masses.allSatisfy(\.isFinite) {
      let ends = [-Double.infinity] + (0..<last).map { 0.5 * (knots[$0] + knots[$0 + 1]) } + [.infinity]
      masses = knots.indices.map { prior.cumulative(ends[$0 + 1]) - prior.cumulative(ends[$0]) }
    }
    let sum = masses.reduce(0, +)
    weights = masses.map { $0 / sum }
    parabolas = (0..<last).map { cell in
      let middle = prior.logDensity(at: 0.5 * (knots[cell] + knots[cell + 1]))
      let (low, high) = (logs[cell], logs[cell + 1])
      guard low.isFinite && high.isFinite else { return SIMD4(middle, 0, 0, 0) }
      return SIMD4(low, 4 * middle - 3 * low - high, 2 * (low + high) - 4 * middle, 0)
    }
  }

  /// The logarithm of the prior's density at a fraction of a cell.
  @inline(__always)
  func logDensity(cell: Int, at fraction: Double) -> Double {
    let parabola = parabolas[cell]
    return parabola.x + fraction * (parabola.y + fraction * parabola.z)
  }

  private static func knots(of prior: any UnivariateDistribution, cells: Int) -> [Double] {
    let window = prior.window[0]
    let width = window.upperBound - window.lowerBound
    let lowest = prior.quantile(0)
    let highest = prior.quantile(1)
    let lower = lowest.isFinite ? lowest : max(prior.quantile(0x1p-22), window.lowerBound - 0.5 * width)
    let upper = highest.isFinite ? highest : min(prior.quantile(1 - 0x1p-22), window.upperBound + 0.5 * width)
    let step = (upper - lower) / Double(cells)
    let reach = prior.reach
    var knots: [Double] = []
    if !lowest.isFinite {
      let end = max(lower - reach.lowerBound, 10 * width)
      knots = LatentAxis.tail(step: step, to: end).map { lower - $0 }.reversed()
    }
    knots += (0..<cells).map { lower + Double($0) * step }
    knots.append(upper)
    if !highest.isFinite {
      knots += LatentAxis.tail(step: step, to: max(reach.upperBound - upper, 10 * width)).map { upper + $0 }
    }
    return knots
  }

  /// An even number of distances from the end of the even knots, each step twice the one before.
  private static func tail(step: Double, to end: Double) -> [Double] {
    var distances: [Double] = []
    var width = step
    var distance = 0.0
    while distance < end || distances.count % 2 == 1 {
      width *= 2
      distance += width
      distances.append(distance)
    }
    return distances
  }
}
