import Curriculum
import Language
import Plots

/// A command of a script with what it answered.
struct CommandResult: Sendable {
  let exchange: Transcript.Exchange
  var replies: [Reply] = []

  /// The first problem that it met; nil where it met none.
  var problem: Problem? { replies.lazy.compactMap(\.problem).first }

  /// The command as it is typed, and its replies.
  var blocks: [Reply.Block] { [.lines([typed(exchange.command)])] + replies.flatMap(\.blocks) }
}

/// A command behind the prompt.
func typed(_ command: String) -> Line { Line(Transcript.prompt, .dim) + Line(command, .emphasis) }
