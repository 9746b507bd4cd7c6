// Every escape sequence of this file:
//
//     Bracketed paste   ESC [ ? 2004 h   mark what is pasted; l ends it

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Lines from a terminal, edited as they are typed; between two lines the terminal shows nothing of what is typed, and
/// keeps it for the next.
package struct Prompt: Sendable {
  /// What came of waiting for a line.
  package enum Reading: Equatable, Sendable {
    /// - Parameter isPasted: Whether its end was not typed but pasted.
    case line(String, isPasted: Bool)
    /// Tab after this text: ``editor`` is to be offered words, and the line goes on.
    case complete(String)
    /// Ctrl-C.
    case interrupted
    /// Ctrl-D on an empty line.
    case leave
    /// There is nobody any more, or the program is asked to end.
    case ended
  }

  package var editor: LineEditor
  private let output: Output
  private let style: LineStyle
  private var keyboard: Keyboard
  private var display: LineDisplay

  /// Takes the terminal over.
  ///
  /// - Returns: Nil where the descriptor is no terminal.
  package init?(
    _ descriptor: Descriptor = .standardInput, output: Output = .standard, style: LineStyle, reflows: Bool,
    history: LineHistory = LineHistory()
  ) {
    guard let mode = RawMode(descriptor), mode.begin(hasSignals: true) else { return nil }
    keyboard = Keyboard(descriptor, mode)
    editor = LineEditor(history: history)
    display = LineDisplay(reflows: reflows)
    self.output = output
    self.style = style
    Suspension.install()
    Interruption.catchSignal(SIGWINCH) { _ in }
  }

  /// Gives the terminal back as it was found. Whoever made the prompt calls it.
  package func end() { keyboard.mode.end(dropsInput: false) }

  /// Lets Ctrl-Z stop the program, with the terminal as it was found meanwhile.
  package func suspend() {
    end()
    Suspension.stop(keyboard.descriptor)
    _ = keyboard.mode.begin(hasSignals: true)
  }

  /// Drops what was typed ahead.
  package mutating func dropTypeAhead() { keyboard.drop() }

  /// The next line.
  ///
  /// - Parameter prompt: What stands before it.
  package mutating func next(_ prompt: String) -> Reading {
    let hold = Termination.hold()
    defer { Termination.release(hold) }
    guard keyboard.mode.begin() else { return .ended }
    defer { _ = keyboard.mode.begin(hasSignals: true) }
    guard output.write("\u{1B}[?2004h") == .complete else { return .ended }
    defer { _ = output.write("\u{1B}[?2004l") }
    while true {
      if !keyboard.hasWaiting, !show(prompt) { return .ended }
      switch keyboard.next(within: .seconds(3_600)) {
      case .nothing: continue
      case .ended: return .ended
      case .resumed:
        // A window of another size or, where it is the same, a program that was stopped and continued.
        if !display.isOutgrown(by: window) { display.forget() }
      case .key(let key):
        guard let reading = take(key, prompt) else { continue }
        return reading
      }
    }
  }

  private mutating func take(_ key: Key, _ prompt: String) -> Reading? {
    var key = key
    var isPasted = false
    switch key {
    case .character, .pasted:
      if key == .pasted("\n") {
        key = .enter
        isPasted = true
        break
      }
      keyboard.putBack([key])
      var text = String.UnicodeScalarView()
      while let scalar = keyboard.nextOfText() { text.append(scalar) }
      editor.type(String(text), leavingOut: prompt)
      return nil
    default: break
    }
    switch editor.press(key) {
    case nil: return nil
    case .line(let line):
      finish(prompt)
      return .line(line, isPasted: isPasted)
    case .interrupted:
      finish(prompt, mark: "^C")
      return .interrupted
    case .leave:
      finish(prompt)
      return .leave
    case .complete(let text): return .complete(text)
    case .clearScreen:
      _ = output.write(display.clear())
      return nil
    case .suspend:
      finish(prompt, keepsLine: true)
      _ = output.write("\u{1B}[?2004l")
      suspend()
      _ = keyboard.mode.begin()
      _ = output.write("\u{1B}[?2004h")
      return nil
    }
  }

  private var window: WindowSize {
    output.descriptor.windowSize ?? WindowSize(width: 80, height: 24)
  }

  /// - Returns: Whether it could be written.
  private mutating func show(_ prompt: String) -> Bool {
    let window = window
    let frame = display.frame(LineLayout(prompt: prompt, editor, window: window, style: style), in: window)
    return frame.isEmpty || output.write(frame) == .complete
  }

  /// Leaves the line on the screen, and what comes next below it.
  private mutating func finish(_ prompt: String, mark: String = "", keepsLine: Bool = false) {
    let window = window
    let layout = LineLayout(prompt: prompt, editor, window: window, style: style, isOver: true)
    _ = output.write(display.end(layout, in: window, mark: mark))
    if !keepsLine { editor.beginLine() }
  }
}
