@testable import Files
import Testing

@Suite("The grammar of JSON")
struct JSONGrammarTests {
  /// Texts after RFC 8259, sections 2 to 8.
  @Test(
    "What the grammar allows passes",
    arguments: [
      "0", "-0", "1", "-1.5e-10", "1E+5", "10.25", "\"\"", "\"a\\\"b\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"",
      "\"\\uD834\\uDD1E\"",
      "\"\u{7F}é😀\"", "true", "false", "null", "[]", "{}", " [ ] ", "\t\r\n{ }\n", "[1,2 , 3]",
      "[[],[[]],{}]",
      "{\"a\":1,\"b\":[true,{\"c\":null}]}", "{\"\":\"\"}", "[{}, {\"x\" : [ ]}]", "1.7976931348623157e+308",
      "5e-324",
    ])
  func valid(_ text: String) { #expect(JSONGrammar.fault(in: text) == nil) }

  @Test(
    "What it does not allow is found",
    arguments: [
      "", " ", "01", "+1", "1.", ".5", "1e", "-", "0x10", "NaN", "Infinity", "tru", "nulll", "'a'", "\"",
      "\"a", "\"\\x\"",
      "\"\\u12\"", "\"\\u12g4\"", "\"\\uD800\"", "\"\\uDC00\"", "\"\\uD800\\u0041\"", "\"\n\"", "\"\u{1}\"",
      "[", "]", "[1",
      "[1,", "[1,]", "[,1]", "[1 2]", "[1}", "{", "}", "{\"a\"", "{\"a\":", "{\"a\":}", "{\"a\":1,}", "{a:1}",
      "{1:1}",
      "{\"a\" 1}", "{\"a\":1]", "1 2", "[] []", "// c\n1", "1e309", "1e-325", "1e99999999999999999999",
      "\u{FEFF}1", "\u{A0}1",
    ])
  func invalid(_ text: String) { #expect(JSONGrammar.fault(in: text) != nil) }

  @Test("A fault is told by line, byte and what was expected")
  func place() {
    let fault = JSONGrammar.fault(in: "{\"a\": [1,\n  2 3]}")
    #expect(fault == JSONGrammar.Fault(line: 2, column: 5, expected: "a comma or ]"))
  }

  @Test("Lists inside each other are borne to a depth, and no further, however long the text")
  func depth() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(JSONGrammar.fault(in: nested(64)) == nil)
    #expect(JSONGrammar.fault(in: nested(65)) != nil)
    #expect(JSONGrammar.fault(in: String(repeating: "[", count: 2 << 20)) != nil)
    #expect(JSONGrammar.fault(in: String(repeating: "{\"a\":", count: 1 << 20)) != nil)
  }

  @Test("The layout adds blanks and line breaks alone, and none within quotation marks")
  func layout() {
    let compact = #"{"a":[1,2],"b":{"c":"x,\"{y}: z","d":[{"e":1,"f":[]}]},"g":[]}"#
    let expected = """
      {
        "a": [1,2],
        "b": {
          "c": "x,\\"{y}: z",
          "d": [
            {
              "e": 1,
              "f": []
            }
          ]
        },
        "g": []
      }

      """
    #expect(JSONLayout.text(Array(compact.utf8)) == expected)
    #expect(JSONLayout.text(Array(#"{"a":1,"b":2}"#.utf8)) == "{\"a\": 1, \"b\": 2}\n")
  }
}
