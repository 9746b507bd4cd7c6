/// What takes more than one piece of work: it can show how far it is, and can be interrupted between two pieces.
protocol Job: Sendable {
  /// One line for a progress display.
  var progress: String { get }
  /// Does a piece: at most so many rounds, or what costs about as much.
  ///
  /// - Returns: Whether the work is over.
  mutating func advance(_ session: inout Session, rounds: Int) -> Bool
  /// What there is to say at the end.
  mutating func reply(in session: inout Session, wasInterrupted: Bool) -> Reply
}

/// The command that takes more than one piece of work, if one is under way.
enum RunningCommand: Sendable {
  case none
  /// Handed over by its command, which is still being dispatched.
  case waiting(any Job)
  case underWay(any Job, QueuedCommand)
}

/// A command that waits for its turn, and where it was written.
struct QueuedCommand: Sendable {
  let typed: CommandLine
  let origin: Origin
}
