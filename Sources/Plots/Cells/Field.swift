/// A rectangle of cells that layers are laid on, one over the other.
struct Field: Equatable, Sendable {
  let columns: Int
  let rows: Int
  private var cells: [Cell]

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: .blank, count: columns * rows)
  }

  subscript(column: Int, row: Int) -> Cell { cells[row * columns + column] }

  func row(_ row: Int) -> ArraySlice<Cell> { cells[(row * columns)..<((row + 1) * columns)] }

  /// Puts one cell on top; outside the field nothing happens.
  mutating func put(_ cell: Cell, column: Int, row: Int) {
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return }
    cells[row * columns + column] = cell
  }

  /// Lays a canvas on top; where Braille meets Braille both patterns stay visible.
  mutating func overlay(_ canvas: any Canvas, ink: Ink) {
    for row in 0..<min(rows, canvas.rows) {
      for column in 0..<min(columns, canvas.columns) {
        guard let glyph = canvas.glyph(column: column, row: row) else { continue }
        let below = cells[row * columns + column].glyph
        cells[row * columns + column] = Cell(BrailleCanvas.union(below, glyph) ?? glyph, ink)
      }
    }
  }

  /// Shades the cells that a canvas covers by half or more.
  ///
  /// - Parameter stipple: Whether cells covered in part show every other of their Braille dots instead, so that the
  ///   edge of the shade is finer than a cell.
  mutating func shade(_ canvas: any Canvas, with cell: Cell, stipple: Bool) {
    let whole = canvas.dotsAcross * canvas.dotsDown
    for row in 0..<min(rows, canvas.rows) {
      for column in 0..<min(columns, canvas.columns) {
        let count = canvas.count(column: column, row: row)
        if stipple, count < whole, let glyph = canvas.glyph(column: column, row: row) {
          if let thinned = BrailleCanvas.thinned(glyph) {
            put(Cell(thinned, cell.ink), column: column, row: row)
          }
        } else if 2 * count >= whole {
          put(cell, column: column, row: row)
        }
      }
    }
  }
}
