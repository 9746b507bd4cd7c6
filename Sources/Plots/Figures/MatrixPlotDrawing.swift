extension MatrixPlot {
  public var followsHeight: Bool { true }

  public func picture(_ style: Style) -> [Line] {
    let ramp = HeatRamp(largest: largest, style: style)
    let above = titleLines(title, style) + bar(ramp)
    let room = style.figureRows - above.count - sentenceLines(style).count - (columnTitle.isEmpty ? 0 : 1)
    let grid = Grid(self, ramp, maxRows: max(1, room - 1))
    var lines = above
    for row in 0..<grid.rows { lines.append(line(row, grid, ramp)) }
    if !columnTitle.isEmpty { lines.append(Line("".padded(to: grid.names) + columnTitle)) }
    if grid.down * grid.across > 1 {
      let note = "Each cell stands for \(grid.down) x \(grid.across) values and shows the largest in size."
      lines += note.wrapped(to: style.width).map { Line($0, .dim) }
    }
    return lines
  }

  /// How the matrix is cut into cells.
  private struct Grid {
    /// Columns for the names of the rows.
    let names: Int
    /// Values to a cell, from top to bottom and from left to right.
    let down: Int
    let across: Int
    let rows: Int
    let columns: Int
    /// Columns for the number in a cell; 0 when cells only show shades.
    let numberWidth: Int

    init(_ matrix: MatrixPlot, _ ramp: HeatRamp, maxRows: Int) {
      let style = ramp.style
      let widest = matrix.rowNames.map(\.cellWidth).max() ?? 0
      names = matrix.rowNames.isEmpty ? 0 : min(widest, style.width / 3) + 1
      let room = style.width - names
      down = max(1, (matrix.rows + maxRows - 1) / maxRows)
      let most = max(1, room / 2)
      across = max(1, (matrix.columns + most - 1) / most)
      rows = (matrix.rows + down - 1) / down
      columns = (matrix.columns + across - 1) / across
      guard down * across == 1, matrix.columns <= 8 else {
        numberWidth = 0
        return
      }
      let longest = matrix.values.map { ramp.number($0).cellWidth }.max() ?? 0
      numberWidth = (longest + 5) * matrix.columns <= room ? longest : 0
    }
  }

  private func line(_ row: Int, _ grid: Grid, _ ramp: HeatRamp) -> Line {
    var line = Line()
    if grid.names > 0 {
      let name = rowNames[row * grid.down].truncated(to: grid.names - 1, ellipsis: ramp.style.ellipsis)
      line.append(name.padded(to: grid.names))
    }
    for column in 0..<grid.columns {
      let value = extreme(row, column, grid)
      line.append(ramp.cells(value))
      if grid.numberWidth > 0 {
        let text = ramp.number(value).paddedLeft(to: grid.numberWidth)
        line.append(" " + text, ramp.ink(value))
        if column + 1 < grid.columns { line.append("  ") }
      }
    }
    return line
  }

  /// The value of the largest size in a cell; one that is not finite wins.
  private func extreme(_ row: Int, _ column: Int, _ grid: Grid) -> Double {
    var result = 0.0
    for i in (row * grid.down)..<min(rows, (row + 1) * grid.down) {
      for j in (column * grid.across)..<min(columns, (column + 1) * grid.across) {
        let value = values[i * columns + j]
        if !value.isFinite { return value }
        if abs(value) > abs(result) { result = value }
      }
    }
    return result
  }

  /// The scale from the most negative shade to the most positive one.
  private func bar(_ ramp: HeatRamp) -> [Line] {
    guard ramp.largest > 0 else { return [] }
    let size = NumberFormat.significant(ramp.largest, 3)
    var line = Line("-" + size + " ")
    for level in -4...4 { line.append(ramp.cells(level: level)) }
    line.append(" +" + size)
    return [line]
  }
}
