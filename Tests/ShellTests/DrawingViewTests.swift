import Extras
import Plots
import Testing

@Suite("Drawing view")
struct DrawingViewTests {
  private func view(_ pad: DrawingPad, width: Int, height: Int, _ glyphs: Style.Glyphs = .unicode)
    -> DrawingView
  {
    var view = DrawingView(name: "heart.txt", style: Style(width: width, height: height, glyphs: glyphs))
    view.fit(pad, width: width, height: height)
    return view
  }

  private func text(_ pad: DrawingPad, width: Int, height: Int, _ glyphs: Style.Glyphs = .unicode) -> [String]
  {
    view(pad, width: width, height: height, glyphs).frame(pad).map { $0.text() }
  }

  @Test("A whole frame in plain characters")
  func golden() {
    var pad = DrawingPad(rows: 4, columns: 30)
    for stroke: Stroke in [.weight(9), .clear, .paint(.init(row: 2, column: 4)), .lift, .undo, .undo] {
      pad.apply(stroke)
    }
    pad.apply(.play)
    #expect(
      text(pad, width: 40, height: 16, .ascii) == [
        "heart.txt   pen up, weight 9 #",
        "+---------------v--------------+",
        "|                              |",
        "|                              |",
        ">               #              |",
        "|                              |",
        "+- 1. 2: 3- 4= 5+ 6* 7% 8@ 9# -+",
        "Enter plays  q leaves  arrows move",
        "1-9 put density  0 erases",
        "+ - more, less  space pen down, up",
        "mouse paints, right button wipes  u undo",
        "c clear",
      ])
    #expect(pad.end != nil)
  }

  @Test(
    "No frame is wider or higher than its window, at any size",
    arguments: [(80, 24), (40, 20), (40, 12), (20, 8), (20, 5), (3, 2), (1, 1), (200, 60)])
  func fits(width: Int, height: Int) {
    for glyphs in [Style.Glyphs.unicode, .ascii] {
      let field = DrawingView.field(in: Style(width: width, height: height))
      var pad = DrawingPad(rows: field.rows, columns: field.columns)
      for stroke: Stroke in [.play, .raise, .leave] {
        pad.apply(stroke)
        let lines = text(pad, width: width, height: height, glyphs)
        #expect(lines.count <= height && lines.allSatisfy { $0.cellWidth <= width })
        if glyphs == .ascii { #expect(lines.allSatisfy { $0.allSatisfy(\.isASCII) }) }
      }
    }
  }

  @Test("At 80 by 24 the field has 18 rows of 60 columns, every key is told, and a remark is read whole")
  func standard() {
    let field = DrawingView.field(in: Style(width: 80, height: 24))
    #expect(field == (18, 60))
    var pad = DrawingPad(rows: field.rows, columns: field.columns)
    let whole = text(pad, width: 80, height: 24).joined(separator: "\n")
    for word in ["arrows", "1-9", "space", "mouse", "u undo", "c clear", "Enter plays", "q leaves"] {
      #expect(whole.contains(word))
    }
    pad.apply(.play)
    let narrow = text(pad, width: 40, height: 20).joined(separator: " ")
    #expect(narrow.contains("There is no ink yet, and an empty field cannot be played."))
  }

  @Test("Whatever is done in whatever window, the cursor stays in the field and in sight", arguments: 1...20)
  func random(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    var pad = DrawingPad(rows: 1 + next(18), columns: 1 + next(60))
    var view = DrawingView(name: "a", style: Style())
    for _ in 0..<400 {
      let cell = Stroke.Cell(row: next(40) - 10, column: next(100) - 20)
      let strokes: [Stroke] = [
        .move(rows: next(9) - 4, columns: next(99) - 49), .raise, .lower, .weight(next(12) - 1), .erase, .pen,
        .paint(cell), .paint(cell), .wipe(cell), .lift, .clear, .undo, .play, .leave,
      ]
      pad.apply(strokes[next(strokes.count)])
      let (width, height) = (1 + next(100), 1 + next(40))
      view.fit(pad, width: width, height: height)
      let lines = view.frame(pad)
      #expect(lines.count <= height && lines.allSatisfy { $0.width <= width }, "seed \(seed)")
      #expect(view.shows(pad.cursor) && pad.weights.allSatisfy { $0 <= 9 } && 1...9 ~= pad.penWeight)
      #expect(0..<pad.rows ~= pad.cursor.row && 0..<pad.columns ~= pad.cursor.column)
    }
  }

  @Test("The characters of the field are those of the file, with colour and without")
  func characters() {
    var pad = DrawingPad(rows: 1, columns: 10)
    pad.apply(.move(rows: 0, columns: -9))
    for weight in 0...9 {
      pad.apply(.weight(weight))
      pad.apply(.move(rows: 0, columns: 1))
    }
    for color in [Style.Color.none, .sixteen, .twoFiftySix, .trueColor] {
      var view = DrawingView(name: "a", style: Style(color: color))
      view.fit(pad, width: 80, height: 24)
      #expect(view.frame(pad)[2].text().contains(" .:-=+*%@#"))
      #expect(view.frame(pad)[2].text(color: color).contains("\u{1B}") == (color != .none))
    }
  }

  @Test("Every cell that is seen lies under the place where it is drawn, also in a part of a large field")
  func places() {
    var pad = DrawingPad(rows: 80, columns: 160)
    var view = view(pad, width: 80, height: 24)
    let corners: [Stroke] = [
      .move(rows: -99, columns: -199), .move(rows: 0, columns: 199), .move(rows: 99, columns: 0),
      .move(rows: -3, columns: -70), .move(rows: -40, columns: -1),
    ]
    for stroke in corners {
      pad.apply(stroke)
      pad.apply(.weight(9))
      view.fit(pad, width: 80, height: 24)
      let place = view.cursorPlace(pad)
      #expect(view.cell(column: place.column, row: place.row) == pad.cursor && view.shows(pad.cursor))
      let line = view.frame(pad)[place.row - 1].cells
      #expect(line[place.column - 1].glyph == "#")
      // What the mouse touches is in sight, so that the field does not move under it.
      let before = view
      let seen = view.cell(column: 2, row: 3)
      pad.apply(.paint(seen))
      pad.apply(.lift)
      view.fit(pad, width: 80, height: 24)
      #expect(view == before)
    }
    #expect(view.frame(pad)[0].text().contains("seen in part"))
    #expect(!view.shows(.init(row: 79, column: 0)))
  }
}
