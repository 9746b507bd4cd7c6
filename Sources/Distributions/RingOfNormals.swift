public import Numerics

/// Equal round normals at equal angles on a circle: the usual test of whether a generator covers every mode.
///
///     center k = radius (cos(2 pi k / K), sin(2 pi k / K)),  k = 0 ..< K
///
/// The angle 2 pi itself is not among them, so the K centers are distinct.
public struct RingOfNormals: PlaneDistribution {
  /// The mode counts that are accepted.
  public static let countRange = 1...256

  /// The number K of modes.
  public let count: Int
  /// The distance of every center from the origin.
  public let radius: Double
  /// The standard deviation of every mode in each direction.
  public let spread: Double
  /// Shape: K; the first and second coordinates of the centers.
  private let centers: (x: [Double], y: [Double])

  /// - Precondition: `modes` within ``countRange``; `radius` and `sd` finite and positive.
  public init(modes: Int = 8, radius: Double = 2, sd: Double = 0.02) {
    precondition(
      RingOfNormals.countRange.contains(modes) && radius > 0 && radius.isFinite && sd > 0 && sd.isFinite,
      "ring(\(modes), \(radius), \(sd)) needs modes in \(RingOfNormals.countRange), radius > 0 and sd > 0")
    count = modes
    self.radius = radius
    spread = sd
    let points = (0..<modes).map { pointOnCircle($0, of: modes) }
    centers = (points.map { radius * $0.x }, points.map { radius * $0.y })
  }

  public static func == (a: RingOfNormals, b: RingOfNormals) -> Bool {
    a.count == b.count && a.radius == b.radius && a.spread == b.spread
  }

  public var name: String { "ring(\(count), \(spelled(radius)), \(spelled(spread)))" }
  public var mean: [Double] { count == 1 ? [radius, 0] : [0, 0] }

  /// One mode adds nothing to its own spread, two add only along the first axis, more add the same along both.
  public var standardDeviation: [Double] {
    let square = radius * radius
    let between = count == 1 ? [0, 0] : count == 2 ? [square, 0] : [0.5 * square, 0.5 * square]
    return between.map { ($0 + spread * spread).squareRoot() }
  }

  public var modes: [Mode] {
    (0..<count).map {
      Mode(center: [centers.x[$0], centers.y[$0]], weight: 1 / Double(count), spread: spread)
    }
  }

  /// Four standard deviations around the outermost centers.
  public var window: [ClosedRange<Double>] {
    [centers.x, centers.y].map { coordinates in
      let lowest = coordinates.reduce(.infinity) { min($0, $1) }
      let highest = coordinates.reduce(-.infinity) { max($0, $1) }
      return lowest - 4 * spread...highest + 4 * spread
    }
  }

  public func logDensity(at point: [Double]) -> Double {
    precondition(point.count == 2, "a ring was asked about a point of shape \(point.count), expected 2")
    return logDensity(x: Lanes(repeating: point[0]), y: Lanes(repeating: point[1]))[0]
  }

  /// The mixture's logarithm of a sum of exponentials, taken from the nearest center.
  public func logDensity(x: Lanes, y: Lanes) -> Lanes {
    let scale = -0.5 / (spread * spread)
    var largest = Lanes(repeating: -.infinity)
    for k in 0..<count {
      let dx = x - centers.x[k]
      let dy = y - centers.y[k]
      largest = pointwiseMax(largest, (dx * dx + dy * dy) * scale)
    }
    let isFar = largest .== -.infinity
    let shift = largest.replacing(with: 0, where: isFar)
    var sum = Lanes.zero
    for k in 0..<count {
      let dx = x - centers.x[k]
      let dy = y - centers.y[k]
      let exponent = (dx * dx + dy * dy) * scale - shift
      // What is left out is below 1e-17 of the nearest center's part.
      if all(exponent .< -40) { continue }
      sum += exp(exponent)
    }
    let safe = sum.replacing(with: 1, where: isFar)
    let normalizer = log(Double(count)) + 2 * (halfLogTwoPi + log(spread))
    return (largest + log(safe) - normalizer).replacing(with: -.infinity, where: isFar)
  }

  public func nodes(_ count: Int) -> WeightedPoints {
    let share = 1 / Double(self.count)
    let parts = (0..<self.count).map {
      PlaneNormal(weight: share, center: (centers.x[$0], centers.y[$0]), spread: spread)
    }
    return WeightedPoints(normals: parts, count: count)
  }

  /// Twenty-four draws for each block of eight samples: eight choose modes, sixteen make both coordinates.
  public func fill(_ batch: inout Batch, using generator: inout SplitMix64) {
    precondition(batch.features == 2, "a ring fills a batch of \(batch.count) x 2, not x \(batch.features)")
    for block in 0..<batch.blockCount {
      let choices = generator.nextUniforms() * Double(count)
      let (dx, dy) = generator.nextNormals()
      var x = Lanes.zero
      var y = Lanes.zero
      for lane in 0..<laneCount {
        // A product just below K may round up to it.
        let mode = min(Int(choices[lane]), count - 1)
        x[lane] = centers.x[mode]
        y[lane] = centers.y[mode]
      }
      batch.lanes[block * batch.stride] = x + spread * dx
      batch.lanes[block * batch.stride + 1] = y + spread * dy
    }
    batch.clearPadding()
  }
}

/// The point at the angle 2 pi k / count, exact at the quarter turns: whole quarters are turned by swapping signs.
private func pointOnCircle(_ k: Int, of count: Int) -> (x: Double, y: Double) {
  let (quarter, rest) = (4 * k).quotientAndRemainder(dividingBy: count)
  let angle = 0.5 * Double.pi * Double(rest) / Double(count)
  let (c, s) = (cos(angle), sin(angle))
  switch quarter {
  case 0: return (c, s)
  case 1: return (-s, c)
  case 2: return (-c, -s)
  default: return (s, -c)
  }
}
