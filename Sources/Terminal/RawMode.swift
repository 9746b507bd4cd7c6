#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How a terminal hands over what is typed, as it was found, so that it can be put back.
struct RawMode: Sendable {
  private let descriptor: Descriptor
  private let found: termios

  /// - Returns: nil where the descriptor is no terminal.
  init?(_ descriptor: Descriptor) {
    var found = termios()
    guard tcgetattr(descriptor.number, &found) == 0 else { return nil }
    self.descriptor = descriptor
    self.found = found
  }

  /// Hands over each byte at once and unchanged, and shows none.
  ///
  /// Output stays as it is.
  ///
  /// - Parameters:
  ///   - hasSignals: Whether Ctrl-C and Ctrl-Z are signals and not bytes like others; Ctrl-\ is nothing then.
  ///   - dropsInput: Whether what was typed before was meant for the reader before.
  /// - Returns: Whether the terminal obeyed.
  func begin(hasSignals: Bool = false, dropsInput: Bool = false) -> Bool {
    var raw = found
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    raw.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR | IGNCR | ISTRIP | BRKINT | PARMRK)
    if !hasSignals { raw.c_lflag &= ~tcflag_t(ISIG) }
    withUnsafeMutableBytes(of: &raw.c_cc) { bytes in
      let characters = bytes.bindMemory(to: cc_t.self)
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
      characters[Int(VQUIT)] = cc_t(truncatingIfNeeded: fpathconf(descriptor.number, Int32(_PC_VDISABLE)))
    }
    return apply(raw, dropsInput: dropsInput)
  }

  /// Puts back what was found.
  ///
  /// - Parameter dropsInput: Whether what was typed and not read was meant for this program.
  func end(dropsInput: Bool = true) { _ = apply(found, dropsInput: dropsInput) }

  private func apply(_ mode: termios, dropsInput: Bool) -> Bool {
    var mode = mode
    while tcsetattr(descriptor.number, dropsInput ? TCSAFLUSH : TCSADRAIN, &mode) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }
}

extension Descriptor {
  /// What came of waiting for something to read.
  enum Readiness: Equatable {
    /// There is something, or an end.
    case ready
    case nothing
    /// A signal came first.
    case interrupted
  }

  /// Waits for something to read, so long at most.
  func awaitInput(milliseconds: Int32) -> Readiness {
    var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    let count = poll(&request, 1, milliseconds)
    if count < 0, errno == EINTR { return .interrupted }
    // A descriptor that cannot be waited for says why when it is read.
    return count == 0 ? .nothing : .ready
  }
}
