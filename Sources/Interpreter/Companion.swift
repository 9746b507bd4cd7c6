import Language

/// What accompanies the commands of a session, such as a lesson: it can take a line for itself, and add to replies.
///
/// A protocol, so that a session knows nothing of lessons, which stand above it.
package protocol Companion: Sendable {
  /// The command that a blank line stands for; nil where it stands for none.
  var blankLine: String? { get }
  /// Why the session keeps no transcript and says nothing of what it forgets; nil where it does both.
  var reasonForNoTranscript: Problem? { get }

  /// Takes a line in place of a command.
  ///
  /// - Parameter command: The command that its first word names; nil where it names none.
  /// - Returns: Nil where the line is the command's, or nobody's.
  func outcome(of line: CommandLine, naming command: (any Command)?, in session: inout Session)
    throws(Problem) -> Outcome?

  /// What is added to a reply that has no problem.
  func blocks(after command: QueuedCommand, in session: inout Session) -> [Reply.Block]
}
