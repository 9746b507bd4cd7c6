import Files
import Game
import Interpreter
import Language
import Minimax

/// `load FILE`
package struct LoadCommand: Command {
  package let name = "load"
  package let purpose = Purpose.files
  package let summary = "go on with a saved session"
  package let details = """
    Puts the session of a file that `save` has written in place of the present one; it goes on as if it had never \
    stopped, to the last bit. The file is looked at as a whole first: where anything is wrong with it, nothing changes. \
    To try it, put a game into a file with `save game.json`, then type `run 100` and `load game.json`.
    """
  package let example = ""

  private let file = Argument.word("FILE", "a file", example: "load game.json")
  package var forms: [Form] { [Form(file)] }

  package init() {}

  package func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let word = try arguments.value(of: file)
    let name = escaped(word.text, limit: 200)
    let file: SessionFile
    switch session.files.read(word.text) {
    case .failure(let problem): throw Problem(problem.message, advice: unchanged)
    case .success(let text): file = try SessionFile(text, name: name)
    }
    var game = file.game
    // A lesson's question is judged by the moment at which it was put.
    if let question = session.game.question { game.question = question }
    session.adopt(game)
    let training = session.training
    var lines = [
      "Loaded \(name): \(session.game.branch.origin.name), seed \(training.experiment.seed), \(training.place).",
      "state \(training.digest)",
    ]
    if file.head.build != SessionFile.Head.current.build {
      lines.append(
        "It was saved by a \(escaped(file.head.build)) build, and this is a \(SessionFile.Head.current.build) one: "
          + "from here on the last bits may differ.")
    }
    return .reply(
      [.text(lines.joined(separator: "\n"))],
      values: [NamedValue("file", .text(word.text)), NamedValue("state", .text(training.digest))]
        + training.counts)
  }
}
