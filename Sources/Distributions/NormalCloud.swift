import Numerics

/// Equal normals at given points, all of one spread along each axis.
///
///     p(x, y) = 1/n * sum over i of N(x; x_i, sx) N(y; y_i, sy)
struct NormalCloud: Equatable, Sendable {
  /// Shape: n.
  let x: [Double]
  /// Shape: n.
  let y: [Double]
  /// The standard deviation along the first and the second axis; shape 2.
  let spread: [Double]

  /// - Precondition: As many `x` as `y`, at least one; positive spreads.
  init(x: [Double], y: [Double], spread: [Double]) {
    precondition(
      !x.isEmpty && x.count == y.count && spread.count == 2 && spread.allSatisfy { $0 > 0 && $0.isFinite },
      "a cloud of normals needs points and two spreads > 0, not \(x.count), \(y.count) and \(spread)")
    self.x = x
    self.y = y
    self.spread = spread
  }

  var mean: [Double] { [Moments(x).mean, Moments(y).mean] }

  /// The points' own deviation over n, and that of every normal about its point.
  var standardDeviation: [Double] {
    zip([x, y], spread).map { values, spread in
      (Moments(values).squares / Double(values.count) + spread * spread).squareRoot()
    }
  }

  /// Four standard deviations around the outermost points.
  var window: [ClosedRange<Double>] {
    zip([x, y], spread).map { ClosedRange(around: $0, margin: 4 * $1) }
  }

  /// By the logarithm of a sum of exponentials, taken from the nearest point, so that no tail underflows.
  func logDensity(x px: Lanes, y py: Lanes) -> Lanes {
    let (scaleX, scaleY) = (1 / spread[0], 1 / spread[1])
    var least = Lanes(repeating: .infinity)
    for index in 0..<x.count {
      let a = (px - x[index]) * scaleX
      let b = (py - y[index]) * scaleY
      least = pointwiseMin(least, a * a + b * b)
    }
    let isFar = least .== .infinity
    let shift = least.replacing(with: 0, where: isFar)
    var sum = Lanes.zero
    for index in 0..<x.count {
      let a = (px - x[index]) * scaleX
      let b = (py - y[index]) * scaleY
      let excess = a * a + b * b - shift
      // All that is left out is below 1e-17 times n of the nearest point's part.
      if all(excess .> 80) { continue }
      sum += exp(-0.5 * excess)
    }
    let normalizer = log(Double(x.count) * spread[0] * spread[1]) + 2 * halfLogTwoPi
    let safe = sum.replacing(with: 1, where: isFar)
    return (log(safe) - 0.5 * shift - normalizer).replacing(with: -.infinity, where: isFar)
  }

  /// A square grid for each normal: of sixteen, twelve or eight steps a side at least, the fewer the more there are.
  func nodes(_ count: Int) -> WeightedPoints {
    let side = x.count <= 64 ? 16 : x.count <= 300 ? 12 : 8
    let share = 1 / Double(x.count)
    let parts = x.indices.map {
      PlaneNormal(weight: share, center: (x[$0], y[$0]), first: (spread[0], 0), second: (0, spread[1]))
    }
    return WeightedPoints(normals: parts, count: max(count, x.count * side * side))
  }

  /// Eight points out of the cloud: twenty-four draws, eight choose centers and sixteen make both coordinates.
  @inline(__always)
  func draw(using generator: inout SplitMix64) -> (x: Lanes, y: Lanes) {
    let choices = generator.nextUniforms() * Double(x.count)
    let (a, b) = generator.nextNormals()
    var points = (x: Lanes.zero, y: Lanes.zero)
    for lane in 0..<laneCount {
      // A product just below n may round up to it.
      let index = min(Int(choices[lane]), x.count - 1)
      points.x[lane] = x[index]
      points.y[lane] = y[index]
    }
    return (points.x + spread[0] * a, points.y + spread[1] * b)
  }
}
