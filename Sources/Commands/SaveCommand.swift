import Files
import Interpreter
import Language

struct SaveCommand: Command {
  let name = "save"
  let aliases = ["save!"]
  let purpose = Purpose.files
  let summary = "keep the whole session in a file"
  let details = """
    Writes the game with all it has been through into a file of JSON, from which `load` goes on to the same bits. An \
    older save of that name is replaced; a file of anything else is not, unless the command is `save!`. To hand out a \
    state, play to it, type `save start.json`, and give the file away. `save transcript` writes \
    the commands so far with their answers, in the format of a lesson.
    """

  private let file = Argument.word("FILE", "a file", example: "save game.json")
  private let transcript = Argument.literal("transcript")
  private let lesson = Argument.word("FILE.md", "a file", example: "save transcript session.md")
  var forms: [Form] { [Form(file), Form(shown: "save! FILE"), Form(transcript, lesson)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    if let lesson = arguments[lesson] {
      return .reply(try saveTranscript(to: OutputPath(lesson.text, for: arguments), of: session))
    }
    let output = try OutputPath(arguments.value(of: file).text, for: arguments)
    try output.expectReplaceable(session.files, name, isOurs: SessionFile.isSession)
    let text = try SessionFile.text(of: session.game)
    try expectReadable(text)
    if let problem = output.write(text, to: session.files) { throw problem }
    let digest = session.training.digest
    let name = escaped(output.path, limit: 200)
    return .reply(
      [.text("Saved to \(name) (\(size(text))): \(session.training.place).\nstate \(digest)")],
      values: [
        NamedValue("file", .text(output.path)), NamedValue("bytes", text.utf8.count),
        NamedValue("state", .text(digest)),
      ])
  }

  private func saveTranscript(to output: OutputPath, of session: Session) throws(Problem) -> Reply {
    if let problem = session.companion?.reasonForNoTranscript { throw problem }
    try expect(
      !session.log.exchanges.isEmpty, "nothing has been typed yet that a transcript could hold",
      advice: "play first")
    try output.expectReplaceable(session.files, name) { $0.hasPrefix(SessionLog.head) }
    if let problem = output.write(session.log.markdown, to: session.files) { throw problem }
    let count = session.log.exchanges.count
    let refused = session.log.refused
    let rest = refused == 0 ? "" : "; \(refused.counted("command")) that were refused are left out"
    return Reply(
      [
        .text(
          "\(escaped(output.path, limit: 200)) holds \(count.counted("command")) with their answers\(rest).")
      ],
      values: [NamedValue("file", .text(output.path)), NamedValue("commands", count)])
  }

  /// Nothing is written that would not read back to the same bits.
  private func expectReadable(_ text: String) throws(Problem) {
    do throws(Problem) {
      let again = try SessionFile.text(of: SessionFile(text, name: "the file").game)
      try expect(again == text, "it would not read back to the same bits")
    } catch {
      throw Problem("this session cannot be saved: \(error.message)", advice: "nothing was written")
    }
  }

  private func size(_ text: String) -> String {
    let count = text.utf8.count
    return count < 10_000
      ? "\(count) bytes" : count < 10_000_000 ? "\(count / 1_000) kB" : "\(count / 1_000_000) MB"
  }
}
