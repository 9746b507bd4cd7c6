import Terminal
import Testing

@Suite("Capabilities")
struct CapabilitiesTests {
  /// One environment and what is to be made of it.
  struct Case: CustomTestStringConvertible, Sendable {
    var environment: [String: String] = [:]
    var onTerminal = true
    var flag: Capabilities.Color?
    let color: Capabilities.Color

    var testDescription: String {
      let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      return (variables + [onTerminal ? "terminal" : "pipe"]).joined(separator: " ")
    }
  }

  static let colors: [Case] = [
    Case(color: .none),
    Case(environment: ["TERM": ""], color: .none),
    Case(environment: ["TERM": "dumb"], color: .none),
    Case(environment: ["TERM": "dumb", "COLORTERM": "truecolor"], color: .none),
    Case(environment: ["TERM": "xterm"], color: .sixteen),
    Case(environment: ["TERM": "xterm-256color"], color: .palette),
    Case(environment: ["TERM": "screen-256color-bce"], color: .palette),
    Case(environment: ["TERM": "xterm-direct"], color: .truecolor),
    Case(environment: ["TERM": "xterm-256color", "COLORTERM": "truecolor"], color: .truecolor),
    Case(environment: ["TERM": "xterm-256color", "COLORTERM": "24bit"], color: .truecolor),
    Case(environment: ["TERM": "xterm", "COLORTERM": "rxvt"], color: .sixteen),
    Case(environment: ["TERM": "xterm-256color", "NO_COLOR": "1"], color: .none),
    Case(environment: ["TERM": "xterm-256color", "NO_COLOR": ""], color: .palette),
    Case(environment: ["TERM": "xterm-256color"], onTerminal: false, color: .none),
    Case(environment: ["TERM": "xterm-256color"], flag: Capabilities.Color.none, color: .none),
    Case(environment: ["NO_COLOR": "1"], onTerminal: false, flag: .sixteen, color: .sixteen),
  ]

  @Test("the flag decides on colour, then NO_COLOR, then the terminal", arguments: colors)
  func color(_ expected: Case) {
    let found = Capabilities(
      environment: expected.environment,
      ends: .init(inputIsTerminal: true, outputIsTerminal: expected.onTerminal),
      flags: .init(color: expected.flag))
    #expect(found.color == expected.color)
  }

  @Test(
    "the first locale variable that is set decides on Unicode",
    arguments: [
      ([:], false),
      (["LANG": "en_GB.UTF-8"], true),
      (["LANG": "de_DE.utf8"], true),
      (["LANG": "C"], false),
      (["LANG": "en_GB.UTF-8", "LC_ALL": "C"], false),
      (["LANG": "C", "LC_CTYPE": "C.UTF-8"], true),
      (["LANG": "en_GB.UTF-8", "LC_ALL": ""], true),
      (["LC_ALL": "C.UTF-8", "LC_CTYPE": "C"], true),
    ] as [([String: String], Bool)])
  func unicode(environment: [String: String], expected: Bool) {
    let ends = Capabilities.Ends(inputIsTerminal: false, outputIsTerminal: false)
    #expect(Capabilities(environment: environment, ends: ends).unicode == expected)
    #expect(!Capabilities(environment: environment, ends: ends, flags: .init(ascii: true)).unicode)
  }

  @Test("the width comes from the flag, the window, COLUMNS, or is 80; the height likewise or is 24")
  func size() {
    let ends = Capabilities.Ends(inputIsTerminal: true, outputIsTerminal: true)
    let columns = ["COLUMNS": "132", "LINES": "50"]
    let window = WindowSize(width: 100, height: 30)
    let flagged = Capabilities(environment: columns, ends: ends, window: window, flags: .init(width: 60))
    #expect((flagged.width, flagged.height) == (60, 30))
    let windowed = Capabilities(environment: columns, ends: ends, window: window)
    #expect((windowed.width, windowed.height) == (100, 30))
    let named = Capabilities(environment: columns, ends: ends)
    #expect((named.width, named.height) == (132, 50))
    for nonsense in ["", "wide", "0", "-4"] {
      let bare = Capabilities(environment: ["COLUMNS": nonsense, "LINES": nonsense], ends: ends)
      #expect((bare.width, bare.height) == (80, 24))
    }
    let tiny = Capabilities(environment: [:], ends: ends, window: WindowSize(width: 1, height: 1))
    #expect((tiny.width, tiny.height) == (20, 5))
  }

  @Test(
    "there is a prompt only where a person both types and reads, and lines are rewritten only for an able terminal"
  )
  func manners() {
    let able = ["TERM": "xterm"]
    for (input, output) in [(true, true), (true, false), (false, true), (false, false)] {
      let ends = Capabilities.Ends(inputIsTerminal: input, outputIsTerminal: output)
      #expect(Capabilities(environment: able, ends: ends).isInteractive == (input && output))
      #expect(Capabilities(environment: able, ends: ends).rewritesLines == output)
      #expect(!Capabilities(environment: ["TERM": "dumb"], ends: ends).rewritesLines)
    }
  }
}
