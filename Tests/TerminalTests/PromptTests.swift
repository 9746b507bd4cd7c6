import Dispatch
import Testing

@testable import Terminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension KeyboardTests {
  /// With the tests of the keyboard, since a process has one set of signal handlers.
  @Suite("Prompt")
  struct PromptTests {
    private let style = LineStyle(hasInks: true, hasUnicode: true) { _ in 1 }

    private func flags(_ terminal: PseudoTerminal) -> UInt {
      var mode = termios()
      _ = tcgetattr(terminal.inner.number, &mode)
      return UInt(mode.c_lflag)
    }

    /// Reads lines until the person leaves.
    private func readings(of text: String) throws -> [Prompt.Reading] {
      let terminal = try PseudoTerminal()
      let screen = try Pipe()
      defer {
        terminal.close()
        screen.closeReading()
        screen.closeWriting()
      }
      var prompt = try #require(
        Prompt(terminal.inner, output: Output(screen.writing), style: style, reflows: true))
      defer { prompt.end() }
      terminal.type(text)
      var readings: [Prompt.Reading] = []
      while readings.last != .leave, readings.count < 2_000 { readings.append(prompt.next("saddle> ")) }
      return readings
    }

    @Test("Lines come one by one, also those that were typed ahead")
    func lines() throws {
      #expect(
        try readings(of: "run 5\rplox\u{7F}t\r\u{4}") == [
          .line("run 5", isPasted: false), .line("plot", isPasted: false), .leave,
        ])
    }

    @Test("What is pasted comes line by line without the prompt; its last line waits for its end")
    func pasting() throws {
      let paste = "\u{1B}[200~saddle> run 5\r\u{7}\r  saddle> plot\rsta\u{1B}[201~"
      #expect(
        try readings(of: paste + "tus\r\u{4}") == [
          .line("run 5", isPasted: true), .line("", isPasted: true), .line("  saddle> plot", isPasted: true),
          .line("status", isPasted: false), .leave,
        ])
    }

    @Test("Between two lines the terminal shows nothing and keeps what is typed; in the end it is as it was")
    func modes() throws {
      let terminal = try PseudoTerminal()
      let screen = try Pipe()
      defer {
        terminal.close()
        screen.closeReading()
        screen.closeWriting()
      }
      let before = flags(terminal)
      var prompt = try #require(
        Prompt(terminal.inner, output: Output(screen.writing), style: style, reflows: true))
      #expect(flags(terminal) & UInt(ICANON | ECHO) == 0 && flags(terminal) & UInt(ISIG) != 0)
      terminal.type("ab\rcd\r")
      #expect(prompt.next("> ") == .line("ab", isPasted: false))
      #expect(flags(terminal) & UInt(ICANON | ECHO) == 0 && flags(terminal) & UInt(ISIG) != 0)
      prompt.dropTypeAhead()
      terminal.type("ef\r")
      #expect(prompt.next("> ") == .line("ef", isPasted: false))
      prompt.end()
      #expect(flags(terminal) == before)
    }
  }
}
