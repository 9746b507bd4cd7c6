/// A grid of dots that shows itself as characters.
///
/// Dots are counted from the lower left corner, as a mathematician draws; cells from the upper left one, as a
/// terminal does. To add a canvas, copy `BrailleCanvas.swift`, rename it, and choose it in ``makeCanvas(_:columns:rows:mark:)``.
protocol Canvas: Sendable {
  var columns: Int { get }
  var rows: Int { get }
  /// Dots in each cell from left to right.
  var dotsAcross: Int { get }
  /// Dots in each cell from bottom to top.
  var dotsDown: Int { get }

  /// Marks one dot; outside the grid nothing happens.
  mutating func set(x: Int, y: Int)
  /// The character of a cell, nil where no dot is set.
  func glyph(column: Int, row: Int) -> Character?
  /// The dots set in a cell.
  func count(column: Int, row: Int) -> Int
}

extension Canvas {
  var dotColumns: Int { columns * dotsAcross }
  var dotRows: Int { rows * dotsDown }
}

/// The canvas that a style draws curves on.
///
/// - Parameter mark: The character of every dot where characters are all there is.
func makeCanvas(_ style: Style, columns: Int, rows: Int, mark: Character) -> any Canvas {
  switch style.glyphs {
  case .unicode: BrailleCanvas(columns: columns, rows: rows)
  case .blocks: QuadrantCanvas(columns: columns, rows: rows)
  case .ascii: CharacterCanvas(columns: columns, rows: rows, mark: mark)
  }
}

/// One byte of dots per cell: what the canvases with several dots per cell are made of.
struct DotGrid: Equatable, Sendable {
  let columns: Int
  let rows: Int
  let across: Int
  let down: Int
  private var cells: [UInt8]

  init(columns: Int, rows: Int, across: Int, down: Int) {
    precondition(columns >= 0 && rows >= 0, "a canvas cannot have \(columns) columns and \(rows) rows")
    self.columns = columns
    self.rows = rows
    self.across = across
    self.down = down
    cells = Array(repeating: 0, count: columns * rows)
  }

  subscript(column: Int, row: Int) -> UInt8 { cells[row * columns + column] }

  /// Sets the bit that `bits` gives for the place of a dot in its cell, row by row from the top.
  mutating func set(x: Int, y: Int, bits: [UInt8]) {
    guard x >= 0, y >= 0, x < columns * across, y < rows * down else { return }
    let fromTop = rows * down - 1 - y
    cells[fromTop / down * columns + x / across] |= bits[fromTop % down * across + x % across]
  }
}
