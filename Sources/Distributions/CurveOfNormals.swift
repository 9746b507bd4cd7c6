public import Numerics

/// A curve drawn with a soft pen: equal round normals at even steps along it, each at most one standard deviation
/// from the last.
///
///     p(x, y) = 1/n * sum over i of N(x; x_i, sd) N(y; y_i, sd)
///
/// At such steps the sum differs from a curve smeared evenly with normal noise by parts in 10^8, and its density
/// stays a formula: what theory says of it is exact.
public struct CurveOfNormals: PlaneDistribution {
  /// The most steps that a curve, or each of two curves, is given.
  public static let stepLimit = 1_000

  public let name: String
  /// The standard deviation of the noise about the curve in each direction.
  public let spread: Double
  private let cloud: NormalCloud

  /// - Parameters:
  ///   - name: The spelling by which it was asked for.
  ///   - points: At even steps along the curve; at least one.
  init(name: String, points: [(x: Double, y: Double)], sd: Double) {
    self.name = name
    spread = sd
    cloud = NormalCloud(x: points.map(\.x), y: points.map(\.y), spread: [sd, sd])
  }

  /// The points at which the normals stand, along the curve; each of shape 2.
  public var points: [[Double]] { zip(cloud.x, cloud.y).map { [$0, $1] } }
  public var mean: [Double] { cloud.mean }
  public var standardDeviation: [Double] { cloud.standardDeviation }
  public var window: [ClosedRange<Double>] { cloud.window }

  public func logDensity(x: Lanes, y: Lanes) -> Lanes { cloud.logDensity(x: x, y: y) }

  public func nodes(_ count: Int) -> WeightedPoints { cloud.nodes(count) }

  /// Twenty-four draws for each block of eight samples.
  public func fill(_ batch: inout Batch, using generator: inout SplitMix64) {
    batch.fillPlane(name) { cloud.draw(using: &generator) }
  }

  /// Whether at most ``stepLimit`` steps of one standard deviation lead along a length.
  static func canFollow(_ length: Double, sd: Double) -> Bool { length / sd <= Double(stepLimit) }

  /// How many equal steps of at most one standard deviation lead along a length.
  static func steps(along length: Double, sd: Double) -> Int {
    precondition(sd > 0 && canFollow(length, sd: sd), "noise of \(sd) is too fine for a curve of \(length)")
    return max(Int((length / sd).rounded(.up)), 1)
  }
}
