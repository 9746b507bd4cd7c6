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

/// One test after the other, since a process has one flag.
@Suite("Interruption", .serialized)
struct InterruptionTests {
  @Test("Ctrl-C raises the flag until it is cleared, as often as it comes")
  func flag() {
    let blocked = Self.unblock()
    defer { Self.restore(blocked) }
    Interruption.install()
    #expect(!Interruption.isRaised)
    for _ in 0..<3 {
      raise(SIGINT)
      #expect(Interruption.isRaised)
      Interruption.clear()
      #expect(!Interruption.isRaised)
    }
  }

  @Test("Ctrl-C ends the wait for a line, drops what was typed of it, and the next line is read")
  func waiting() throws {
    let blocked = Self.unblock()
    defer { Self.restore(blocked) }
    Interruption.install()
    let pipe = try Pipe()
    var reader = LineReader(pipe.reading)
    let waiter = Waiter(thread: pthread_self())
    let writing = pipe.writing
    let answered = DispatchSemaphore(value: 0)
    DispatchQueue(label: "person").async {
      _ = Output(writing).write("half a li")
      // The signal is repeated, since the first may come before the reader has begun to wait.
      // Its number is bounded, so that a reader that heeds no signal fails the test and does not hang it.
      var signals = 0
      while signals < 100, answered.wait(timeout: .now() + .milliseconds(20)) == .timedOut {
        pthread_kill(waiter.thread, SIGINT)
        signals += 1
      }
      _ = Output(writing).write("quit\n")
      close(writing.number)
    }
    #expect(reader.next() == .interrupted)
    #expect(Interruption.isRaised)
    answered.signal()
    // One more signal may be under way.
    var next = reader.next()
    while next == .interrupted { next = reader.next() }
    #expect(next == .line("quit"))
    #expect(reader.next() == .endOfFile)
    Interruption.clear()
  }

  @Test("A request to leave raises the flag and stays, and what was ignored at the start stays ignored")
  func leaving() {
    let blocked = Self.unblock()
    defer {
      for number in [SIGHUP, SIGTERM] { signal(number, SIG_DFL) }
      Self.restore(blocked)
    }
    for number in [SIGHUP, SIGTERM] {
      Interruption.install()
      #expect(Interruption.end == nil)
      raise(number)
      #expect(Interruption.isRaised && Interruption.end == number)
      Interruption.clear()
      #expect(!Interruption.isRaised && Interruption.end == number)
    }
    signal(SIGHUP, SIG_IGN)
    Interruption.install()
    raise(SIGHUP)
    #expect(!Interruption.isRaised && Interruption.end == nil)
  }

  /// Lets this thread have the signal, as the main thread does; the threads that run tests have it blocked.
  private static func unblock() -> sigset_t {
    var interruption = sigset_t()
    var before = sigset_t()
    sigemptyset(&interruption)
    for number in [SIGINT, SIGHUP, SIGTERM] { sigaddset(&interruption, number) }
    pthread_sigmask(SIG_UNBLOCK, &interruption, &before)
    return before
  }

  private static func restore(_ blocked: sigset_t) {
    var blocked = blocked
    pthread_sigmask(SIG_SETMASK, &blocked, nil)
  }

  /// The thread that waits for a line: an identifier, which any thread may hold.
  struct Waiter: @unchecked Sendable {
    let thread: pthread_t
  }
}
