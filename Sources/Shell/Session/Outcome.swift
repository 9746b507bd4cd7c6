/// What a command returns.
public enum Outcome: Sendable {
  /// The command is done.
  case reply(Reply)
  /// It goes on in pieces.
  case job(any Job)
}
