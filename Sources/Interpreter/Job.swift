import Language

/// A command's work that goes on in pieces: it shows how far it is, and can be interrupted between two pieces.
package protocol Job: Sendable {
  /// One line for a progress display.
  var progress: String { get }
  /// Does a piece: at most so many rounds, or what costs about as much.
  ///
  /// - Returns: Whether the job is over.
  mutating func advance(_ session: inout Session, rounds: Int) -> Bool
  /// The final reply.
  mutating func reply(in session: inout Session, wasInterrupted: Bool) -> Reply
}

/// A command that waits for its turn, and where it was written.
package struct QueuedCommand: Sendable {
  package let typed: CommandLine
  package let origin: Origin
}
