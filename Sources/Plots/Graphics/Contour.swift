/// The lines where a function that is known on a grid takes a value.
///
/// Every square of the grid is cut by straight lines between the points on its sides where the linear function between
/// the corners takes the value; where all four sides are cut, the mean of the corners decides which corners belong
/// together.
///
/// - Source: Lorensen and Cline 1987, "Marching cubes", in two dimensions.
struct Contour: Equatable, Sendable {
  struct Segment: Equatable, Sendable {
    /// In steps of the grid from its first node, column before row.
    let a: DotPoint
    let b: DotPoint
  }

  private(set) var segments: [Segment] = []

  /// - Parameter values: Row-major, shape rows x columns; squares with a corner that is not finite are left out.
  init(values: [Double], rows: Int, columns: Int, level: Double) {
    guard rows > 1, columns > 1 else { return }
    for row in 0..<(rows - 1) {
      for column in 0..<(columns - 1) {
        let first = row * columns + column
        // Around the square, so that neighbours in the list share a side.
        let corners = [first, first + 1, first + columns + 1, first + columns].map { values[$0] - level }
        guard corners.allSatisfy(\.isFinite) else { continue }
        cut(corners, column: Double(column), row: Double(row))
      }
    }
  }

  private mutating func cut(_ corners: [Double], column: Double, row: Double) {
    let places = [(0.0, 0.0), (1, 0), (1, 1), (0, 1)]
    var crossings: [DotPoint] = []
    // Away from the first corner, so that two squares find the same point, to the last bit, on the side they share.
    for (from, to) in [(0, 1), (1, 2), (3, 2), (0, 3)] {
      guard (corners[from] >= 0) != (corners[to] >= 0) else { continue }
      let share = corners[from] / (corners[from] - corners[to])
      crossings.append(
        DotPoint(
          x: column + places[from].0 + share * (places[to].0 - places[from].0),
          y: row + places[from].1 + share * (places[to].1 - places[from].1)))
    }
    switch crossings.count {
    case 2: segments.append(Segment(a: crossings[0], b: crossings[1]))
    case 4:
      // Corner 0 keeps company with the middle or stands alone between sides 3 and 0.
      let mean = corners.reduce(0) { $0 + $1 / 4 }
      let isJoined = (mean >= 0) == (corners[0] >= 0)
      let pairs = isJoined ? [(0, 1), (2, 3)] : [(3, 0), (1, 2)]
      segments += pairs.map { Segment(a: crossings[$0.0], b: crossings[$0.1]) }
    default: break
    }
  }
}
