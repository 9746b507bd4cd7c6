import Terminal
import Testing

@Suite("Line editor")
struct LineEditorTests {
  private struct Row: Sendable, CustomTestStringConvertible {
    let keys: String
    /// The line, with a stroke where the cursor is.
    let line: String

    init(_ keys: String, _ line: String) {
      self.keys = keys
      self.line = line
    }

    var testDescription: String { keys.debugDescription }
  }

  private static let escape = "\u{1B}"
  private static let history = LineHistory(["plot", "run 400", "run 4000", "print D(0)", "status"])

  private static func typed(_ bytes: String, hints: [String] = []) -> (
    LineEditor, requests: [LineEditor.Request]
  ) {
    var editor = LineEditor(history: history)
    editor.hints = hints
    var parser = KeyParser()
    var requests: [LineEditor.Request] = []
    for key in parser.keys(in: bytes.utf8) + parser.giveUp() {
      if let request = editor.press(key) { requests.append(request) }
    }
    return (editor, requests)
  }

  private static func shown(_ buffer: EditBuffer) -> String {
    String(buffer.characters[..<buffer.cursor]) + "|" + String(buffer.characters[buffer.cursor...])
  }

  private static let motions = [
    Row("one two\u{1}", "|one two"), Row("one two\u{1}\u{5}", "one two|"),
    Row("one two\(escape)[H", "|one two"), Row("one two\(escape)OH\(escape)[F", "one two|"),
    Row("one two\(escape)[1~\(escape)[4~", "one two|"),
    Row("one two\u{2}\u{2}", "one t|wo"), Row("one two\u{1}\u{6}", "o|ne two"),
    Row("one two\(escape)[D\(escape)[D\(escape)[C", "one tw|o"),
    Row("one two\(escape)b", "one |two"), Row("one two\(escape)b\(escape)b\(escape)f", "one| two"),
    Row("one two\(escape)[1;5D", "one |two"), Row("one two\(escape)[1;3D", "one |two"),
    Row("one two\u{1}\(escape)[1;5C", "one| two"), Row("one two\u{1}\(escape)[1;3C", "one| two"),
    Row("\(escape)[D\u{2}\u{1}\u{5}x", "x|"),
  ]

  private static let edits = [
    Row("one two\u{7F}", "one tw|"), Row("one two\u{1}\u{4}", "|ne two"),
    Row("one two\u{1}\(escape)[3~", "|ne two"), Row("\u{7F}\u{8}", "|"), Row("a\u{4}", "a|"),
    Row("one two\(escape)b\u{B}", "one |"), Row("one two\(escape)b\u{15}", "|two"),
    Row("one d.w1[0]\u{17}", "one |"), Row("one d.w1\(escape)\u{7F}", "one d.|"),
    Row("one two\u{1}\(escape)d", "| two"),
    Row("one two\u{17}\u{17}\u{19}", "one two|"),  // Two kills in a row are one text.
    Row("one two\u{1}\(escape)d\(escape)d\u{5}!\u{19}", "!one two|"),
    Row("one two\u{17}x\u{17}\u{19}", "one x|"), Row("ab\u{17}cd\u{17}\u{19}\(escape)y", "ab|"),
    Row("ab\u{17}cd\u{17}\u{19}\(escape)y\(escape)y", "cd|"), Row("\u{19}\(escape)y", "|"),
    Row("abc\u{14}", "acb|"), Row("abc\u{1}\u{6}\u{14}", "ba|c"), Row("a\u{14}", "a|"),
    Row("one\u{17}\u{1F}", "one|"), Row("one two\u{1F}", "one |"),
    Row("one two\u{1F}\u{1F}\u{1F}\u{1F}", "|"),
    Row("one\u{1}x\u{1F}", "|one"),
  ]

