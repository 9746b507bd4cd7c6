import Distributions
import Networks
import Numerics

/// The exact distribution of G(z) on the line, for a latent on the line.
///
///     q(x) = sum over roots z of G(z) = x of  p_z(z) / |G'(z)|
///
/// The latent line is cut where G turns: on each branch between G is monotone and has one root at most. Where
/// double precision cannot tell a piece of G from a constant, the mass of the piece is an atom.
struct Pushforward {
  let prior: any UnivariateDistribution
  let curve: LatentCurve
  private(set) var branches: [Branch] = []
  private(set) var atoms: [Atom] = []
  /// How the density falls off where G carries an end of the latent line away without end.
  let tails: Tails

  /// A stretch of the latent line on which G rises or falls throughout: the knots `first...last`.
  struct Branch {
    let first: Int
    let last: Int
    let isRising: Bool
    let range: ClosedRange<Double>
    /// The prior's cumulative probability at both ends.
    let below: Double
    let above: Double
  }

  /// - Returns: Nil where G gives a number that is not finite.
  init?(generator: Network, parameters: [Double], prior: any UnivariateDistribution, cells: Int) {
    let line = LatentLine(prior: prior, cells: cells)
    guard let curve = LatentCurve(generator: generator, parameters: parameters, line: line) else {
      return nil
    }
    self.prior = prior
    self.curve = curve
    tails = curve.tails(of: prior)
    cut()
  }

  private enum Direction { case rising, falling, flat }

  /// Cuts the line into branches and atoms.
  private mutating func cut() {
    let x = curve.x
    // Rounding goes with the size of what is rounded: near the middle that of the middle, in a far tail its own.
    let typical = curve.magnitude(within: prior.window[0])
    func direction(_ cell: Int) -> Direction {
      let rise = x[cell + 1] - x[cell]
      if abs(rise) <= 0x1p-51 * max(typical, abs(x[cell])) { return .flat }
      return rise > 0 ? .rising : .falling
    }
    var start = 0
    while start < x.count - 1 {
      let kind = direction(start)
      var end = start + 1
      // The two copies of a doubled knot belong to either side.
      while end < x.count - 1 && (direction(end) == kind || curve.z[end] == curve.z[end + 1]) { end += 1 }
      let low = min(x[start], x[end])
      let high = max(x[start], x[end])
      let below = prior.cumulative(curve.z[start])
      let above = prior.cumulative(curve.z[end])
      let scale = max(typical, abs(low), abs(high))
      if kind == .flat || high - low <= 0x1p-45 * scale {
        addAtom(at: x[(start + end) / 2], mass: above - below, tolerance: 0x1p-40 * scale)
      } else {
        branches.append(
          Branch(
            first: start, last: end, isRising: kind == .rising, range: low...high, below: below, above: above)
        )
      }
      start = end
    }
    atoms = atoms.filter { $0.mass > 0x1p-50 }.sorted { $0.position < $1.position }
  }

  private mutating func addAtom(at position: Double, mass: Double, tolerance: Double) {
    if let index = atoms.firstIndex(where: { abs($0.position - position) <= tolerance }) {
      atoms[index] = Atom(position: atoms[index].position, mass: atoms[index].mass + mass)
    } else {
      atoms.append(Atom(position: position, mass: mass))
    }
  }

  /// The mass of the density, atoms left out, at most `value`.
  func continuousCumulative(_ value: Double) -> Double {
    var sum = 0.0
    for branch in branches {
      if value >= branch.range.upperBound {
        sum += branch.above - branch.below
      } else if value > branch.range.lowerBound {
        let reached = prior.cumulative(root(of: value, on: branch).z)
        sum += branch.isRising ? reached - branch.below : branch.above - reached
      }
    }
    return sum
  }

  /// The logarithm of the density at rising points that are not far apart.
  func logDensity(at points: Lanes) -> Lanes {
    var largest = Lanes(repeating: -.infinity)
    var sum = Lanes.zero
    for branch in branches
    where points[laneCount - 1] >= branch.range.lowerBound && points[0] <= branch.range.upperBound {
      let term = logDensity(at: points, on: branch)
      if sum == .zero {
        largest = term
        sum.replace(with: 1, where: term .> -.infinity)
        continue
      }
      let top = pointwiseMax(largest, term)
      let isEmpty = top .== -.infinity
      let shift = top.replacing(with: 0, where: isEmpty)
      sum = sum * exp(largest - shift) + exp(term - shift)
      largest = top
    }
    let isPlain = sum .== 1 .| largest .== -.infinity
    return all(isPlain) ? largest : largest + log(sum.replacing(with: 1, where: largest .== -.infinity))
  }

  private func logDensity(at points: Lanes, on branch: Branch) -> Lanes {
    var logPrior = Lanes(repeating: -.infinity)
    var slopes = Lanes(repeating: 1)
    for lane in 0..<laneCount
    where points[lane] > branch.range.lowerBound && points[lane] < branch.range.upperBound {
      let root = root(of: points[lane], on: branch)
      logPrior[lane] = prior.logDensity(at: root.z)
      slopes[lane] = root.slope
    }
    return logPrior - log(slopes)
  }

  /// Where on a branch G reaches a value within its range, and G's slope there.
  private func root(of value: Double, on branch: Branch) -> (z: Double, slope: Double) {
    let x = curve.x
    var low = branch.first
    var high = branch.last
    while high - low > 1 {
      let middle = (low + high) / 2
      if (x[middle] <= value) == branch.isRising { low = middle } else { high = middle }
    }
    let width = curve.z[high] - curve.z[low]
    guard width > 0 && x[high] != x[low] else { return (curve.z[low], max(abs(curve.slope[low]), 0x1p-500)) }
    let cell = CubicCell(
      z0: curve.z[low], z1: curve.z[high], x0: x[low], x1: x[high], slope0: curve.slope[low],
      slope1: curve.slope[high]
    ).monotone
    let t = cell.fraction(reaching: value)
    return (cell.z + t * width, cell.slope(at: t))
  }
}

/// Mass at one point: a density cannot show it.
public struct Atom: Equatable, Sendable {
  public let position: Double
  public let mass: Double

  public init(position: Double, mass: Double) {
    self.position = position
    self.mass = mass
  }
}
