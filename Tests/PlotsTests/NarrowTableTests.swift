import Plots
import Testing

@Suite("A table on a narrow screen")
struct NarrowTableTests {
  private static let table = Table(
    title: "What if, from here: one update of G and all that comes of it",
    columns: [.init("what if", .text)]
      + ["gradient", "step", "V", "JSD", "D's gap", "G's gap"].map { .init($0) },
    rows: [
      ["now", "", "", "-1.31990", "0.07587", "0.08535", "0.15174"],
      ["nonsaturating (now)", "0.186", "0.00482", "-1.32018", "0.07582", "0.08553", "0.15165"],
    ], rulesBefore: [1])

  private func lines(_ table: Table, _ width: Int) -> [String] {
    table.picture(Style(width: width)).map { String($0.cells.map(\.glyph)) }
  }

  @Test("Every heading and every cell is there whole at every width that has room for it", arguments: 22...90)
  func whole(_ width: Int) {
    let lines = lines(NarrowTableTests.table, width)
    #expect(lines.allSatisfy { $0.count <= width })
    let words = Set(lines.flatMap { $0.split(separator: " ").map(String.init) })
    for cell in NarrowTableTests.table.rows.flatMap(\.self) + NarrowTableTests.table.columns.map(\.title) {
      for word in cell.split(separator: " ") { #expect(words.contains(String(word)), "\(word) at \(width)") }
    }
  }

  @Test("Where one line has no room for all columns, the others follow below, under their own headings")
  func stacked() {
    #expect(
      lines(NarrowTableTests.table, 40).map { $0.trimmingBlanks } == [
        "What if, from here: one update of G and",
        "all that comes of it",
        "what if              gradient     step",
        "         V      JSD  D's gap  G's gap",
        "──────────────────────────────────────",
        "now",
        "  -1.31990  0.07587  0.08535  0.15174",
        "──────────────────────────────────────",
        "nonsaturating (now)     0.186  0.00482",
        "  -1.32018  0.07582  0.08553  0.15165",
      ])
  }

  @Test("Numbers give up their common point before they give up their line")
  func points() {
    let table = Table(
      columns: [.init("q", .text), .init("a"), .init("b")],
      rows: [
        ["x", "1234567", "7654321"], ["y", "0.123456", "0.654321"],
      ])
    #expect(lines(table, 24).count == 4 && lines(table, 40).count == 4)
    #expect(lines(table, 24)[2].hasSuffix(" 7654321") && lines(table, 40)[2].hasSuffix("7654321       "))
  }
}

extension String {
  /// Without the blanks at its end.
  fileprivate var trimmingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
