public import Numerics

/// A distribution in the plane, with everything that exact computations on it need.
///
/// To make one conform, give the density eight points at a time and nodes that stand for the distribution under an
/// integral. ``WeightedPoints/init(normals:count:)`` makes nodes for sums of normals.
public protocol PlaneDistribution: Distribution {
  /// The natural logarithm of the density at eight points; negative infinity outside the support.
  func logDensity(x: Lanes, y: Lanes) -> Lanes

  /// Fixed points with weights such that sums over them are expectations:
  ///
  ///     E_p f  =~  sum over i of weight_i f(point_i),  sum of weights = 1
  ///
  /// The same at every call. A smooth `f` is integrated well, and where the support has no end the points reach as
  /// far as all but a part in 1e9 of the mass. Neighbours in the list lie near one another in the plane.
  ///
  /// - Parameter count: About how many points; what is given may be some more or fewer.
  func nodes(_ count: Int) -> WeightedPoints
}

extension PlaneDistribution {
  public var dimension: Int { 2 }
}

/// Points in the plane, each with its share of a mass.
public struct WeightedPoints: Equatable, Sendable {
  /// Shape `count x 2`.
  public var points: Batch
  /// Shape `points.blockCount`; they sum to one, and padding has none.
  public var weights: [Lanes]

  /// Points without weight yet.
  public init(count: Int) {
    points = Batch(features: 2, count: count)
    weights = Array(repeating: .zero, count: points.blockCount)
  }

  /// Points with weights that are known.
  ///
  /// - Precondition: As many lanes of weights as blocks of points; none in the padding.
  public init(points: Batch, weights: [Lanes]) {
    precondition(
      points.features == 2 && weights.count == points.blockCount,
      "points of shape \(points.count) x \(points.features) with \(weights.count) lanes of weights")
    self.points = points
    self.weights = weights
  }

  /// How many points there are.
  public var count: Int { points.count }

  /// Sets one point and its weight.
  public mutating func set(_ index: Int, x: Double, y: Double, weight: Double) {
    points[0, index] = x
    points[1, index] = y
    weights[index / laneCount][index % laneCount] = weight
  }
}

/// One normal in the plane as a part of a sum: `center + first a + second b` for independent standard normal a and b.
public struct PlaneNormal: Equatable, Sendable {
  public let weight: Double
  public let center: (x: Double, y: Double)
  public let first: (x: Double, y: Double)
  public let second: (x: Double, y: Double)

  public init(
    weight: Double, center: (x: Double, y: Double), first: (x: Double, y: Double),
    second: (x: Double, y: Double)
  ) {
    self.weight = weight
    self.center = center
    self.first = first
    self.second = second
  }

  /// A round normal.
  public init(weight: Double, center: (x: Double, y: Double), spread: Double) {
    self.init(weight: weight, center: center, first: (spread, 0), second: (0, spread))
  }

  public static func == (a: PlaneNormal, b: PlaneNormal) -> Bool {
    a.weight == b.weight && a.center == b.center && a.first == b.first && a.second == b.second
  }
}

extension WeightedPoints {
  /// The nodes of a sum of normals: for each part a square grid over 6.5 standard deviations on either side.
  ///
  ///     weight proportional to exp(-(a^2 + b^2) / 2) at even steps of a and b
  ///
  /// For such weights the plain sum errs by about exp(-2 (pi/h)^2) for a step h, as long as the integrand is smooth
  /// at the scale of a part.
  ///
  /// - Precondition: At least one part; weights that sum to one.
  public init(normals: [PlaneNormal], count: Int) {
    precondition(!normals.isEmpty, "nodes of a sum of normals need at least one part")
    let side = WeightedPoints.side(ofTiles: Double(count) / Double(normals.count))
    let step = 13 / Double(side)
    let steps = (0..<side).map { (Double($0) + 0.5) * step - 6.5 }
    let bells = steps.map { exp(-0.5 * $0 * $0) }
    let sum = bells.reduce(0, +)
    self.init(count: normals.count * side * side)
    var next = 0
    for part in normals {
      WeightedPoints.tiled(side) { i, j in
        set(
          next, x: part.center.x + steps[i] * part.first.x + steps[j] * part.second.x,
          y: part.center.y + steps[i] * part.first.y + steps[j] * part.second.y,
          weight: part.weight * (bells[i] / sum) * (bells[j] / sum))
        next += 1
      }
    }
  }

  /// The side of a square grid of about so many points, a multiple of four.
  private static func side(ofTiles count: Double) -> Int {
    max(Int((count.squareRoot() / 4).rounded()), 2) * 4
  }

  /// Every place of a square grid, in tiles of four by two, so that eight in a row are neighbours.
  private static func tiled(_ side: Int, _ body: (_ i: Int, _ j: Int) -> Void) {
    for row in stride(from: 0, to: side, by: 2) {
      for column in stride(from: 0, to: side, by: 4) {
        for j in row..<row + 2 {
          for i in column..<column + 4 { body(i, j) }
        }
      }
    }
  }
}
