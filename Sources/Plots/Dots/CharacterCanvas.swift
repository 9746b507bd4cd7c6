/// One dot in each cell, shown as a character that tells the series apart.
struct CharacterCanvas: Canvas, Equatable {
  let mark: Character
  private var dots: DotGrid

  init(columns: Int, rows: Int, mark: Character) {
    self.mark = mark
    dots = DotGrid(columns: columns, rows: rows, across: 1, down: 1)
  }

  var columns: Int { dots.columns }
  var rows: Int { dots.rows }
  var dotsAcross: Int { 1 }
  var dotsDown: Int { 1 }

  mutating func set(x: Int, y: Int) { dots.set(x: x, y: y, bits: [1]) }

  func glyph(column: Int, row: Int) -> Character? { dots[column, row] == 0 ? nil : mark }

  func count(column: Int, row: Int) -> Int { Int(dots[column, row]) }
}
