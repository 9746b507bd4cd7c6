import Curriculum
import Testing

@Suite("Transcripts in Markdown")
struct TranscriptTests {
  @Test("Only blocks marked saddle hold exchanges, each with its line and its answer")
  func exchanges() {
    let text = """
      # Title

      ```saddle
      saddle> print V
      V = -1.386
      saddle> step d; print V
      D update 1
        moved
      ```

      ```saddle try
      saddle> step g
      ```

      ```sh
      saddle> not this
      ```
      """
    let exchanges = Transcript(markdown: text).exchanges
    #expect(exchanges.map(\.command) == ["print V", "step d; print V"])
    #expect(exchanges.map(\.line) == [4, 6])
    #expect(exchanges.map(\.answer) == [["V = -1.386"], ["D update 1", "  moved"]])
  }

  @Test(
    "A wildcard within a line stands for any text, three dots alone for any lines",
    arguments: [
      (["a [..] c"], ["a b c"], true), (["a [..] c"], ["a b d"], false), (["[..]"], [""], true),
      (["x", "...", "y"], ["x", "1", "2", "y"], true), (["x", "...", "y"], ["x", "y"], true),
      (["x", "...", "y"], ["x", "1", "2"], false), (["...", "y"], ["y", "y"], true),
      (["x"], ["x", "y"], false),
      (["x"], [], false), ([], [], true), (["x"], ["x  "], true), (["V [..] -> [..]"], ["V 1 -> 2"], true),
      (["aa[..]aa"], ["aaa"], false),
    ])
  func patterns(_ pattern: [String], _ actual: [String], _ fits: Bool) {
    #expect(AnswerPattern(pattern).matches(actual) == fits)
  }
}
