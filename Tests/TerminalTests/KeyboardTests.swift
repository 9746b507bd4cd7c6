import Dispatch
import Terminal
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// One test after the other, since a process has one set of signal handlers.
@Suite("Keyboard", .serialized)
struct KeyboardTests {
  /// What of a terminal's mode the keyboard changes.
  private func mode(_ terminal: PseudoTerminal) -> [UInt] {
    var mode = termios()
    _ = tcgetattr(terminal.inner.number, &mode)
    return [UInt(mode.c_lflag), UInt(mode.c_iflag), UInt(mode.c_oflag), UInt(mode.c_cflag)]
  }

  @Test("Each key comes at once and unseen, and the terminal is put back as it was")
  func reading() throws {
    let terminal = try PseudoTerminal()
    defer { terminal.close() }
    let before = mode(terminal)
    let keys = Keyboard.reading(terminal.inner) { keyboard -> [Keyboard.Reading] in
      #expect(mode(terminal)[0] & UInt(ICANON | ECHO | ISIG) == 0)
      terminal.type("x\u{1B}[A\u{3}\r")
      return (0..<4).map { _ in keyboard.next(within: .seconds(5)) }
    }
    #expect(keys == [.key(.character("x")), .key(.move(.up, [])), .key(.control("c")), .key(.enter)])
    #expect(mode(terminal) == before)
    #expect(before[0] & UInt(ICANON | ECHO | ISIG) == UInt(ICANON | ECHO | ISIG))
  }

  @Test("The terminal is put back after an error, too")
  func errors() throws {
    struct Slip: Error {}
    let terminal = try PseudoTerminal()
    defer { terminal.close() }
    let before = mode(terminal)
    #expect(throws: Slip.self) {
      try Keyboard.reading(terminal.inner) { _ in
        #expect(mode(terminal) != before)
        throw Slip()
      }
    }
    #expect(mode(terminal) == before)
  }

  @Test("A lone ESC is told from a sequence by what follows, and waiting ends in time")
  func escape() throws {
    let terminal = try PseudoTerminal()
    defer { terminal.close() }
    Keyboard.reading(terminal.inner) { keyboard in
      #expect(keyboard.next(within: .milliseconds(20)) == .nothing)
      terminal.type("\u{1B}")
      #expect(keyboard.next(within: .seconds(5)) == .key(.escape))
      terminal.type("\u{1B}[<0;10")
      DispatchQueue(label: "late").asyncAfter(deadline: .now() + .milliseconds(120)) { terminal.type(";5M") }
      let press = Mouse(.press, column: 10, row: 5)
      #expect(keyboard.next(within: .seconds(5)) == .key(.mouse(press)))
    }
  }

  @Test("A signal to end waits until the terminal has been put back, and then does what it did before")
  func termination() throws {
    let terminal = try PseudoTerminal()
    defer { terminal.close() }
    let before = mode(terminal)
    // So that the tests outlive the signal when it is let through.
    signal(SIGTERM, SIG_IGN)
    defer { signal(SIGTERM, SIG_DFL) }
    let reading = Keyboard.reading(terminal.inner) { keyboard -> Keyboard.Reading in
      kill(getpid(), SIGTERM)
      var reading = Keyboard.Reading.nothing
      // Another thread may have the signal, so that no wait ends by it.
      for _ in 0..<200 where reading == .nothing { reading = keyboard.next(within: .milliseconds(20)) }
      #expect(mode(terminal) != before)
      return reading
    }
    #expect(reading == .ended && mode(terminal) == before)
    Keyboard.reading(terminal.inner) { #expect($0.next(within: .milliseconds(20)) == .nothing) }
  }

  @Test("A pipe has no keys")
  func noTerminal() throws {
    let pipe = try Pipe()
    defer {
      pipe.closeReading()
      pipe.closeWriting()
    }
    let ran: Bool? = Keyboard.reading(pipe.reading) { _ in true }
    #expect(ran == nil)
  }

  @Test("A terminal that is closed ends the keys")
  func closed() throws {
    let terminal = try PseudoTerminal()
    let reading = Keyboard.reading(terminal.inner) { keyboard -> Keyboard.Reading in
      terminal.closeOuter()
      return keyboard.next(within: .seconds(5))
    }
    #expect(reading == .ended)
    terminal.closeInner()
  }
}
