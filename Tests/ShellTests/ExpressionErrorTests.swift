import Language
import Testing

@Suite("Expression slips")
struct ExpressionSlipTests {
  /// A text, and the word, column and correction of its slip.
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let word: String
    let column: Int
    let instead: String?

    init(_ text: String, _ word: String, at column: Int, instead: String? = nil) {
      self.text = text
      self.word = word
      self.column = column
      self.instead = instead
    }

    var testDescription: String { text }
  }

  static let cases: [Case] = [
    // Spellings from elsewhere.
    Case("V = 1", "=", at: 3, instead: "=="), Case("2 ** 3", "**", at: 3, instead: "^"),
    Case("V <> 1", "<>", at: 3, instead: "!="), Case("V => 1", "=>", at: 3, instead: ">="),
    Case("V < 1 & 2 < 3", "&", at: 7, instead: "and"), Case("2 \u{D7} 3", "\u{D7}", at: 3, instead: "*"),
    Case("3 \u{2212} 1", "\u{2212}", at: 3, instead: "-"),
    Case("V \u{2264} 1", "\u{2264}", at: 3, instead: "<="),
    // Something missing or too much.
    Case("", "", at: 1), Case("   ", "", at: 4), Case("1 +", "", at: 4), Case("(1 + 2", "", at: 7),
    Case("1 + 2)", ")", at: 6), Case("d.w1[0", "", at: 7), Case("2 3", "3", at: 3, instead: "2 * 3"),
    Case("2 V", "V", at: 3, instead: "2 * V"), Case("2e", "e", at: 2, instead: "2 * e"),
    Case("* 2", "*", at: 1),
    Case("V < 1 annd V > 0", "annd", at: 7, instead: "and"), Case("V AND 1", "AND", at: 3, instead: "and"),
    Case("V < 1 not V < 2", "not", at: 7, instead: "and not"), Case("1 + and", "and", at: 5),
    Case("1.2.3", ".3", at: 4, instead: "1.2 * .3"), Case(".", ".", at: 1),
    Case("1e999", "1e999", at: 1), Case("V # 2", "#", at: 3), Case("V % 2", "%", at: 3),
    // Names, points, indices, moments.
    Case("log", "", at: 4, instead: "log(2)"), Case("log()", "log()", at: 1, instead: "log(2)"),
    Case("log(1, 2)", "log(1, 2)", at: 1, instead: "log(2)"),
    Case("1 + min(1)", "min(1)", at: 5, instead: "min(1, 2)"),
    Case("D()", "D()", at: 1, instead: "D(0.5)"), Case("D(1, 2, 3)", "D(1, 2, 3)", at: 1, instead: "D(0.5)"),
    Case("w1[0]", "w1", at: 1, instead: "d.w1"), Case("d.w1[]", "]", at: 6, instead: "d.w1[0]"),
    Case("d.w1[0.5]", "0.5", at: 6, instead: "d.w1[0]"), Case("d.w1[-1]", "-", at: 6, instead: "d.w1[0]"),
    Case("d.w1[1e300]", "1e300", at: 6, instead: "d.w1[0]"), Case("pi(2)", "(", at: 3, instead: "pi *"),
    Case("V@", "@", at: 2, instead: "@start"), Case("@start", "@start", at: 1),
    Case("log(2)@start", "@start", at: 7, instead: "log(V@start)"), Case("(V)@start", "@start", at: 4),
    // Numbers and conditions mixed.
    Case("(1 < 2) + 3", "(1 < 2)", at: 1), Case("3 + (1 < 2)", "(1 < 2)", at: 5),
    Case("-(1 < 2)", "(1 < 2)", at: 2),
    Case("V and 1 < 2", "V", at: 1, instead: "V != 0"), Case("not V", "V", at: 5, instead: "V != 0"),
    Case("1 < 2 < 3", "<", at: 7, instead: "1 < 2 and 2 < 3"), Case("log(1 < 2)", "1 < 2", at: 5),
    Case("D(1 < 2)", "1 < 2", at: 3),
  ]

  @Test("a slip in the writing tells its word, its column and what to type", arguments: cases)
  func writing(_ expected: Case) {
    let slip = #expect(throws: ParseError.self) { try Expression(parsing: expected.text) }
    #expect(slip?.word == expected.word)
    #expect(slip?.column == expected.column)
    #expect(slip?.instead == expected.instead)
    // In a longer line only the column moves.
    let moved = #expect(throws: ParseError.self) { try Expression(parsing: expected.text, column: 11) }
    #expect(moved?.column == expected.column + 10)
  }

  @Test(
    "a name without a value is refused with the nearest that has one",
    arguments: [
      Case("1 + Vpopp", "Vpopp", at: 5, instead: "Vpop"), Case("v", "v", at: 1, instead: "V"),
      Case("d.gpa", "d.gpa", at: 1, instead: "d.gap"), Case("Dstr(1)", "Dstr", at: 1, instead: "Dstar"),
      Case("lgo(2)", "lgo", at: 1, instead: "log"), Case("V(1)", "V", at: 1, instead: "V"),
      Case("1 + D", "D", at: 5, instead: "D(0.5)"), Case("d.w1", "d.w1", at: 1, instead: "d.w1[0]"),
      Case("d.b3[0,1]", "d.b3", at: 1, instead: "d.b2"),
      Case("d.w1[7,0]", "d.w1", at: 1, instead: "d.w1[1,2]"),
      Case("frobnicate", "frobnicate", at: 1), Case("V + V@sart", "sart", at: 7, instead: "start"),
    ])
  func names(_ expected: Case) throws {
    let expression = try Expression(parsing: expected.text)
    let slip = #expect(throws: ParseError.self) { try expression.value(in: ExpressionTests.environment) }
    #expect(slip?.word == expected.word)
    #expect(slip?.column == expected.column)
    #expect(slip?.instead == expected.instead)
  }

  @Test("a slip reads as a sentence and is marked by a caret")
  func sentence() {
    let line = "break V = 1"
    let slip = #expect(throws: ParseError.self) { try Expression(parsing: "V = 1", column: 7) }
    #expect(slip?.description == "\"=\" at column 9: expected an operator; did you mean ==?")
    #expect(slip?.marked(in: line, width: 80) == ["break V = 1", "        ^"])
    let early = #expect(throws: ParseError.self) { try Expression(parsing: "1 +") }
    #expect(early?.description == "at the end: expected a number or a name")
    #expect(early?.marked(in: "1 +", width: 80) == ["1 +", "   ^"])
  }

  @Test("a value that is not to be had now is stated with its name and no correction")
  func withoutValue() throws {
    let environment = ExpressionEnvironment(quantities: ["V"]) { (_) throws(LookupError) in
      throw .unknownValue("nothing has been sampled yet")
    }
    let expression = try Expression(parsing: "1 + V")
    let slip = #expect(throws: ParseError.self) { try expression.value(in: environment) }
    #expect(slip?.description == "V: nothing has been sampled yet")
    #expect(slip?.column == 5)
    #expect(slip?.instead == nil)
  }

  @Test("the caret stays under its word in a line that is too wide or holds control characters")
  func caret() {
    let wide = String(repeating: "1 + ", count: 20) + "V = 1"
    let slip = ParseError(word: "=", column: 83, expected: "an operator")
    let marked = slip.marked(in: wide, width: 30)
    #expect(marked[0].count <= 30)
    #expect(marked[0].hasSuffix("V = 1"))
    #expect(Array(marked[0])[marked[1].count - 1] == "=")
    let hostile = ParseError(word: "=", column: 3, expected: "an operator").marked(
      in: "V\u{1B}= 1", width: 30)
    #expect(hostile == ["V\\u{1B}= 1", "       ^"])
  }

  @Test("too long, too deep and too high are refused without harm")
  func limits() throws {
    func nested(_ count: Int) -> String {
      String(repeating: "(", count: count) + "1" + String(repeating: ")", count: count)
    }
    #expect(try Expression(parsing: nested(200)) == .number(1))
    let tower = Array(repeating: "1", count: 1000).joined(separator: "^")
    let sum = Array(repeating: "1", count: 1000).joined(separator: "+")
    let signs = String(repeating: "-", count: 5000) + "1"
    let calls = String(repeating: "D(", count: 150) + "1" + String(repeating: ")", count: 150)
    for text in [nested(201), String(repeating: "(", count: 9999), tower, sum, signs, calls] {
      #expect(throws: ParseError.self) { try Expression(parsing: text) }
    }
    let slip = #expect(throws: ParseError.self) {
      try Expression(parsing: String(repeating: "(", count: 1 << 20))
    }
    #expect(slip?.expected == "at most 10000 bytes, not 1048576")
    #expect((slip?.word.unicodeScalars.count ?? 0) <= 41)
    #expect(try Expression(parsing: String(repeating: " ", count: 9999) + "1") == .number(1))
  }
}
