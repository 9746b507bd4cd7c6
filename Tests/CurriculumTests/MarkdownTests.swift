import Curriculum
import Language
import Testing

@Suite("Markdown")
struct MarkdownTests {
  private func blocks(_ text: String) throws -> [MarkdownBlock.Kind] {
    var reader = MarkdownReader(text.split(separator: "\n", omittingEmptySubsequences: false))
    return try reader.blocks().map(\.kind)
  }

  @Test("A paragraph is one line of prose, however many lines it takes in the file")
  func paragraphs() throws {
    #expect(try blocks("One\n  two\nthree.\n\nFour.") == [.paragraph("One two three."), .paragraph("Four.")])
  }

  @Test("Entries of a list may go on in the next line, and blank lines between them do not end it")
  func lists() throws {
    #expect(try blocks("- a\n  b\n- c") == [.list(first: nil, ["a b", "c"])])
    #expect(try blocks("1. a\n\n2. b\n\nText") == [.list(first: 1, ["a", "b"]), .paragraph("Text")])
    #expect(try blocks("3. a\n4. b") == [.list(first: 3, ["a", "b"])])
  }

  @Test("A table has a head and rows of as many cells; an escaped border is part of its cell")
  func tables() throws {
    #expect(
      try blocks("| a | b |\n|---|:-:|\n| 1 | JSD(p\\|\\|q) |") == [
        .table([["a", "b"], ["1", "JSD(p||q)"]])
      ])
    #expect(throws: ParseError.self) { try blocks("| a | b |\n|---|---|\n| 1 |") }
    #expect(throws: ParseError.self) { try blocks("| a | b |\n| 1 | 2 |") }
  }

  @Test("A fenced block keeps its lines as they are, blank ones and headings too")
  func code() throws {
    #expect(
      try blocks("```saddle\nsaddle> x\n\n# y\n```") == [.code(info: "saddle", ["saddle> x", "", "# y"])])
  }

  @Test("A folded block is one line or many, and holds blocks of its own")
  func details() throws {
    #expect(
      try blocks("<details><summary>Hint</summary>Type <code>step</code>.</details>")
        == [.details(summary: "Hint", [.init(line: 1, .paragraph("Type <code>step</code>."))])])
    #expect(
      try blocks("<details><summary>Answer</summary>\n\nA\n\n```\nB\n```\n\n</details>\nC")
        == [
          .details(
            summary: "Answer", [.init(line: 3, .paragraph("A")), .init(line: 5, .code(info: "", ["B"]))]),
          .paragraph("C"),
        ])
  }

  @Test(
    "What a lesson is not made of is refused with its line",
    arguments: [
      ("a\n\n```saddle\nb", 3), ("a\n\n<!-- ask\n-->", 3), ("<details><summary>Hint</summary>\na", 1),
      ("a\n\n<div>", 3), ("![x](y.png)", 1), ("a\n\n    indented", 3),
    ])
  func refused(_ text: String, _ line: Int) {
    let slip = #expect(throws: ParseError.self) { try blocks(text) }
    #expect(slip?.line == line)
  }

  @Test(
    "Spans of prose",
    arguments: [
      (
        "a **b** *c* `d*e*`",
        [Span.text("a "), .strong("b"), .text(" "), .emphasis("c"), .text(" "), .code("d*e*")]
      ),
      ("k_D and d_k stay", [.text("k_D and d_k stay")]), ("D* and V* stay", [.text("D* and V* stay")]),
      ("2 * 3 * 4", [.text("2 * 3 * 4")]), ("0.5*2 + 0.5*3", [.text("0.5*2 + 0.5*3")]),
      ("[a `b`](../c.swift)!", [.link("a b", target: "../c.swift"), .text("!")]),
      ("<code>x &lt; 1</code>", [.code("x < 1")]), ("a < b", [.text("a < b")]), ("\\*a\\*", [.text("*a*")]),
      ("**a", [.text("**a")]), ("E[x](", [.text("E[x](")]), ("``a`b``", [.code("a`b")]),
    ])
  func spans(_ text: String, _ spans: [Span]) { #expect(Span.spans(of: text) == spans) }
}
