import Testing

@testable import Files

@Suite("The layout of JSON")
struct JSONLayoutTests {
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
    #expect(JSONLayout.compact(expected.utf8) == Array(compact.utf8))
    #expect(JSONLayout.text(Array(#"{"a":1,"b":2}"#.utf8)) == "{\"a\": 1, \"b\": 2}\n")
  }
}
