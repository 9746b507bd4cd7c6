import Terminal
import Testing

@Suite("Key parser")
struct KeyParserTests {
  /// Sequences as terminals send them, with what they mean.
  static let known: [(bytes: String, keys: [Key])] = [
    ("a", [.character("a")]), ("~", [.character("~")]), (" ", [.character(" ")]),
    ("\u{E9}", [.character("\u{E9}")]), ("\u{2028}", [.character("\u{2028}")]),
    ("\u{1F600}", [.character("\u{1F600}")]),
    ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
    ("\u{3}", [.control("c")]), ("\u{4}", [.control("d")]), ("\u{1A}", [.control("z")]),
    ("\u{0}", [.control("@")]), ("\u{1C}", [.control("\\")]),
    ("\u{1B}b", [.alt("b")]),
    ("\u{1B}[A", [.move(.up, [])]), ("\u{1B}[B", [.move(.down, [])]), ("\u{1B}[C", [.move(.right, [])]),
    ("\u{1B}[D", [.move(.left, [])]),
    // Application mode, as terminals that were asked for it send it.
    ("\u{1B}OA", [.move(.up, [])]), ("\u{1B}OB", [.move(.down, [])]), ("\u{1B}OC", [.move(.right, [])]),
    ("\u{1B}OD", [.move(.left, [])]), ("\u{1B}OM", [.enter]),
    ("\u{1B}[1;2A", [.move(.up, .shift)]), ("\u{1B}[1;5C", [.move(.right, .control)]),
    ("\u{1B}[1;8D", [.move(.left, [.shift, .alt, .control])]), ("\u{1B}O5B", [.move(.down, .control)]),
    ("\u{1B}[H", [.move(.home, [])]), ("\u{1B}OF", [.move(.end, [])]), ("\u{1B}[1~", [.move(.home, [])]),
    ("\u{1B}[4~", [.move(.end, [])]), ("\u{1B}[5~", [.move(.pageUp, [])]),
    ("\u{1B}[6;2~", [.move(.pageDown, .shift)]),
    ("\u{1B}[3~", [.delete]), ("\u{1B}[Z", [.backTab]),
    ("\u{1B}[<0;10;5M", [.mouse(Mouse(.press, column: 10, row: 5))]),
    ("\u{1B}[<32;11;5M", [.mouse(Mouse(.drag, column: 11, row: 5))]),
    ("\u{1B}[<0;300;200m", [.mouse(Mouse(.release, column: 300, row: 200))]),
    ("\u{1B}[<2;1;1M", [.mouse(Mouse(.press, .right, column: 1, row: 1))]),
    // With Ctrl held, and the middle button.
    ("\u{1B}[<49;7;8M", [.mouse(Mouse(.drag, .middle, column: 7, row: 8))]),
    ("\u{1B}[200~a\r\u{E9}\u{1B}[201~b", [.pasted("a"), .pasted("\n"), .pasted("\u{E9}"), .character("b")]),
  ]

  /// Sequences that mean no key here.
  static let unknown = [
    "\u{1B}[11~", "\u{1B}[2~", "\u{1B}OP", "\u{1B}[1;5P", "\u{1B}[I", "\u{1B}[O", "\u{1B}[?1;2c",
    "\u{1B}[24;80R",
    "\u{1B}[97;5u", "\u{1B}[[A", "\u{1B}[M !!", "\u{1B}[<64;10;5M", "\u{1B}[<35;10;5M", "\u{1B}[<0;0;5M",
    "\u{1B}[<0;10M", "\u{1B}[<;;M", "\u{1B}[<0;99999999999999999999;1M", "\u{1B}[1;-3A", "\u{1B}[1;2;3A",
    "\u{1B}[1;99999999999999999999A", "\u{1B}]0;a title\u{7}", "\u{1B}]11;rgb:0/0/0\u{1B}\\",
    "\u{1B}P1$r0m\u{1B}\\",
    "\u{1B}[ q", "\u{1B}[" + String(repeating: "1;", count: 500) + "A",
  ]

  @Test("Every sequence means its key, wherever it is cut in two", arguments: known)
  func cuts(_ bytes: String, _ keys: [Key]) {
    let bytes = Array(bytes.utf8)
    for cut in 0...bytes.count {
      var parser = KeyParser()
      var found = parser.keys(in: bytes[..<cut])
      found += parser.keys(in: bytes[cut...])
      #expect(found == keys, "cut after \(cut) of \(bytes)")
      #expect(!parser.isUnfinished)
    }
    var parser = KeyParser()
    #expect(bytes.flatMap { parser.keys(in: [$0]) } == keys)
  }

  @Test("What means no key is swallowed whole, and the next key is read", arguments: unknown)
  func swallowed(_ sequence: String) {
    var parser = KeyParser()
    #expect(
      parser.keys(in: Array((sequence + "q").utf8)) == [.character("q")], "\(sequence.debugDescription)")
  }

  @Test("A lone ESC is a key once nothing follows; anything else unfinished is dropped")
  func loneEscape() {
    var parser = KeyParser()
    #expect(parser.keys(in: [0x1B]).isEmpty && parser.isAfterEscape)
    #expect(parser.giveUp() == [.escape] && !parser.isUnfinished)
    for half in ["\u{1B}[", "\u{1B}[<0;1", "\u{1B}O", "\u{1B}]0;a"] {
      #expect(parser.keys(in: half.utf8).isEmpty && parser.isUnfinished && !parser.isAfterEscape)
      #expect(parser.giveUp().isEmpty)
      #expect(parser.keys(in: [0x61]) == [.character("a")])
    }
    #expect(parser.keys(in: [0xE2, 0x82]).isEmpty && parser.isUnfinished)
    #expect(parser.giveUp().isEmpty && parser.keys(in: [0x61]) == [.character("a")])
    #expect(parser.keys(in: [0x1B, 0x1B]) == [.escape] && parser.giveUp() == [.escape])
  }

  @Test(
    "Ctrl-C is a key in the middle of anything",
    arguments: [
      "", "\u{1B}", "\u{1B}[", "\u{1B}[<0;1", "\u{1B}O", "\u{1B}]0;a", "\u{1B}P", "\u{1B}[M",
      "\u{1B}[200~abc",
    ])
  func interruption(_ before: String) {
    var parser = KeyParser()
    _ = parser.keys(in: before.utf8)
    #expect(parser.keys(in: [3]) == [.control("c")])
    #expect(parser.keys(in: [0x61]) == [.character("a")])
  }

  @Test("Bytes that are no UTF-8 are no characters")
  func malformed() {
    for bytes: [UInt8] in [
      [0xFF], [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
    ] {
      var parser = KeyParser()
      #expect(parser.keys(in: bytes + [0x0D]) == [.enter], "\(bytes)")
    }
  }

  @Test("Random bytes never stop it, and their portions do not matter", arguments: 0..<20)
  func random(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    // Bytes that mean something in a sequence come often.
    let common = Array("\u{1B}\u{1B}\u{1B}[[<<;0123456789MmAB~O]P\\".utf8)
    let bytes = (0..<2_000).map { _ in
      next() % 2 == 0 ? common[Int(next() % UInt64(common.count))] : UInt8(next() % 256)
    }
    var whole = KeyParser()
    let keys = whole.keys(in: bytes)
    var pieces = KeyParser()
    #expect(bytes.flatMap { pieces.keys(in: [$0]) } == keys, "seed \(seed)")
    #expect(pieces == whole)
    _ = whole.giveUp()
    _ = whole.keys(in: [3])
    #expect(whole.keys(in: [0x61]) == [.character("a")])
  }
}
