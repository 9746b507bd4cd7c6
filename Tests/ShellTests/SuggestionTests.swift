import Language
import Testing

@Suite("Suggestion")
struct SuggestionTests {
  static let commands = [
    "phase", "step", "round", "finish", "run", "break", "watch", "display", "delete", "back", "goto",
    "checkpoint",
    "restart", "branch", "switch", "compare", "status", "ledger", "print", "show", "plot", "explain", "trace",
    "check",
  ]

  @Test(
    "a slip of the finger finds the command that was meant",
    arguments: [
      ("stp", "step"), ("setp", "step"), ("stepp", "step"), ("sttep", "step"), ("atep", "step"),
      ("Step", "step"), ("STATUS", "status"), ("rnu", "run"), ("disp", "display"), ("expl", "explain"),
      ("chekcpoint", "checkpoint"), ("checpiont", "checkpoint"), ("ledgre", "ledger"), ("brnch", "branch"),
      ("chec", "check"), ("checkp", "checkpoint"), ("swich", "switch"), ("prnit", "print"),
    ])
  func slips(typed: String, meant: String) {
    #expect(nearest(to: typed, in: Self.commands) == meant)
  }

  @Test(
    "a word that resembles nothing gets no suggestion",
    arguments: ["", "x", "qqqq", "frobnicate", "zz", "42", "\u{1F600}"])
  func strangers(typed: String) {
    #expect(nearest(to: typed, in: Self.commands) == nil)
  }

  @Test("of words equally near the first in the list wins, whatever else is in it")
  func ties() {
    #expect(nearest(to: "cat", in: ["bat", "hat", "rat"]) == "bat")
    #expect(nearest(to: "cat", in: ["rat", "hat", "bat"]) == "rat")
    #expect(nearest(to: "cat", in: ["cart", "rat"]) == "rat", "the same length wins over a letter more")
    #expect(nearest(to: "v", in: ["Vpop", "V"]) == "V")
  }

  @Test("a known word is no suggestion for itself, and one letter never stands for another")
  func knownWord() {
    #expect(nearest(to: "step", in: ["step"]) == nil)
    #expect(nearest(to: "p", in: ["q", "V"]) == nil)
    #expect(nearest(to: "V", in: []) == nil)
  }

  @Test("a very long word is answered at once")
  func longWord() {
    #expect(nearest(to: String(repeating: "step", count: 100_000), in: Self.commands) == nil)
  }

  @Test("a swap of neighbours is one slip, as are one letter more, less or other")
  func thresholds() {
    #expect(nearest(to: "ab", in: ["ba"]) == "ba")
    #expect(nearest(to: "abcde", in: ["badce"]) == nil, "two swaps are two slips, five letters allow one")
    #expect(nearest(to: "abcdef", in: ["badcef"]) == "badcef", "six letters allow two")
  }
}
