import Testing

@testable import Plots

@Suite("Canvas")
struct CanvasTests {
  @Test("every dot of a Braille cell is the dot of the Unicode chart")
  func braille() {
    // Unicode numbers the dots 1-3 and 7 down the left side, 4-6 and 8 down the right; dot n is bit n - 1.
    let dots = [[7, 3, 2, 1], [8, 6, 5, 4]]
    for x in 0..<2 {
      for y in 0..<4 {
        var canvas = BrailleCanvas(columns: 1, rows: 1)
        canvas.set(x: x, y: y)
        let scalar = Unicode.Scalar(0x2800 + (UInt32(1) << UInt32(dots[x][y] - 1)))
        #expect(canvas.glyph(column: 0, row: 0) == scalar.map(Character.init))
      }
    }
  }

  @Test("every dot of a quadrant cell is where its block is")
  func quadrants() {
    for (x, y, glyph) in [(0, 0, "▖"), (1, 0, "▗"), (0, 1, "▘"), (1, 1, "▝")] as [(Int, Int, Character)] {
      var canvas = QuadrantCanvas(columns: 1, rows: 1)
      canvas.set(x: x, y: y)
      #expect(canvas.glyph(column: 0, row: 0) == glyph)
    }
    var full = QuadrantCanvas(columns: 1, rows: 1)
    for x in 0..<2 { for y in 0..<2 { full.set(x: x, y: y) } }
    #expect(full.glyph(column: 0, row: 0) == "█")
  }

  @Test("dots outside change nothing, and an empty cell has no glyph", arguments: Style.Glyphs.all)
  func outside(glyphs: Style.Glyphs) {
    var canvas = makeCanvas(Style(glyphs: glyphs), columns: 2, rows: 2, mark: "*")
    for (x, y) in [(-1, 0), (0, -1), (canvas.dotColumns, 0), (0, canvas.dotRows)] { canvas.set(x: x, y: y) }
    for column in 0..<2 { for row in 0..<2 { #expect(canvas.glyph(column: column, row: row) == nil) } }
    canvas.set(x: 0, y: 0)
    #expect(canvas.glyph(column: 0, row: 1) != nil, "the first dot is in the lower left cell")
  }

  @Test("a line is connected and reaches both its ends")
  func line() {
    var canvas = CharacterCanvas(columns: 9, rows: 4, mark: "*")
    canvas.stroke([DotPoint(x: 0, y: 0), DotPoint(x: 8, y: 3)])
    let columns = (0..<9).map { column in (0..<4).filter { canvas.glyph(column: column, row: $0) != nil } }
    #expect(columns.first == [3])
    #expect(columns.last == [0])
    #expect(columns.allSatisfy { $0.count == 1 })
  }

  @Test("a line that starts far outside is cut where it enters")
  func clipping() throws {
    let (a, b) = try #require(
      clipped(DotPoint(x: -10, y: -10), DotPoint(x: 30, y: 30), right: 20, top: 10))
    #expect((a.x, a.y) == (0, 0))
    #expect((b.x, b.y) == (10, 10))
    #expect(clipped(DotPoint(x: -5, y: 0), DotPoint(x: 0, y: 40), right: 20, top: 10) == nil)
  }

  @Test("a missing point breaks the line")
  func gap() {
    var canvas = CharacterCanvas(columns: 5, rows: 1, mark: "*")
    canvas.stroke([DotPoint(x: 0, y: 0), nil, DotPoint(x: 4, y: 0)])
    #expect((0..<5).map { canvas.count(column: $0, row: 0) } == [1, 0, 0, 0, 1])
  }
}
