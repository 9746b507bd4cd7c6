import Testing

@testable import Plots

@Suite("Line")
struct LineTests {
  @Test("no colour means no escape sequences")
  func plain() {
    var line = Line("a", .series(1))
    line.append(" b ", .warning)
    #expect(line.text(color: .none) == "a b")
  }

  @Test("a coloured span is closed before the next and at the end of the line")
  func spans() {
    var line = Line("a b", .series(1))
    line.append("c", .plain)
    line.append("d", .emphasis)
    #expect(line.text(color: .sixteen) == "\u{1B}[94ma b\u{1B}[0mc\u{1B}[1md\u{1B}[0m")
    #expect(line.text(color: .twoFiftySix) == "\u{1B}[38;5;74ma b\u{1B}[0mc\u{1B}[1md\u{1B}[0m")
    #expect(line.text(color: .trueColor) == "\u{1B}[38;2;86;180;233ma b\u{1B}[0mc\u{1B}[1md\u{1B}[0m")
  }

  @Test("colours of series repeat after the sixth and exist for every number", arguments: -3...20)
  func palette(number: Int) {
    let code = Ink.series(number).parameters(.trueColor)
    #expect(code == Ink.series(number + 6).parameters(.trueColor))
    #expect(!code.isEmpty)
  }

  @Test("control characters never reach the line")
  func controls() {
    #expect(Line("a\u{1B}[31mb\u{7}\u{9B}c\td\r\ne").text() == "a[31mbc d e")
  }

  @Test("clipping counts columns, not characters")
  func clipping() {
    #expect(Line("漢字漢").clipped(to: 5).text() == "漢字")
    #expect(Line("abc").clipped(to: 2).width == 2)
  }

  @Test("folding to ASCII moves no column")
  func folding() {
    let line = Line("D* → ½ – “漢” …σ")
    #expect(line.asciiOnly.text() == "D* > ? - \"??\" .?")
    #expect(line.asciiOnly.width == line.width)
  }
}
