import Language
import Numerics
import Testing

@Suite("Words")
struct WordsTests {
  @Test(
    "a line falls into commands and words",
    arguments: [
      ("", []), ("   ", []), ("# a comment", []), (";;; ;", []),
      ("step d", [["step", "d"]]), ("  step\td  ", [["step", "d"]]),
      ("step d; print V", [["step", "d"], ["print", "V"]]), ("a;b;", [["a"], ["b"]]),
      ("step # one; two", [["step"]]), ("a#b c", [["a#b", "c"]]), ("a;# b", [["a"]]),
      ("new ring data=normal(4, 1.25) k_D=2", [["new", "ring", "data=normal(4, 1.25)", "k_D=2"]]),
      ("let d.w1[0, 1]=3", [["let", "d.w1[0, 1]=3"]]), ("f(a; b) c; d", [["f(a; b)", "c"], ["d"]]),
      ("save 'my run.json'", [["save", "my run.json"]]), ("save \"it's\"", [["save", "it's"]]),
      ("a='b c'd e", [["a=b cd", "e"]]), ("'a;b # c'", [["a;b # c"]]), ("''", [[""]]),
      ("print (1 + 2", [["print", "(1 + 2"]]), ("print 1) + 2", [["print", "1)", "+", "2"]]),
      ("f(')') b", [["f())", "b"]]),
    ] as [(String, [[String]])])
  func splitting(line: String, expected: [[String]]) throws {
    #expect(try CommandLine.split(line).map { $0.words.map(\.text) } == expected)
  }

  @Test("words keep their columns and whether they were quoted, and the rest of the line keeps its own")
  func columns() throws {
    let commands = try CommandLine.split("  break V < 1  # why;  'a b' c")
    #expect(commands.count == 1)
    #expect(commands[0].words.map(\.column) == [3, 9, 11, 13])
    #expect(commands[0].rest(from: 1) == Word("V < 1", column: 9))
    #expect(commands[0].rest(from: 4) == nil)
    let quoted = try CommandLine.split("a; \u{1F600} 'b c'  d ;")
    #expect(quoted.map(\.source) == [Word("a", column: 1), Word("\u{1F600} 'b c'  d", column: 4)])
    #expect(
      quoted[1].words == [
        Word("\u{1F600}", column: 4), Word("b c", column: 6, isQuoted: true), Word("d", column: 13),
      ])
    #expect(quoted[1].rest(from: 1) == Word("'b c'  d", column: 6))
  }

  @Test("a quote that is not closed is refused where it opens")
  func unclosedQuote() {
    let slip = #expect(throws: ParseError.self) { try CommandLine.split("save 'my run; quit") }
    #expect(slip?.word == "'my run; quit")
    #expect(slip?.column == 6)
    #expect(slip?.expected == "a closing '")
  }

  @Test("key=value is an option, with the column of its value")
  func options() throws {
    let words = try CommandLine.split("set k_D=2 data='my file' d.w1[0,1]=-3 x= ").flatMap(\.words)
    #expect(words[0].option == nil)
    #expect(words[1].option?.key == "k_D")
    #expect(words[1].option?.value == Word("2", column: 9))
    #expect(words[2].option?.key == "data")
    #expect(words[2].option?.value.text == "my file")
    #expect(words[3].option?.key == "d.w1[0,1]")
    #expect(words[3].option?.value == Word("-3", column: 36))
    #expect(words[4].option?.value == Word("", column: 41))
    for text in ["V==1", "V<=1", "=1", "'a=b'", "V!=1", "(a=b)"] {
      let word = try #require(try CommandLine.split(text).first?.words.first)
      #expect(word.option == nil, "\(text)")
    }
  }

  @Test("random lines split into words that stand at their columns", arguments: 1...3 as ClosedRange<UInt64>)
  func randomLines(seed: UInt64) {
    var generator = SplitMix64(seed: seed, stream: 0)
    let letters = Array("ab=#;'\"()[] \t,.\u{1F600}\u{0}\u{E9}").map(String.init)
    for round in 0..<400 {
      let count = Int.random(in: 0...20, using: &generator)
      let line = (0..<count).map { _ in letters[Int.random(in: letters.indices, using: &generator)] }.joined()
      do throws(ParseError) {
        for command in try CommandLine.split(line) {
          #expect(!command.words.isEmpty)
          for (index, word) in command.words.enumerated() {
            let rest = command.rest(from: index)
            #expect(rest?.column == word.column)
            let behind = String(line.unicodeScalars.dropFirst(word.column - 1))
            #expect(
              rest.map { behind.unicodeScalars.starts(with: $0.text.unicodeScalars) } == true,
              "seed \(seed), round \(round): \(line)")
          }
        }
      } catch {
        #expect(1...line.unicodeScalars.count ~= error.column, "seed \(seed), round \(round): \(line)")
      }
    }
  }

  @Test("text that is shown keeps its letters and loses its power over the screen")
  func legibility() {
    #expect(escaped("caf\u{E9} \u{2264} \u{1F600}") == "caf\u{E9} \u{2264} \u{1F600}")
    #expect(escaped("\u{1B}[31mred\u{7}") == "\\u{1B}[31mred\\u{7}")
    #expect(escaped("a\tb\r\n\u{9B}\0\u{7F}") == "a b\\u{D}\\u{A}\\u{9B}\\u{0}\\u{7F}")
    #expect(escaped("\u{202E}evil\u{2028}\u{E0041}") == "\\u{202E}evil\\u{2028}\\u{E0041}")
    #expect(escaped(String(decoding: [0x61, 0xFF], as: UTF8.self)) == "a\u{FFFD}")
    #expect(escaped("12345", limit: 5) == "12345")
    #expect(escaped("123456", limit: 5) == "12345\u{2026}")
    let marks = "e" + String(repeating: "\u{301}", count: 100_000)
    #expect(escaped(marks).unicodeScalars.count == 41)
  }
}
