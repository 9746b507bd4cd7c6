import Testing

@testable import Terminal

@Suite("Line layout")
struct LineLayoutTests {
  private static let plain = LineStyle(hasInks: false, hasUnicode: true) { character in
    switch character.unicodeScalars.first?.value ?? 0 {
    case 0x300..<0x370: 0
    case 0x4E00..<0xA000, 0x1F000...: 2
    default: 1
    }
  }

  private static func editor(_ text: String, back count: Int = 0) -> LineEditor {
    var editor = LineEditor()
    editor.type(text)
    for _ in 0..<count { _ = editor.press(.move(.left, [])) }
    return editor
  }

  private static func layout(
    _ editor: LineEditor, width: Int = 10, height: Int = 6, style: LineStyle = plain, isOver: Bool = false
  ) -> LineLayout {
    LineLayout(
      prompt: "> ", editor, window: WindowSize(width: width, height: height), style: style, isOver: isOver)
  }

  @Test("A line is broken at the window's edge, and no wide character across it")
  func rows() {
    let short = Self.layout(Self.editor("abc"))
    #expect(short.rows == ["> abc"] && short.cursor == (0, 5))
    let full = Self.layout(Self.editor("abcdefgh"))
    #expect(full.rows == ["> abcdefgh", ""] && full.cursor == (1, 0))
    let long = Self.layout(Self.editor("abcdefghij", back: 1))
    #expect(long.rows == ["> abcdefgh", "ij"] && long.cursor == (1, 1))
    let wide = Self.layout(Self.editor("abcdefg界x"))
    #expect(wide.rows == ["> abcdefg", "界x"] && wide.cursor == (1, 3) && wide.widths == [9, 3])
    let onWide = Self.layout(Self.editor("abcdefg界x", back: 2))
    #expect(onWide.cursor == (1, 0))
    let marked = Self.layout(Self.editor("e\u{301}x", back: 1))
    #expect(marked.rows == ["> e\u{301}\u{1B}[4Gx"] && marked.cursor == (0, 3))
  }

  @Test("Of a line that is taller than the window the rows around the cursor are shown")
  func tall() {
    let text = (0..<100).map { "\($0 % 10)" }.joined()
    let end = Self.layout(Self.editor(text))
    #expect(end.rows.count == 6 && end.cursor == (5, 2) && end.rows[5] == "89")
    let middle = Self.layout(Self.editor(text, back: 50))
    #expect(middle.rows.count == 6 && middle.cursor == (3, 2) && middle.rows[3] == "8901234567")
    #expect(Self.layout(Self.editor(text), isOver: true).rows.count == 11)
  }

  @Test("A suggestion is dim, cut to the row, and left out where nothing can be dim or the line is done")
  func suggestion() {
    let inks = LineStyle(hasInks: true, hasUnicode: true) { _ in 1 }
    var editor = LineEditor(history: LineHistory(["print Vstar"]))
    editor.type("pr")
    #expect(Self.layout(editor, width: 20, style: inks).rows == ["> pr\u{1B}[2mint Vstar\u{1B}[m"])
    #expect(Self.layout(editor, width: 10, style: inks).rows == ["> pr\u{1B}[2mint …\u{1B}[m"])
    #expect(Self.layout(editor, width: 20, style: inks, isOver: true).rows == ["> pr"])
    #expect(Self.layout(editor, width: 20).rows == ["> pr"])
  }

  @Test("What is looked for stands before the line that was found")
  func search() {
    var editor = LineEditor(history: LineHistory(["run 400"]))
    _ = editor.press(.control("r"))
    editor.type("40")
    #expect(Self.layout(editor, width: 40).rows == ["search \"40\": run 400"])
    editor.type("x")
    #expect(Self.layout(editor, width: 40).rows == ["no line has \"40x\": run 400"])
  }

  @Test("Words are listed with what they mean, or in columns where they are many")
  func menu() {
    var editor = Self.editor("s")
    editor.offer(Completions(replacing: 1, with: [.init("step", "one update"), .init("stop", "an end")]))
    _ = editor.press(.tab)
    #expect(Self.layout(editor, width: 30).rows == ["> step ", "> step  one update", "  stop  an end"])
    #expect(Self.layout(editor, width: 12).rows == ["> step ", "> step  on…", "  stop  an…"])
    var many = Self.editor("")
    many.offer(Completions(replacing: 0, with: (10..<30).map { .init("w\($0)", "number \($0)") }))
    let rows = Self.layout(many, width: 26).rows
    #expect(
      rows == [
        "> w", "  w10   w15   w20   w25 ", "  w11   w16   w21   w26 ", "  w12   w17   w22   w27 ", "  8 more",
      ])
    for _ in 0..<5 { _ = many.press(.tab) }
    #expect(
      Self.layout(many, width: 26).rows
        == [
          "> w14 ", "  w12   w17   w22   w27 ", "  w13   w18   w23   w28 ", "> w14   w19   w24   w29 ",
          "  number 14",
        ])
  }

  @Test("What does not change is not written; a frame begins where the last one began")
  func frames() {
    let window = WindowSize(width: 10, height: 6)
    var display = LineDisplay(reflows: true)
    let two = Self.layout(Self.editor("abcdefghij"))
    #expect(display.frame(two, in: window) == "\u{1B}[?7l\r\u{1B}[J> abcdefgh\r\nij\u{1B}[3G\u{1B}[?7h")
    #expect(display.frame(two, in: window).isEmpty)
    let back = Self.layout(Self.editor("abcdefghij", back: 3))
    #expect(
      display.frame(back, in: window)
        == "\u{1B}[?7l\r\u{1B}[1A\u{1B}[J> abcdefgh\r\nij\u{1B}[1A\u{1B}[10G\u{1B}[?7h")
    #expect(display.end(two, in: window) == "\u{1B}[?7l\r\u{1B}[J> abcdefgh\r\nij\u{1B}[?7h\r\n")
    let full = Self.layout(Self.editor("abcdefgh"), isOver: true)
    #expect(display.end(full, in: window) == "\u{1B}[?7l\r\u{1B}[J> abcdefgh\r\n\u{1B}[?7h")
    #expect(display.end(full, in: window, mark: "^C").hasSuffix("\r\n\u{1B}[?7h^C\r\n"))
  }

  @Test(
    "In a window that has become narrower, rows that the terminal has broken are erased, too",
    arguments: [true, false])
  func resizing(reflows: Bool) {
    var display = LineDisplay(reflows: reflows)
    let editor = Self.editor("abcdefghijklmnopqrstuvwxyz")
    _ = display.frame(Self.layout(editor), in: WindowSize(width: 10, height: 6))
    let narrow = WindowSize(width: 5, height: 6)
    // Of rows of 10, 10 and 8 columns, the cursor behind the last, a terminal makes 2, 2 and 2.
    let up = reflows ? 5 : 2
    #expect(
      display.frame(Self.layout(editor, width: 5), in: narrow).hasPrefix("\u{1B}[?7l\r\u{1B}[\(up)A\u{1B}[J"))
  }
}
