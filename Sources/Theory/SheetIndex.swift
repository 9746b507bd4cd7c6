import Numerics

/// Finds the triangles of a sheet that cover points, however often the sheet lies over itself.
///
/// The cells' bounds along the axes and both diagonals are gathered four by four into larger bounds, level upon level; a
/// search for eight neighbouring points descends only where bounds meet theirs. A point on an edge belongs to exactly one of the two
/// triangles there, because both ask the same rounded question about the same directed edge.
struct SheetIndex {
  let sheet: LatentSheet
  /// Level upon level from the cells to a single one: the least `x`, `y`, `x + y` and `x - y`, and then the least of
  /// their opposites.
  private let boxes: [SIMD8<Double>]
  private let levels: [Level]

  private struct Level {
    let columns: Int
    let rows: Int
    /// Where its boxes begin.
    let offset: Int
  }

  private static let nothing = SIMD8<Double>(repeating: .infinity)

  init(_ sheet: LatentSheet) {
    self.sheet = sheet
    let side = sheet.side
    var level = Level(columns: side.first - 1, rows: side.second - 1, offset: 0)
    var boxes = Array(repeating: SheetIndex.nothing, count: level.columns * level.rows)
    for row in 0..<level.rows {
      for column in 0..<level.columns where sheet.flatness[row * level.columns + column] != 3 {
        let a = row * side.first + column
        var box = bounds(sheet.x[a], sheet.y[a])
        for v in [a + 1, a + side.first, a + side.first + 1] {
          box = pointwiseMin(box, bounds(sheet.x[v], sheet.y[v]))
        }
        boxes[row * level.columns + column] = box
      }
    }
    var levels = [level]
    while level.columns > 1 || level.rows > 1 {
      let next = Level(columns: (level.columns + 3) / 4, rows: (level.rows + 3) / 4, offset: boxes.count)
      boxes += Array(repeating: SheetIndex.nothing, count: next.columns * next.rows)
      for row in 0..<level.rows {
        for column in 0..<level.columns {
          let target = next.offset + row / 4 * next.columns + column / 4
          boxes[target] = pointwiseMin(boxes[target], boxes[level.offset + row * level.columns + column])
        }
      }
      level = next
      levels.append(level)
    }
    self.boxes = boxes
    self.levels = levels
  }

  /// The logarithm of the density at eight points.
  ///
  /// - Parameter wanted: Lanes that are not wanted get nothing.
  /// - Parameter vertices: Where the points are vertices of the sheet, the first one's number and the logarithm of
  ///   the density that each brings along: triangles that merely touch their own vertex are passed over.
  func logDensity(
    x: Lanes, y: Lanes, wanted: SIMDMask<Lanes.MaskStorage>, vertices: (first: Int, own: Lanes)?
  )
    -> Lanes
  {
    var cover = Cover(
      x: x, y: y, first: vertices?.first ?? -laneCount, own: vertices?.own ?? Lanes(repeating: -.infinity))
    guard any(wanted) else { return cover.own }
    var least = SheetIndex.nothing
    for lane in 0..<laneCount where wanted[lane] { least = pointwiseMin(least, bounds(-x[lane], -y[lane])) }
    // The least of the opposites are the greatest, turned round.
    let box = -least
    boxes.withUnsafeBufferPointer { boxes in
      descend(levels.count - 1, 0, 0, boxes, box: box, wanted: wanted, cover: &cover)
    }
    return cover.logDensity
  }

  /// Visits the boxes below one that meets the points'.
  private func descend(
    _ depth: Int, _ row: Int, _ column: Int, _ boxes: UnsafeBufferPointer<SIMD8<Double>>, box: SIMD8<Double>,
    wanted: SIMDMask<Lanes.MaskStorage>, cover: inout Cover
  ) {
    let below = levels[depth - 1]
    let lastColumn = min(4 * column + 4, below.columns)
    for r in 4 * row..<min(4 * row + 4, below.rows) {
      var place = below.offset + r * below.columns + 4 * column
      for c in 4 * column..<lastColumn {
        let bounds = boxes[place]
        place += 1
        guard all(bounds .<= box) else { continue }
        if depth > 1 {
          descend(depth - 1, r, c, boxes, box: box, wanted: wanted, cover: &cover)
          continue
        }
        let inside =
          wanted .& (cover.x .>= bounds[0]) .& (cover.y .>= bounds[1]) .& (cover.x .<= -bounds[4])
          .& (cover.y .<= -bounds[5])
        if any(inside) { sheet.add(row: r, column: c, inside: inside, to: &cover) }
      }
    }
  }
}

