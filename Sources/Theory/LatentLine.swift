import Distributions
import Numerics

/// The latent line, cut into cells.
///
/// Cells are of one width where nearly all of the mass is; beyond, each is a fiftieth wider than the one
/// before, until all mass lies inside that double precision can tell; and from there a tenth wider and then twice as
/// wide, so far on that the ratio of two densities is known wherever data may fall, however far G compresses.
struct LatentLine {
  /// The ends of the cells, rising; more than `cells` of them, for the tails.
  let edges: [Double]
  /// The edges between which all mass lies that a cumulative probability can tell from 0 and 1.
  let body: Range<Int>

  init(prior: any UnivariateDistribution, cells: Int) {
    let window = prior.window[0]
    let reach = prior.reach
    let lowest = prior.quantile(0)
    let highest = prior.quantile(1)
    let width = window.upperBound - window.lowerBound
    let lower = lowest.isFinite ? lowest : window.lowerBound
    let upper = highest.isFinite ? highest : window.upperBound
    let step = (upper - lower) / Double(cells)
    var points: [Double] = []
    points.reserveCapacity(cells + 2_000)
    if !lowest.isFinite {
      points = LatentLine.tail(step: step, reach: lower - reach.lowerBound, width: width).map { lower - $0 }
      points.reverse()
    }
    for cell in 0..<cells { points.append(lower + Double(cell) * step) }
    points.append(upper)
    if !highest.isFinite {
      points += LatentLine.tail(step: step, reach: reach.upperBound - upper, width: width).map { upper + $0 }
    }
    let inside = prior.seams.filter { $0 > points[0] && $0 < points[points.count - 1] }
    if !inside.isEmpty { points = (points + inside).sorted() }
    edges = points
    let first = points.firstIndex { $0 > reach.lowerBound } ?? 1
    let last = points.lastIndex { $0 < reach.upperBound } ?? points.count - 2
    body = max(first - 1, 0)..<min(last + 2, points.count)
  }

  /// Rising distances from the end of the even cells.
  private static func tail(step: Double, reach: Double, width windowWidth: Double) -> [Double] {
    var distances: [Double] = []
    var width = step
    var distance = 0.0
    while distance < max(reach, 1e90 * windowWidth) {
      width *= distance < reach ? 1.02 : distance < 1e8 * windowWidth ? 1.1 : 2
      distance += width
      distances.append(distance)
    }
    return distances
  }
}

extension UnivariateDistribution {
  /// The support where it is bounded, and else the quantiles beyond which 2^-50 of the mass lies.
  var reach: ClosedRange<Double> {
    let lowest = quantile(0)
    let highest = quantile(1)
    return
      (lowest.isFinite ? lowest : quantile(0x1p-50))...(highest.isFinite ? highest : quantile(1 - 0x1p-50))
  }
}
