import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Ctrl-Z (SIGTSTP), kept until the terminal can be given back as it was found.
package enum Suspension {
  private static let flag = Atomic<Bool>(false)

  /// Makes Ctrl-Z raise a flag in place of stopping the program at once.
  static func install() {
    flag.store(false, ordering: .relaxed)
    Interruption.catchSignal(SIGTSTP) { _ in Suspension.flag.store(true, ordering: .relaxed) }
  }

  /// Whether Ctrl-Z came; ``Prompt/suspend()`` answers it.
  package static var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// Stops the program, and returns when it has been continued and has the terminal.
  static func stop(_ descriptor: Descriptor) {
    flag.store(false, ordering: .relaxed)
    var action = Interruption.catchSignal(SIGTSTP, SIG_DFL)
    let clock = ContinuousClock()
    // Continued in the background, it stops again rather than take the terminal from the shell. The system stops no
    // program that nobody could continue; then this returns at once.
    repeat {
      let began = clock.now
      kill(getpid(), SIGTSTP)
      if clock.now - began < .milliseconds(2) { break }
    } while ![-1, getpgrp()].contains(tcgetpgrp(descriptor.number))
    sigaction(SIGTSTP, &action, nil)
  }
}