/// How far a point lies along the axes and the diagonals, and the same turned round.
@inline(__always)
private func bounds(_ x: Double, _ y: Double) -> SIMD8<Double> {
  let along = SIMD4(x, y, x + y, x - y)
  return SIMD8(lowHalf: along, highHalf: -along)
}

/// Eight points and the density found there so far.
struct Cover {
  let x: Lanes
  let y: Lanes
  /// The number of the first point where the points are vertices, and else none that a vertex has.
  let first: Int
  /// The logarithm of the density that each point brings along.
  let own: Lanes
  /// What was found, that included. A sum of densities and not of their logarithms: one triangle adds one product.
  private var density: Lanes

  init(x: Lanes, y: Lanes, first: Int, own: Lanes) {
    self.x = x
    self.y = y
    self.first = first
    self.own = own
    density = exp(own)
  }

  /// The logarithm of what was found; beyond the range of numbers, of what was there before.
  var logDensity: Lanes {
    let logs = log(density)
    return logs.replacing(with: own, where: density .<= 0 .| (logs .== .infinity))
  }

  /// Adds one sheet's part to a lane.
  mutating func add(_ part: Double, to lane: Int) { density[lane] += part }
}

extension LatentSheet {
  /// Adds the density that both triangles of a cell have at the points that they cover.
  ///
  ///     q(x) = p_z(z) |dz / dx|,  z the point of the triangle that goes to x
  fileprivate func add(
    row: Int, column: Int, inside: SIMDMask<Lanes.MaskStorage>, to cover: inout Cover
  ) {
    let a = row * side.first + column
    let (b, c, d) = (a + 1, a + 1 + side.first, a + side.first)
    func edge(_ from: Int, _ to: Int) -> Lanes {
      (x[to] - x[from]) * (cover.y - y[from]) - (y[to] - y[from]) * (cover.x - x[from])
    }
    // Each edge runs from the vertex of the smaller number, whichever triangle asks.
    let ab = edge(a, b)
    let bc = edge(b, c)
    let ac = edge(a, c)
    let dc = edge(d, c)
    let ad = edge(a, d)
    let isLeft = ac .>= 0
    let isInLower = inside .& ((ab .>= 0) .== (bc .>= 0)) .& ((ab .>= 0) .!= isLeft)
    let isInUpper = inside .& ((dc .>= 0) .== (ad .>= 0)) .& ((dc .>= 0) .!= isLeft)
    guard any(isInLower .| isInUpper) else { return }
    let flat = flatness[row * (side.first - 1) + column]
    for lane in 0..<laneCount where isInLower[lane] || isInUpper[lane] {
      let vertex = cover.first + lane
      if isInLower[lane] && flat & 1 == 0 && vertex != a && vertex != b && vertex != c {
        let whole = ab[lane] + bc[lane] - ac[lane]
        let (ofA, ofB, ofC) = (bc[lane] / whole, -ac[lane] / whole, ab[lane] / whole)
        let prior = logPrior(row, column, first: ofB + ofC, second: ofC)
        let compression = ofA * compressions[a] + ofB * compressions[b] + ofC * compressions[c]
        cover.add(exp(prior) * compression, to: lane)
      }
      if isInUpper[lane] && flat & 2 == 0 && vertex != a && vertex != c && vertex != d {
        let whole = ac[lane] - dc[lane] - ad[lane]
        let (ofA, ofC, ofD) = (-dc[lane] / whole, -ad[lane] / whole, ac[lane] / whole)
        let prior = logPrior(row, column, first: ofC, second: ofC + ofD)
        let compression = ofA * compressions[a] + ofC * compressions[c] + ofD * compressions[d]
        cover.add(exp(prior) * compression, to: lane)
      }
    }
  }

  private func logPrior(_ row: Int, _ column: Int, first: Double, second: Double) -> Double {
    axes.first.logDensity(cell: column, at: first) + axes.second.logDensity(cell: row, at: second)
  }
}
