import Interpreter
import Language
import Minimax
import Views

/// An explanation under way: the step, then the population on both sides of it.
struct ExplainJob: Job {
  let update: CompletedUpdate
  /// The game as the update left it.
  let moment: Training
  let path: [Training]
  var parts = ExplanationParts()

  var progress: String { "\(parts.done) of \(ExplanationParts.count) parts" }

  mutating func advance(_ session: inout Session, rounds: Int) -> Bool {
    guard update.isFinite else { return true }
    parts.advance(update, in: moment)
    return parts.done == ExplanationParts.count
  }

  /// The explanation, or a sentence where the job was interrupted.
  func reply(in session: inout Session, wasInterrupted: Bool) -> Reply {
    guard !wasInterrupted else {
      return Reply(
        "Stopped after \(parts.done) of \(ExplanationParts.count) parts; nothing is told of an update in part."
      )
    }
    let explanation = Explanation(of: update, in: moment, parts, path: path, now: session.training)
    return Reply([.lines(explanation.lines)], values: explanation.values)
  }
}
