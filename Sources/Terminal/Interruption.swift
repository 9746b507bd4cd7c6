import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The person's Ctrl-C (SIGINT), kept until somebody looks.
///
/// The handler only sets a flag, which is all that a signal handler may safely do; free running looks at it at
/// the boundary of an update, and ``LineReader`` gives up its wait. The flag is global because the operating system
/// tells a handler nothing but the number of the signal.
public enum Interruption {
  /// An atomic: the handler may run between any two instructions of any thread. ``install()`` touches it first, so
  /// that the handler never meets its one-time initialisation.
  private static let flag = Atomic<Bool>(false)

  /// Makes Ctrl-C raise the flag in place of ending the program.
  public static func install() {
    clear()
    var action = sigaction()
    // Without SA_RESTART a waiting read returns, so that the prompt can answer at once.
    action.sa_flags = 0
    sigemptyset(&action.sa_mask)
    let handler: @convention(c) (Int32) -> Void = { _ in Interruption.flag.store(true, ordering: .relaxed) }
    #if canImport(Glibc)
      action.__sigaction_handler.sa_handler = handler
    #elseif canImport(Musl)
      action.__sa_handler.sa_handler = handler
    #else
      action.__sigaction_u.__sa_handler = handler
    #endif
    sigaction(SIGINT, &action, nil)
  }

  /// Whether Ctrl-C came since the flag was last cleared.
  public static var isRaised: Bool { flag.load(ordering: .relaxed) }

  /// Lowers the flag, once the interruption has been answered.
  public static func clear() { flag.store(false, ordering: .relaxed) }

  /// Makes writing to a reader that has gone away an ordinary result in place of a deadly signal.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}
