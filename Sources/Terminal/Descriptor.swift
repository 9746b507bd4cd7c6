#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open file of the operating system; with ``Interruption``, ``Termination`` and ``RawMode`` the only
/// place where the C library is called.
///
/// It does not own what it names: opening and closing are the caller's business.
public struct Descriptor: Equatable, Sendable {
  public let number: Int32

  public init(_ number: Int32) { self.number = number }

  public static let standardInput = Descriptor(0)
  public static let standardOutput = Descriptor(1)
  public static let standardError = Descriptor(2)

  /// Whether a person sits at the other end.
  public var isTerminal: Bool { isatty(number) == 1 }

  /// The size of the terminal's window, where there is one that knows its size.
  public var windowSize: WindowSize? {
    var size = winsize()
    guard ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
    return WindowSize(width: Int(size.ws_col), height: Int(size.ws_row))
  }

  /// How one call to the operating system went.
  enum Transfer: Equatable {
    /// Bytes moved; none at the end of what is read.
    case moved(Int)
    /// A signal came first.
    case interrupted
    /// Nobody reads at the other end any more.
    case closed
    case failed(code: Int32)
  }

  /// Reads at most as many bytes as there is room for, waiting for the first.
  func receive(into room: UnsafeMutableRawBufferPointer) -> Transfer {
    transfer(waitingFor: Int16(POLLIN)) { read(number, room.baseAddress, room.count) }
  }

  /// Writes the bytes or a first part of them.
  func send(_ bytes: UnsafeRawBufferPointer) -> Transfer {
    transfer(waitingFor: Int16(POLLOUT)) { write(number, bytes.baseAddress, bytes.count) }
  }

  /// Another program may have left a shared descriptor in non-blocking mode; then this waits until it is ready.
  private func transfer(waitingFor event: Int16, _ move: () -> Int) -> Transfer {
    while true {
      let moved = move()
      if moved >= 0 { return .moved(moved) }
      switch errno {
      case EINTR: return .interrupted
      case EPIPE: return .closed
      case EAGAIN:
        var request = pollfd(fd: number, events: event, revents: 0)
        if poll(&request, 1, -1) < 0, errno == EINTR { return .interrupted }
      case let code: return .failed(code: code)
      }
    }
  }
}

/// Columns and rows of a terminal's window.
public struct WindowSize: Equatable, Sendable {
  public let width: Int
  public let height: Int

  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// A variable of the process's environment.
func environmentVariable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
