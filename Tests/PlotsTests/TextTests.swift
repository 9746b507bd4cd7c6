import Plots
import Testing

@Suite("Text in columns")
struct TextTests {
  @Test(
    "the width of a text is the columns that a terminal gives it",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("🙂", 2), ("👩‍🔬", 2), ("한글", 4), ("ｱ", 1),
      ("ﾃﾞ", 1),
      ("│┤⠿░█●◆", 7), ("a\u{200B}b", 2), ("→", 1), ("❤\u{FE0F}", 2), ("🇩🇪", 2), ("σ²", 2), ("\u{1B}[0m", 3),
      ("Ａ", 2),
    ])
  func width(text: String, width: Int) { #expect(text.cellWidth == width) }

  @Test("padding fills up to the width and never cuts")
  func padding() {
    #expect("ab".padded(to: 4) == "ab  ")
    #expect("漢".paddedLeft(to: 4) == "  漢")
    #expect("abc".padded(to: 2) == "abc")
  }

  @Test("a cut text ends in an ellipsis and fits")
  func truncation() {
    #expect("discriminator".truncated(to: 6) == "discr…")
    #expect("discriminator".truncated(to: 6, ellipsis: "...") == "dis...")
    #expect("short".truncated(to: 5) == "short")
    #expect("漢字漢字".truncated(to: 6) == "漢字…")
    #expect("abc".truncated(to: 1) == "…")
    #expect("abc".truncated(to: 0) == "")
    #expect("abcdef".truncated(to: 2, ellipsis: "...") == "..")
  }

  @Test("words wrap between spaces, line breaks stay, long words are cut")
  func wrapping() {
    #expect("one two three".wrapped(to: 7) == ["one two", "three"])
    #expect("one\n\ntwo".wrapped(to: 7) == ["one", "", "two"])
    #expect("abcdefgh ij".wrapped(to: 3) == ["abc", "def", "gh", "ij"])
    #expect("one two three".wrapped(to: 7, indent: "  ") == ["one two", "  three"])
    #expect("".wrapped(to: 7) == [""])
    #expect("漢字".wrapped(to: 1) == ["", "", ""], "what cannot fit is left out rather than waited for")
  }

  @Test("no wrapped line is wider than asked, and no word is lost", arguments: 1...40)
  func wrapProperty(width: Int) {
    let text = "The generator covers the gap between the modes; 漢字 and antidisestablishmentarianism too."
    let lines = text.wrapped(to: width, indent: " ")
    for line in lines { #expect(line.cellWidth <= width) }
    let letters = { (text: String) in text.filter { $0 != " " } }
    if width > 2 { #expect(letters(lines.joined()) == letters(text)) }
  }
}