  private static let texts = [
    Row("é\u{7F}", "|"), Row("e\u{301}x\u{2}\u{2}y", "y|e\u{301}x"), Row("e\u{301}\u{7F}", "|"),
    Row("界界\u{2}a", "界a|界"), Row("a👩‍💻b\u{2}\u{2}", "a|👩‍💻b"), Row("a👩‍💻b\u{2}\u{7F}", "a|b"),
    // A mark joins the letter that it is typed behind; letters of a flag that meet are one character.
    Row("ex\u{2}\u{301}", "e\u{301}|x"), Row("🇩x🇪\u{2}\u{7F}", "🇩🇪|"), Row("über uns\u{17}", "über |"),
  ]

  private static let past = [
    Row("\(escape)[A", "status|"), Row("\u{10}\u{10}", "print D(0)|"), Row("\(escape)[A\(escape)[B", "|"),
    Row("ru\(escape)[A", "run 4000|"), Row("ru\u{10}\u{10}", "run 400|"),
    Row("ru\u{10}\u{10}\u{10}", "run 400|"),
    Row("ru\u{10}\u{10}\u{E}", "run 4000|"), Row("ru\u{10}\u{E}", "ru|"), Row("zz\u{10}", "zz|"),
    Row("\u{E}", "|"), Row("\u{12}40", "|"), Row("\u{12}40\(escape)", "run 4000|"),
    Row("\u{12}40\u{12}\(escape)", "run 400|"), Row("\u{12}40\u{12}\u{13}\(escape)", "run 4000|"),
    Row("ab\u{12}40\u{7}", "ab|"), Row("ab\u{12}zzz\(escape)", "ab|"),
    Row("\u{12}400\u{12}\u{7F}\u{7F}\u{7F}pl\(escape)", "plot|"), Row("\u{12}pl\u{1}", "|plot"),
  ]

  @Test(
    "Keys move the cursor, change the line and go through lines typed before",
    arguments: motions + edits + texts + past)
  private func keys(_ row: Row) {
    let (editor, requests) = Self.typed(row.keys)
    #expect(Self.shown(editor.buffer) == row.line)
    #expect(requests.isEmpty)
  }

  @Test("Keys that are somebody else's to answer")
  func requests() {
    #expect(Self.typed("run 5\r").requests == [.line("run 5")])
    #expect(Self.typed("\n").requests == [.line("")])
    #expect(Self.typed("ab\u{3}").requests == [.interrupted])
    #expect(Self.typed("\u{4}").requests == [.leave])
    #expect(Self.typed("ab\u{C}\u{1A}").requests == [.clearScreen, .suspend])
    #expect(Self.typed("ab cd\u{2}\t").requests == [.complete("ab c")])
    #expect(Self.typed("\u{12}40\r").requests == [.line("run 4000")])
  }

  @Test(
    "What was typed before goes on in dim letters, or else what is likely, and is taken over whole or by words"
  )
  func suggestions() {
    #expect(Self.typed("r").0.suggestion == "un 4000")
    #expect(Self.typed("ph", hints: ["phase"]).0.suggestion == "ase")
    #expect(Self.typed("p", hints: ["phase"]).0.suggestion == "rint D(0)")
    #expect(Self.typed("", hints: ["phase"]).0.suggestion == "phase")
    #expect(Self.typed("rn").0.suggestion.isEmpty && Self.typed("run\u{2}").0.suggestion.isEmpty)
    for key in ["\u{5}", "\u{6}", "\(Self.escape)[C", "\(Self.escape)[F"] {
      #expect(Self.shown(Self.typed("r" + key).0.buffer) == "run 4000|", "\(key.debugDescription)")
    }
    for key in ["\(Self.escape)f", "\(Self.escape)[1;3C"] {
      #expect(Self.shown(Self.typed("r" + key).0.buffer) == "run|", "\(key.debugDescription)")
      #expect(Self.shown(Self.typed("r" + key + key).0.buffer) == "run 4000|", "\(key.debugDescription)")
    }
  }

