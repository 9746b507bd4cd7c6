public import Numerics

/// Equal round normals on a square grid about the origin: the test of mode coverage with many modes.
///
///     center (i, j) = spacing (i - (K-1)/2, j - (K-1)/2),  0 <= i, j < K
///
/// Its coordinates are independent, each a sum of K normals on the line.
public struct GridOfNormals: PlaneDistribution {
  /// The modes along one side that are accepted.
  public static let sideRange = 1...32

  /// Modes along one side.
  public let side: Int
  /// The standard deviation of every mode in each direction.
  public let spread: Double
  /// The distance from one mode to the next.
  public let spacing: Double
  /// Shape: side, rising.
  private let places: [Double]

  /// - Precondition: `side` within ``sideRange``; `sd` and `spacing` finite and positive.
  public init(side: Int = 5, sd: Double = 0.05, spacing: Double = 1) {
    precondition(
      GridOfNormals.sideRange.contains(side) && sd > 0 && sd.isFinite && spacing > 0 && spacing.isFinite,
      "grid(\(side), \(sd), \(spacing)) needs a side in \(GridOfNormals.sideRange), sd > 0 and spacing > 0")
    self.side = side
    spread = sd
    self.spacing = spacing
    places = (0..<side).map { spacing * (Double($0) - 0.5 * Double(side - 1)) }
  }

  public var name: String {
    "grid(\(side), \(spelled(spread))\(spacing == 1 ? "" : ", " + spelled(spacing)))"
  }
  public var mean: [Double] { [0, 0] }
  public var standardDeviation: [Double] {
    let between = spacing * spacing * Double(side * side - 1) / 12
    return Array(repeating: (between + spread * spread).squareRoot(), count: 2)
  }

  /// Row by row from the lowest, each from the left.
  public var modes: [Mode] {
    places.flatMap { y in
      places.map { Mode(center: [$0, y], weight: 1 / Double(side * side), spread: spread) }
    }
  }

  /// Four standard deviations around the outermost centers.
  public var window: [ClosedRange<Double>] {
    Array(repeating: ClosedRange(around: places, margin: 4 * spread), count: 2)
  }

  public func logDensity(x: Lanes, y: Lanes) -> Lanes { logMarginal(x) + logMarginal(y) }

  /// The logarithm of one coordinate's density, taken from the nearest place.
  private func logMarginal(_ t: Lanes) -> Lanes {
    let scale = 1 / spread
    var least = Lanes(repeating: .infinity)
    for place in places {
      let a = (t - place) * scale
      least = pointwiseMin(least, a * a)
    }
    let isFar = least .== .infinity
    let shift = least.replacing(with: 0, where: isFar)
    var sum = Lanes.zero
    for place in places {
      let a = (t - place) * scale
      sum += exp(-0.5 * (a * a - shift))
    }
    let normalizer = log(Double(side) * spread) + halfLogTwoPi
    let safe = sum.replacing(with: 1, where: isFar)
    return (log(safe) - 0.5 * shift - normalizer).replacing(with: -.infinity, where: isFar)
  }

  public func nodes(_ count: Int) -> WeightedPoints {
    let parts = modes.map {
      PlaneNormal(weight: $0.weight, center: ($0.center[0], $0.center[1]), spread: $0.spread)
    }
    return WeightedPoints(normals: parts, count: count)
  }

  /// Twenty-four draws for each block of eight samples: eight choose modes, sixteen make both coordinates.
  public func fill(_ batch: inout Batch, using generator: inout SplitMix64) {
    batch.fillPlane(name) {
      let choices = generator.nextUniforms() * Double(side * side)
      let (a, b) = generator.nextNormals()
      var centers = (x: Lanes.zero, y: Lanes.zero)
      for lane in 0..<laneCount {
        // A product just below K^2 may round up to it.
        let (row, column) = min(Int(choices[lane]), side * side - 1).quotientAndRemainder(dividingBy: side)
        centers.x[lane] = places[column]
        centers.y[lane] = places[row]
      }
      return (centers.x + spread * a, centers.y + spread * b)
    }
  }
}
