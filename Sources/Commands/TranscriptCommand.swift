import Files
import Interpreter
import Language

/// `save transcript FILE`: the session so far as a lesson.
///
/// - Parameters:
///   - call: Its first argument is the word `transcript`.
///   - log: What was typed and answered.
func saveTranscript(_ call: Invocation, of log: SessionLog, in session: Session) throws(Problem) -> Reply {
  try call.expectAtMost(2)
  guard call.arguments.count > 1 else {
    throw Problem("`save transcript` needs a file", advice: "for example `save transcript session.md`")
  }
  if let problem = session.companion?.reasonForNoTranscript { throw problem }
  guard !log.exchanges.isEmpty else {
    throw Problem("nothing has been typed yet that a transcript could hold", advice: "play first")
  }
  let output = try OutputPath(call.arguments[1].text, for: call)
  try output.expectReplaceable(session.files, call.command.name) { $0.hasPrefix(SessionLog.head) }
  switch output.write(log.markdown, to: session.files) {
  case .failure(let problem): throw Problem(problem.message, advice: "nothing was written", kind: .failed)
  case .success:
    let count = log.exchanges.count
    let refused = log.refused
    let rest = refused == 0 ? "" : "; \(refused.counted("command")) that were refused are left out"
    return Reply(
      [
        .text(
          "\(escaped(output.path, limit: 200)) holds \(count.counted("command")) with their answers\(rest).")
      ],
      values: [NamedValue("file", .text(output.path)), NamedValue("commands", Double(count))])
  }
}
