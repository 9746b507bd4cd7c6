import Files
import Interpreter
import Language
import Minimax

/// `save FILE`
package struct SaveCommand: Command {
  package let name = "save"
  package let aliases = ["save!"]
  package let purpose = Purpose.files
  package let usage = ["save FILE", "save! FILE", "save transcript FILE.md"]
  package let summary = "keep the whole session in a file"
  package let details = """
    Writes the game with all it has been through into a file of JSON, from which `load` goes on to the same bits. An \
    older save of that name is replaced; a file of anything else is not, unless the command is `save!`. To hand out a \
    state, play to it, type `save start.json`, and give the file away. `save transcript` writes \
    the commands so far with their answers, in the format of a lesson.
    """
  package let example = ""

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    if call.arguments.first?.text == "transcript" {
      return .reply(try saveTranscript(call, of: session.log, in: session))
    }
    try call.expectAtMost(1)
    guard let word = call.arguments.first else {
      throw Problem("`save` needs a file", advice: "for example `save game.json`")
    }
    let output = try OutputPath(word.text, for: call)
    try output.expectReplaceable(session.files, name, isOurs: SessionFile.isSession)
    let text = try SessionFile.text(of: session.game)
    try expectReadable(text)
    if case .failure(let problem) = output.write(text, to: session.files) {
      throw Problem(problem.message, advice: "nothing was written", kind: .failed)
    }
    let digest = session.training.digest
    return .reply(
      [
        .text(
          "Saved to \(escaped(output.path, limit: 200)) (\(size(text))): \(session.training.place).\nstate \(digest)"
        )
      ],
      values: [
        NamedValue("file", .text(output.path)), NamedValue("bytes", Double(text.utf8.count)),
        NamedValue("state", .text(digest)),
      ])
  }

  /// Nothing is written that would not read back to the same bits.
  private func expectReadable(_ text: String) throws(Problem) {
    do throws(Problem) {
      let again = try SessionFile.text(of: SessionFile(text, name: "the file").game)
      guard again == text else {
        throw Problem("it would not read back to the same bits")
      }
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
