import Numerics

/// A histogram in the plane whose cells are halved, across their longer side, until none holds more than 64 samples.
///
/// Sides are measured in those of the box around all samples. Samples that no halving separates are an atom, where
/// there is no density.
struct QuadrantHistogram {
  private var nodes: [Node] = []
  /// Shape: samples; whether a sample belongs to an atom.
  private(set) var isAtom: [Bool]
  private let origin: (x: Double, y: Double)
  private let extent: (x: Double, y: Double)
  /// The upper right corner: the origin and the extent together may round to less.
  private let corner: (x: Double, y: Double)

  private enum Node {
    /// Halves lie below and above a place on one axis.
    case split(alongX: Bool, at: Double, below: Int, above: Int)
    case leaf(logDensity: Double)
  }

  private static let most = 64

  /// - Parameter samples: Shape `count x 2`, finite.
  init(_ samples: Batch) {
    let (x, y) = (samples.column(0), samples.column(1))
    isAtom = Array(repeating: false, count: samples.count)
    origin = (x.reduce(.infinity) { min($0, $1) }, y.reduce(.infinity) { min($0, $1) })
    corner = (x.reduce(-.infinity) { max($0, $1) }, y.reduce(-.infinity) { max($0, $1) })
    extent = (corner.x - origin.x, corner.y - origin.y)
    let box = (low: origin, width: 1.0, height: 1.0)
    _ = divide(Array(x.indices), x, y, low: box.low, width: 1, height: 1)
  }

  /// - Returns: The number of the node that holds these samples.
  private mutating func divide(
    _ members: [Int], _ x: [Double], _ y: [Double], low: (x: Double, y: Double), width: Double, height: Double
  ) -> Int {
    let place = nodes.count
    let isSmall = members.count <= QuadrantHistogram.most
    guard !isSmall && max(width, height) > 0x1p-30 && extent.x > 0 && extent.y > 0 else {
      let area = width * extent.x * height * extent.y
      let share = Double(members.count) / Double(x.count)
      let isLump = !isSmall || area == 0
      if isLump { for member in members { isAtom[member] = true } }
      nodes.append(.leaf(logDensity: isLump || members.isEmpty ? -.infinity : log(share) - log(area)))
      return place
    }
    nodes.append(.leaf(logDensity: -.infinity))
    let alongX = width >= height
    let cut = alongX ? low.x + 0.5 * width * extent.x : low.y + 0.5 * height * extent.y
    let below = members.filter { (alongX ? x[$0] : y[$0]) < cut }
    let above = members.filter { (alongX ? x[$0] : y[$0]) >= cut }
    let (w, h) = (alongX ? 0.5 * width : width, alongX ? height : 0.5 * height)
    let first = divide(below, x, y, low: low, width: w, height: h)
    let second = divide(above, x, y, low: alongX ? (cut, low.y) : (low.x, cut), width: w, height: h)
    nodes[place] = .split(alongX: alongX, at: cut, below: first, above: second)
    return place
  }

  /// Negative infinity outside the box around all samples, in empty cells and at atoms.
  func logDensity(x: Double, y: Double) -> Double {
    guard x >= origin.x && y >= origin.y && x <= corner.x && y <= corner.y else {
      return -.infinity
    }
    var place = 0
    while true {
      switch nodes[place] {
      case .split(let alongX, let cut, let below, let above):
        place = (alongX ? x : y) < cut ? below : above
      case .leaf(let logDensity): return logDensity
      }
    }
  }
}
