public import Numerics

/// A rectangle cut into equal cells, each with its share of the mass spread evenly over it.
///
///     p(x, y) = share of the cell / area of the cell
///
/// The density is constant on each cell and zero outside, and so is what theory says of it exact.
public struct Raster: PlaneDistribution {
  public let name: String
  public let rows: Int
  public let columns: Int
  /// Shape rows x columns, the top row first; they sum to one.
  public let shares: [Double]
  /// The interval that the columns divide, then the one that the rows divide.
  public let sides: [ClosedRange<Double>]
  /// What it was made of; nil for a square and a board.
  public let drawing: DrawnDensity?
  private let cellWidth: Double
  private let cellHeight: Double
  private let table: ShareTable

  /// - Parameters:
  ///   - name: The spelling by which it was asked for.
  ///   - weights: Shape rows x columns, the top row first; divided by their sum.
  /// - Precondition: No weight is negative, not all are zero, both sides have a length.
  init(
    name: String, rows: Int, columns: Int, weights: [Double], sides: [ClosedRange<Double>],
    drawing: DrawnDensity? = nil
  ) {
    let total = weights.reduce(0, +)
    precondition(
      weights.count == rows * columns && total > 0 && total.isFinite && weights.allSatisfy { $0 >= 0 },
      "a raster of \(rows) x \(columns) needs as many weights >= 0 and some > 0, not \(weights.count)")
    precondition(
      sides.count == 2 && sides.allSatisfy { $0.lowerBound < $0.upperBound }, "a raster needs two sides")
    self.name = name
    self.rows = rows
    self.columns = columns
    self.sides = sides
    self.drawing = drawing
    cellWidth = (sides[0].upperBound - sides[0].lowerBound) / Double(columns)
    cellHeight = (sides[1].upperBound - sides[1].lowerBound) / Double(rows)
    shares = weights.map { $0 / total }
    table = ShareTable(shares)
  }

  /// The lower left corner of a cell.
  private func corner(_ index: Int) -> (x: Double, y: Double) {
    let (row, column) = index.quotientAndRemainder(dividingBy: columns)
    return (
      sides[0].lowerBound + cellWidth * Double(column),
      sides[1].lowerBound + cellHeight * Double(rows - 1 - row)
    )
  }

  /// Each cell's center, weighted.
  public var mean: [Double] {
    var sum = [0.0, 0]
    for (index, share) in shares.enumerated() where share > 0 {
      let corner = corner(index)
      sum[0] += share * (corner.x + 0.5 * cellWidth)
      sum[1] += share * (corner.y + 0.5 * cellHeight)
    }
    return sum
  }

  /// What the cells' centers add, and a twelfth of the square of a cell's side.
  public var standardDeviation: [Double] {
    let mean = mean
    var sum = [cellWidth * cellWidth / 12, cellHeight * cellHeight / 12]
    for (index, share) in shares.enumerated() where share > 0 {
      let corner = corner(index)
      let (dx, dy) = (corner.x + 0.5 * cellWidth - mean[0], corner.y + 0.5 * cellHeight - mean[1])
      sum[0] += share * dx * dx
      sum[1] += share * dy * dy
    }
    return sum.map { $0.squareRoot() }
  }

  /// Widened by a twentieth on every side, so that a figure shows where the support ends.
  public var window: [ClosedRange<Double>] {
    sides.map { side in
      let margin = 0.05 * (side.upperBound - side.lowerBound)
      return side.lowerBound - margin...side.upperBound + margin
    }
  }

  /// A cell holds its left and lower edge; the outermost right and upper edges belong to the last cells.
  public func logDensity(x: Lanes, y: Lanes) -> Lanes {
    let area = cellWidth * cellHeight
    var densities = Lanes.zero
    for lane in 0..<laneCount where sides[0].contains(x[lane]) && sides[1].contains(y[lane]) {
      let column = min(Int((x[lane] - sides[0].lowerBound) / cellWidth), columns - 1)
      let row = rows - 1 - min(Int((y[lane] - sides[1].lowerBound) / cellHeight), rows - 1)
      densities[lane] = shares[row * columns + column] / area
    }
    return log(densities)
  }

  /// Twenty-four draws for each block of eight samples: eight choose cells, sixteen the places within.
  public func fill(_ batch: inout Batch, using generator: inout SplitMix64) {
    batch.fillPlane(name) {
      let choices = generator.nextUniforms()
      var corners = (x: Lanes.zero, y: Lanes.zero)
      for lane in 0..<laneCount {
        let corner = corner(table.index(of: choices[lane]))
        corners.x[lane] = corner.x
        corners.y[lane] = corner.y
      }
      let dx = cellWidth * generator.nextUniforms()
      let dy = cellHeight * generator.nextUniforms()
      return (corners.x + dx, corners.y + dy)
    }
  }

  /// Gauss and Legendre's nodes in every cell that has mass: so many panels of eight by eight as the count allows,
  /// or else two by two nodes, or one in the middle.
  public func nodes(_ count: Int) -> WeightedPoints {
    let filled = shares.indices.filter { shares[$0] > 0 }
    let panels = Int((Double(count) / Double(64 * filled.count)).squareRoot().rounded(.down))
    let rule = panels > 0 ? gaussRule(panels: panels) : filled.count * 4 <= 2 * count ? twoPoints : midpoint
    var result = WeightedPoints(count: filled.count * rule.count * rule.count)
    var next = 0
    for index in filled {
      let corner = corner(index)
      for v in rule {
        for u in rule {
          result.set(
            next, x: corner.x + cellWidth * u.place, y: corner.y + cellHeight * v.place,
            weight: shares[index] * u.weight * v.weight)
          next += 1
        }
      }
    }
    return result
  }
}

/// Places within 0...1 and their weights, which sum to one.
private typealias Rule = [(place: Double, weight: Double)]

private let midpoint: Rule = [(0.5, 1)]
/// Exact for cubic polynomials.
private let twoPoints: Rule = [(0.5 - 1 / 12.0.squareRoot(), 0.5), (0.5 + 1 / 12.0.squareRoot(), 0.5)]

/// The eight nodes of each of some equal panels.
private func gaussRule(panels: Int) -> Rule {
  (0..<panels).flatMap { panel in
    (0..<laneCount).map { node in
      let place = Double(panel) + 0.5 * (GaussLegendre.nodes[node] + 1)
      return (place / Double(panels), 0.5 * GaussLegendre.weights[node] / Double(panels))
    }
  }
}
