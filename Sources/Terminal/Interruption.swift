import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The person's Ctrl-C (SIGINT), and the request to leave (SIGHUP, SIGTERM), kept until somebody looks.
///
/// The handler only sets flags, which is all that a signal handler may safely do; free running looks at them at
/// the boundary of an update, and ``LineReader`` gives up its wait. The flags are global because the operating system
/// tells a handler nothing but the number of the signal.
public enum Interruption {
  /// Atomics: the handler may run between any two instructions of any thread. ``install()`` touches them first, so
  /// that the handler never meets their one-time initialisation.
  private static let flag = Atomic<Bool>(false)
  private static let ending = Atomic<Int32>(0)

  /// Makes Ctrl-C, a terminal that is closed and a request to end raise the flag in place of ending the program.
  public static func install() {
    ending.store(0, ordering: .relaxed)
    clear()
    catchSignal(SIGINT) { _ in Interruption.flag.store(true, ordering: .relaxed) }
    // What was to be ignored from the start, as under `nohup`, goes on being ignored.
    for number in [SIGHUP, SIGTERM] where !isIgnored(number) {
      catchSignal(number) { number in
        Interruption.ending.store(number, ordering: .relaxed)
        Interruption.flag.store(true, ordering: .relaxed)
      }
    }
  }

  /// Whether Ctrl-C came since the flag was last cleared, or the program is to end.
  public static var isRaised: Bool { flag.load(ordering: .relaxed) }

  /// The number of the signal that told the program to end, if one came; no ``clear()`` takes it back.
  public static var end: Int32? {
    let number = ending.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// Lowers the flag, once the interruption has been answered.
  public static func clear() { flag.store(false, ordering: .relaxed) }

  /// Makes writing to a reader that has gone away an ordinary result in place of a deadly signal.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Sets what a signal does.
  ///
  /// - Returns: What it did before.
  @discardableResult
  static func catchSignal(
    _ number: Int32, _ handler: (@convention(c) (Int32) -> Void)?
  ) -> sigaction {
    var action = sigaction()
    var before = sigaction()
    // Without SA_RESTART a wait returns, so that the signal is heeded at once.
    action.sa_flags = 0
    sigemptyset(&action.sa_mask)
    #if canImport(Glibc)
      action.__sigaction_handler.sa_handler = handler
    #elseif canImport(Musl)
      action.__sa_handler.sa_handler = handler
    #else
      action.__sigaction_u.__sa_handler = handler
    #endif
    sigaction(number, &action, &before)
    return before
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    #if canImport(Glibc)
      let handler = action.__sigaction_handler.sa_handler
    #elseif canImport(Musl)
      let handler = action.__sa_handler.sa_handler
    #else
      let handler = action.__sigaction_u.__sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
