extension PlanePlot.Mesh {
  /// One square of the sheet after it was bent.
  struct Quad: Equatable, Sendable {
    /// The corners around the square.
    let corners: [DotPoint]
    let mass: Double

    /// Negative where the sheet shows its back.
    ///
    ///     A = 1/2 ((x2 - x0)(y3 - y1) - (x3 - x1)(y2 - y0))
    var area: Double {
      let (a, b, c, d) = (corners[0], corners[1], corners[2], corners[3])
      return ((c.x - a.x) * (d.y - b.y) - (d.x - b.x) * (c.y - a.y)) / 2
    }

    /// The place at shares `s` and `t` of the way between the sides.
    func place(_ s: Double, _ t: Double) -> DotPoint {
      let (a, b, c, d) = (corners[0], corners[1], corners[2], corners[3])
      let lower = DotPoint(x: (1 - s) * a.x + s * b.x, y: (1 - s) * a.y + s * b.y)
      let upper = DotPoint(x: (1 - s) * d.x + s * c.x, y: (1 - s) * d.y + s * c.y)
      return DotPoint(x: (1 - t) * lower.x + t * upper.x, y: (1 - t) * lower.y + t * upper.y)
    }
  }

  var quadRows: Int { max(0, rows - 1) }
  var quadColumns: Int { max(0, columns - 1) }

  func node(_ row: Int, _ column: Int) -> DotPoint {
    DotPoint(x: x[row * columns + column], y: y[row * columns + column])
  }

  /// A square; nil when a corner is not finite.
  func quad(_ row: Int, _ column: Int) -> Quad? {
    let corners = [
      node(row, column), node(row, column + 1), node(row + 1, column + 1), node(row + 1, column),
    ]
    guard corners.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { return nil }
    return Quad(corners: corners, mass: masses.isEmpty ? 1 : masses[row * quadColumns + column])
  }

  /// All the squares that are finite.
  var quads: [Quad] {
    (0..<quadRows).flatMap { row in (0..<quadColumns).compactMap { quad(row, $0) } }
  }

  /// The share of the mass that lies on the rarer side of the sheet: 0 for a sheet without folds.
  public var foldedShare: Double {
    var sides = (front: 0.0, back: 0.0)
    for quad in quads where quad.area != 0 {
      if quad.area > 0 { sides.front += quad.mass } else { sides.back += quad.mass }
    }
    let total = sides.front + sides.back
    return total > 0 ? min(sides.front, sides.back) / total : 0
  }

  /// The sides between a square that shows its face and one that shows its back: where the sheet is folded.
  ///
  /// Squares without an area, between the two, show neither; the fold is on their far side.
  var folds: [Contour.Segment] {
    var result: [Contour.Segment] = []
    var above = Array(repeating: 0.0, count: quadColumns)
    for row in 0..<quadRows {
      var before = 0.0
      for column in 0..<quadColumns {
        guard let here = quad(row, column) else {
          before = 0
          above[column] = 0
          continue
        }
        let area = here.area
        guard area != 0 else { continue }
        if (before < 0) != (area < 0), before != 0 {
          result.append(.init(a: here.corners[0], b: here.corners[3]))
        }
        if (above[column] < 0) != (area < 0), above[column] != 0 {
          result.append(.init(a: here.corners[0], b: here.corners[1]))
        }
        before = area
        above[column] = area
      }
    }
    return result
  }

  /// How much of the sheet lies on each place of a grid of dots, rows from the bottom; 0 where it does not reach.
  ///
  /// Every square is cut into pieces much smaller than a dot, so that nothing is lost where the sheet is thin or folded.
  ///
  /// - Parameter toDots: From the plane to dots, whole numbers being the centres.
  func coverage(rows: Int, columns: Int, toDots: (DotPoint) -> DotPoint?) -> [Double] {
    var density = Array(repeating: 0.0, count: rows * columns)
    for quad in quads where quad.mass.isFinite {
      let corners = quad.corners.compactMap(toDots)
      guard corners.count == 4 else { continue }
      let placed = Quad(corners: corners, mass: quad.mass)
      let across = max(Self.distance(corners[0], corners[1]), Self.distance(corners[3], corners[2]))
      let up = max(Self.distance(corners[1], corners[2]), Self.distance(corners[0], corners[3]))
      let pieces = (across: Self.pieces(across), up: Self.pieces(up))
      let share = quad.mass / Double(pieces.across * pieces.up)
      for i in 0..<pieces.across {
        for j in 0..<pieces.up {
          let place = placed.place(
            (Double(i) + 0.5) / Double(pieces.across), (Double(j) + 0.5) / Double(pieces.up))
          let (column, row) = (place.x.rounded(), place.y.rounded())
          guard column >= 0, row >= 0, column < Double(columns), row < Double(rows) else { continue }
          density[Int(row) * columns + Int(column)] += share
        }
      }
    }
    return density
  }

  private static func distance(_ a: DotPoint, _ b: DotPoint) -> Double {
    max(abs(b.x - a.x), abs(b.y - a.y))
  }

  private static func pieces(_ length: Double) -> Int { Int(min(max(8 * length, 4), 240).rounded(.up)) }
}
