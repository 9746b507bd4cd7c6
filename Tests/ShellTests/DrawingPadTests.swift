import Distributions
import Extras
import Testing

@Suite("Drawing")
struct DrawingTests {
  /// A field of so many cells after some strokes.
  private func pad(_ rows: Int, _ columns: Int, _ strokes: [Stroke]) -> DrawingPad {
    var pad = DrawingPad(rows: rows, columns: columns)
    for stroke in strokes { pad.apply(stroke) }
    return pad
  }

  private func cell(_ row: Int, _ column: Int) -> Stroke.Cell { Stroke.Cell(row: row, column: column) }

  @Test("A pen that is down draws where the cursor goes, one that is up does not")
  func pen() {
    let home = Stroke.move(rows: -9, columns: -9)
    let drawn = pad(3, 4, [home, .pen, .move(rows: 0, columns: 2), .move(rows: 2, columns: 0), .pen, home])
    #expect(drawn.drawing.text == "%%% \n  % \n  % \n")
    #expect(drawn.cursor == cell(0, 0) && !drawn.isPenDown)
    #expect(pad(3, 4, [home, .move(rows: 2, columns: 3)]).isEmpty)
    #expect(pad(1, 4, [.weight(4), home, .pen, .move(rows: 0, columns: 9)]).drawing.text == "====\n")
  }

  @Test("A weight goes up and down by one between 0 and 9, or is set at once")
  func weights() {
    #expect(pad(1, 1, Array(repeating: .raise, count: 3)).weights == [3])
    #expect(pad(1, 1, Array(repeating: .raise, count: 30)).weights == [9])
    #expect(pad(1, 1, [.weight(2), .lower]).weights == [1])
    #expect(pad(1, 1, [.weight(2), .lower, .lower, .lower]).weights == [0])
    #expect(pad(1, 1, [.weight(5), .erase]).weights == [0])
    #expect(pad(1, 1, [.weight(5), .weight(0)]).penWeight == 5)
  }

  @Test("The brush leaves half beside it, takes nothing away, and goes the straight way between two reports")
  func brush() {
    let strokes: [Stroke] = [.weight(8), .clear, .paint(cell(1, 1)), .paint(cell(1, 5)), .lift]
    #expect(pad(3, 7, strokes).drawing.text == " ===== \n=@@@@@=\n ===== \n")
    let corner = pad(2, 3, [.weight(9), .clear, .paint(cell(0, 0)), .lift, .weight(1), .paint(cell(0, 0))])
    #expect(corner.weights == [9, 4, 0, 4, 0, 0])
    #expect(pad(2, 3, [.weight(6), .clear, .paint(cell(-4, 20))]).weights == [0, 3, 6, 0, 0, 3])
    let wiped = pad(1, 3, [.weight(9), .clear, .paint(cell(0, 1)), .lift, .wipe(cell(0, 0))])
    #expect(wiped.weights == [0, 4, 4])
  }

  @Test("After the mouse a digit changes the brush alone; after the keys it puts density down")
  func brushWeight() {
    var pad = pad(1, 3, [.paint(cell(0, 0)), .lift, .weight(2)])
    #expect(pad.weights == [7, 3, 0] && pad.penWeight == 2 && pad.remark.contains("2"))
    pad.apply(.paint(cell(0, 2)))
    #expect(pad.weights == [7, 3, 2])
    for stroke: Stroke in [.lift, .move(rows: 0, columns: -1), .weight(9)] { pad.apply(stroke) }
    #expect(pad.weights == [7, 9, 2])
  }

  @Test("A brush that was lifted begins anew, and does not draw from where it was")
  func lifted() {
    let drawn = pad(1, 9, [.weight(1), .clear, .paint(cell(0, 0)), .lift, .paint(cell(0, 8))])
    #expect(drawn.weights == [1, 0, 0, 0, 0, 0, 0, 0, 1])
  }

  @Test("Undo takes back stroke by stroke to the empty field; a drawn brush is one stroke")
  func undo() {
    let strokes: [Stroke] = [
      .weight(3), .move(rows: 0, columns: 1), .raise, .paint(cell(0, 0)), .paint(cell(4, 6)), .lift, .clear,
    ]
    var pad = pad(5, 7, [])
    var seen = [pad.weights]
    for stroke in strokes {
      let before = pad.weights
      pad.apply(stroke)
      if pad.weights != before, stroke != .paint(cell(4, 6)) { seen.append(pad.weights) }
      if stroke == .paint(cell(4, 6)) { seen[seen.count - 1] = pad.weights }
    }
    #expect(seen.count == 5)
    for weights in seen.dropLast().reversed() {
      pad.apply(.undo)
      #expect(pad.weights == weights)
    }
    #expect(pad.remark.isEmpty && pad.isEmpty)
    pad.apply(.undo)
    #expect(pad.remark.contains("nothing to undo"))
  }

  @Test("A brush that changes something only on its way can be undone as well")
  func undoOverpainting() {
    var pad = pad(1, 7, [.paint(cell(0, 0)), .lift])
    let before = pad.weights
    for stroke: Stroke in [.paint(cell(0, 0)), .paint(cell(0, 3)), .paint(cell(0, 5)), .lift] {
      pad.apply(stroke)
    }
    #expect(pad.weights == [7, 7, 7, 7, 7, 7, 3])
    pad.apply(.undo)
    #expect(pad.weights == before)
  }

  @Test("An empty field cannot be played, which is said; with ink it can")
  func playing() {
    var pad = pad(2, 2, [.play])
    #expect(pad.end == nil && pad.remark.contains("no ink"))
    pad.apply(.weight(1))
    #expect(pad.remark.isEmpty)
    pad.apply(.play)
    #expect(pad.end == .played(DrawnDensity(rows: 2, columns: 2, weights: [0, 0, 0, 1])))
  }

  @Test("Leaving a new drawing is asked back once, unless it is empty or left at once")
  func leaving() {
    #expect(pad(2, 2, [.leave]).end == .left)
    #expect(pad(2, 2, [.raise, .leave]).end == nil)
    #expect(pad(2, 2, [.raise, .leave]).remark.contains("again"))
    #expect(pad(2, 2, [.raise, .leave, .leave]).end == .left)
    #expect(pad(2, 2, [.raise, .leave, .raise, .leave]).end == nil)
    #expect(pad(2, 2, [.raise, .abandon]).end == .left)
    #expect(pad(2, 2, [.raise, .clear, .leave]).end == .left)
  }

  @Test("A drawing that is opened stands in the middle, unchanged, and may be larger than the field")
  func opened() throws {
    let drawing = try DrawnDensity(text: "12\n34\n")
    let pad = DrawingPad(rows: 4, columns: 6, drawing: drawing)
    #expect(pad.drawing.cropped == drawing && pad.weights.count == 24)
    #expect(Array(pad.weights[8...9]) == [1, 2])
    let large = try DrawnDensity(
      text: String(repeating: String(repeating: "5", count: 160) + "\n", count: 80))
    #expect(DrawingPad(rows: 4, columns: 6, drawing: large).drawing == large)
  }
}
