/// Two by two dots in each cell, as block elements; for fonts that lack Braille.
struct QuadrantCanvas: Canvas, Equatable {
  private static let bits: [UInt8] = [1, 2, 4, 8]
  private static let glyphs = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")

  private var dots: DotGrid

  init(columns: Int, rows: Int) {
    dots = DotGrid(columns: columns, rows: rows, across: 2, down: 2)
  }

  var columns: Int { dots.columns }
  var rows: Int { dots.rows }
  var dotsAcross: Int { 2 }
  var dotsDown: Int { 2 }

  mutating func set(x: Int, y: Int) { dots.set(x: x, y: y, bits: Self.bits) }

  func glyph(column: Int, row: Int) -> Character? {
    let pattern = dots[column, row]
    return pattern == 0 ? nil : Self.glyphs[Int(pattern)]
  }

  func count(column: Int, row: Int) -> Int { dots[column, row].nonzeroBitCount }
}
