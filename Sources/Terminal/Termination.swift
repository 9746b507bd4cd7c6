import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Signals that end the program, held back while a terminal is not as it was found.
///
/// The handler only notes the number; the loop that holds the terminal looks at it, puts the terminal back, and then ends the
/// program by the same signal. A suspension is ignored meanwhile, for it would leave the terminal to others as it
/// stands; coming back from a stop that cannot be ignored ends a wait, so that the terminal can be set again.
enum Termination {
  /// The number of the signal that came, or 0.
  private static let noted = Atomic<Int32>(0)
  private static let deadly = [SIGTERM, SIGHUP, SIGQUIT]
  private static let stopping = [SIGTSTP, SIGTTOU]

  /// What signals did before they were held back.
  struct Hold {
    fileprivate var actions: [(number: Int32, action: sigaction)]
  }

  /// Whether the program is to end.
  static var isNoted: Bool { noted.load(ordering: .relaxed) != 0 }

  static func hold() -> Hold {
    noted.store(0, ordering: .relaxed)
    var hold = Hold(actions: [])
    for number in deadly {
      hold.actions.append(
        (number, Interruption.catchSignal(number) { Termination.noted.store($0, ordering: .relaxed) }))
    }
    // The system goes on with a wait after a stop, unless there is a handler.
    hold.actions.append((SIGCONT, Interruption.catchSignal(SIGCONT) { _ in }))
    for number in stopping { hold.actions.append((number, Interruption.catchSignal(number, SIG_IGN))) }
    return hold
  }

  /// Lets signals do again what they did, and gives them the one that came.
  static func release(_ hold: Hold) {
    for (number, action) in hold.actions {
      var action = action
      sigaction(number, &action, nil)
    }
    let number = noted.exchange(0, ordering: .relaxed)
    if number != 0 { raise(number) }
  }
}
