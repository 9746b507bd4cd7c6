extension PlanePlot {
  /// The values behind the cells, from the top.
  struct Ground {
    let scale: HeatScale
    let columns: Int
    let perCell: Int
    let values: [Double]

    func values(column: Int, row: Int) -> [Double] {
      (0..<perCell).map { values[(row * perCell + $0) * columns + column] }
    }
  }

  /// The heat map as the frame shows it, or else how thickly the first sheet lies.
  func ground(_ frame: PlotFrame) -> Ground? {
    let perCell = HeatScale.perCell(frame.style)
    let rows = frame.rows * perCell
    let window = window
    if let field {
      let grid = HeatMap(
        "", x: window.x, y: window.y, rows: rows, columns: frame.columns,
        values: Array(repeating: 0, count: rows * frame.columns))
      let values = (0..<rows).reversed().flatMap { row in
        (0..<frame.columns).map { column in
          let place = grid.place(row: row, column: column)
          return field.value(x: place.x, y: place.y)
        }
      }
      let scale = HeatScale(field.scale, values: field.values, style: frame.style)
      return Ground(scale: scale, columns: frame.columns, perCell: perCell, values: values)
    }
    guard let mesh = meshes.first, Mesh.isShaded(frame.style) else { return nil }
    let density = mesh.coverage(rows: rows, columns: frame.columns) {
      frame.dot($0, across: frame.columns, down: rows)
    }
    let covered = density.filter { $0 > 0 }.sorted()
    guard !covered.isEmpty else { return nil }
    // Roots, relative to the thickest place but a few: else these would leave all the rest in the dark.
    let usual = covered[(covered.count - 1) * 19 / 20]
    let shares = (0..<rows).reversed().flatMap { row in
      density[(row * frame.columns)..<((row + 1) * frame.columns)].map {
        $0 > 0 ? ($0 / usual).squareRoot() : .nan
      }
    }
    return Ground(
      scale: HeatScale(.rising(0...1), values: [], style: frame.style), columns: frame.columns,
      perCell: perCell,
      values: shares)
  }
}

extension PlotFrame {
  /// A place of the plane in dots of a grid that covers the field; nil when it is not finite.
  func dot(_ place: DotPoint, across: Int, down: Int) -> DotPoint? {
    guard let x = x.position(place.x), let y = left?.position(place.y) else { return nil }
    return DotPoint(x: x * Double(across - 1), y: y * Double(down - 1))
  }

  /// The cell of a place of the plane; nil outside.
  func cell(_ place: DotPoint) -> (column: Int, row: Int)? {
    guard let dot = dot(place, across: 2 * columns, down: 4 * rows) else { return nil }
    let (x, y) = (dot.x.rounded(), dot.y.rounded())
    guard x >= 0, y >= 0, x < Double(2 * columns), y < Double(4 * rows) else { return nil }
    return (Int(x) / 2, rows - 1 - Int(y) / 4)
  }
}
