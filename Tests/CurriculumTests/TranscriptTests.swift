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
      (["x"], ["x", "y"], false), (["...", "a", "...", "b", "..."], ["x", "a", "y", "b"], true),
      (["a", "...", "b", "...", "b"], ["a", "b", "b"], true),
      (["a", "...", "b", "...", "b"], ["a", "b"], false),
      (["...", "b", "a", "..."], ["a", "b", "b", "a"], true), (["...", "..."], [], true),
      (["x"], [], false), ([], [], true), (["x"], ["x  "], true), (["V [..] -> [..]"], ["V 1 -> 2"], true),
      (["aa[..]aa"], ["aaa"], false),
    ])
  func patterns(_ pattern: [String], _ actual: [String], _ fits: Bool) {
    #expect(AnswerPattern(pattern).matches(actual) == fits)
  }

  @Test(
    "As written, numbers are compared to the digits of the pattern",
    arguments: [
      ("V = -1.386", "V = -1.3862943611   (exact)", true), ("V = -1.387", "V = -1.3862943611", false),
      ("V = -1.39", "V = -1.3862943611", true), ("jsd = 3e-04", "jsd = 0.000312", true),
      ("jsd = 3e-04", "jsd = 0.000371", false), ("round 400", "round 400", true),
      ("round 400", "round 401", false),
      ("8 modes", "8.2 modes", false), ("  a   0.50  b", "a 0.4996 b", true), ("0.5 %", "-0.5 %", false),
      ("V 1.00 -> [..]", "V 1.0004 -> 2 and more", true), ("normal(-1.5, 0.6)", "normal(-1.5, 0.6)", true),
      ("x (exact)", "x", false), ("x", "x (on a minibatch of 64)", true), ("x", "x y (z)", false),
      ("+0.11", "0.1095", true), ("1.5e-9223372036854775808", "0.5", false),
      ("d.w1[0,1]", "d.w1[0,2]", false), ("inf", "inf", true),
    ])
  func precision(_ pattern: String, _ actual: String, _ fits: Bool) {
    #expect(AnswerPattern([pattern], precision: .asWritten).matches([actual]) == fits)
  }

  @Test("A mismatch names the line that is written and the one that is printed")
  func mismatch() {
    let pattern = AnswerPattern(["a", "...", "b", "c"], precision: .asWritten)
    #expect(pattern.mismatch(["a", "1", "b", "c"]) == nil)
    let found = pattern.mismatch(["a", "1", "b", "d"])
    #expect(found?.expected == "c")
    #expect(AnswerPattern(["a", "b"]).mismatch(["a"])?.expected == "b")
    #expect(AnswerPattern(["a"]).mismatch(["a", "b"])?.got == "b")
  }
}