  private static func offered(_ typed: String, _ length: Int, _ words: [String], then keys: String) -> String
  {
    var editor = Self.typed(typed).0
    editor.offer(Completions(replacing: length, with: words.map { Completions.Item($0) }))
    var parser = KeyParser()
    for key in parser.keys(in: keys.utf8) + parser.giveUp() { _ = editor.press(key) }
    return shown(editor.buffer)
  }

  @Test("One word is put in, of several what they share; Tab walks through them, Esc takes all back")
  func completion() {
    #expect(Self.offered("plot dens", 4, ["densities"], then: "") == "plot densities |")
    #expect(Self.offered("set lr", 2, ["lr.d="], then: "") == "set lr.d=|")
    #expect(Self.offered("x", 1, [], then: "") == "x|")
    let words = ["status", "step", "stop"]
    #expect(Self.offered("s", 1, words, then: "") == "st|")
    #expect(Self.offered("s", 1, words, then: "\t") == "status |")
    #expect(Self.offered("s", 1, words, then: "\t\t") == "step |")
    #expect(Self.offered("s", 1, words, then: "\t\t\t\t") == "status |")
    #expect(Self.offered("s", 1, words, then: "\(Self.escape)[Z") == "stop |")
    #expect(Self.offered("s", 1, words, then: "\t\(Self.escape)") == "s|")
    #expect(Self.offered("s", 1, words, then: "\(Self.escape)") == "s|")
    #expect(Self.offered("s", 1, words, then: "\td") == "status d|")
    #expect(Self.offered("a s b\u{2}\u{2}", 1, words, then: "\t") == "a status | b")
  }

  @Test("What is pasted goes in as text, and what stands before it in a session is left out")
  func pasting() {
    var editor = LineEditor()
    editor.type("saddle> run 5", leavingOut: "saddle> ")
    #expect(editor.buffer.text == "run 5")
    var parser = KeyParser()
    let keys = parser.keys(in: "\u{1B}[200~a\tb\u{1}\u{7}c\nd\u{1B}[201~\r".utf8)
    #expect(
      keys == [.pasted("a"), .pasted("\t"), .pasted("b"), .pasted("c"), .pasted("\n"), .pasted("d"), .enter])
  }

  @Test("A line that is the same as the last is kept once, and the oldest are forgotten")
  func remembering() {
    var history = LineHistory(limit: 3)
    for line in ["a", "a", " ", "b", "c", "d"] { history.add(line) }
    #expect(history.lines == ["b", "c", "d"])
  }

  @Test("Random keys never stop it", arguments: 0..<50)
  func random(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }
    var editor = LineEditor(history: Self.history)
    let letters = Array("abrun 👩‍💻é界\u{301}🇩".unicodeScalars)
    for _ in 0..<2_000 {
      let key: Key =
        switch next(5) {
        case 0: .control(Unicode.Scalar(UInt8(0x5F + next(27))))
        case 1: .alt([UInt8](arrayLiteral: 0x62, 0x64, 0x66, 0x79, 0x7F).map { Unicode.Scalar($0) }[next(5)])
        case 2: .move(Key.Movement.allCases[next(8)], Key.Modifiers(rawValue: UInt8(next(8))))
        case 3: [.tab, .backTab, .backspace, .delete, .escape][next(5)]
        default: .character(letters[next(letters.count)])
        }
      if case .complete? = editor.press(key) {
        editor.offer(Completions(replacing: 0, with: [.init("run"), .init("rug")].shuffled(by: next(2))))
      }
      #expect(0...editor.buffer.characters.count ~= editor.buffer.cursor)
      #expect(Array(editor.buffer.text) == editor.buffer.characters, "seed \(seed)")
    }
  }
}

extension [Completions.Item] {
  fileprivate func shuffled(by number: Int) -> [Completions.Item] { number == 0 ? self : self.reversed() }
}
