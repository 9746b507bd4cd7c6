import Numerics

/// A histogram whose bins are halved until none holds more than a 64th of the samples.
///
/// It begins with 64 bins of one width from the least sample to the greatest, so a collapsed generator and
/// one that spreads over far modes are both resolved. Samples that no halving separates are atoms.
struct DyadicHistogram {
  /// The ends of the bins, rising.
  private(set) var edges: [Double] = []
  /// Each bin's share of the samples, and what lies below each edge.
  private(set) var masses: [Double] = []
  private(set) var below: [Double] = [0]
  private(set) var atoms: [Atom] = []

  /// - Precondition: The samples are finite and at least one.
  init(_ samples: [Double]) {
    let sorted = samples.sorted()
    let least = sorted[0]
    let greatest = sorted[sorted.count - 1]
    let width = (greatest - least) / 64
    edges = [least]
    guard width > 0 else {
      atoms = [Atom(position: least, mass: 1)]
      return
    }
    var start = 0
    for bin in 0..<64 {
      let upper = bin == 63 ? greatest : least + Double(bin + 1) * width
      var end = start
      while end < sorted.count && (sorted[end] < upper || bin == 63) { end += 1 }
      divide(sorted, start..<end, from: least + Double(bin) * width, to: upper, finest: width * 0x1p-30)
      start = end
    }
  }

  private mutating func divide(
    _ sorted: [Double], _ inside: Range<Int>, from lower: Double, to upper: Double, finest: Double
  ) {
    let share = Double(inside.count) / Double(sorted.count)
    let middle = 0.5 * (lower + upper)
    if inside.count > max(sorted.count / 64, 1) && upper - lower > finest && lower < middle && middle < upper
    {
      let split = inside.first { sorted[$0] >= middle } ?? inside.upperBound
      divide(sorted, inside.lowerBound..<split, from: lower, to: middle, finest: finest)
      divide(sorted, split..<inside.upperBound, from: middle, to: upper, finest: finest)
      return
    }
    let isAtom = inside.count > max(sorted.count / 64, 1)
    if isAtom { atoms.append(Atom(position: sorted[inside.lowerBound], mass: share)) }
    edges.append(upper)
    masses.append(isAtom ? 0 : share)
    below.append(below[below.count - 1] + (isAtom ? 0 : share))
  }

  /// The mass of the bins, atoms left out, at most `value`.
  func continuousCumulative(_ value: Double) -> Double {
    guard let bin = bin(of: value) else { return value < edges[0] ? 0 : below[below.count - 1] }
    return below[bin] + masses[bin] * (value - edges[bin]) / (edges[bin + 1] - edges[bin])
  }

  /// Negative infinity in empty bins and outside.
  func logDensity(at value: Double) -> Double {
    guard let bin = bin(of: value), masses[bin] > 0 else { return -.infinity }
    return log(masses[bin] / (edges[bin + 1] - edges[bin]))
  }

  private func bin(of value: Double) -> Int? {
    guard edges.count > 1, value >= edges[0], value <= edges[edges.count - 1] else { return nil }
    var low = 0
    var high = edges.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if edges[middle] <= value { low = middle } else { high = middle }
    }
    return low
  }
}
