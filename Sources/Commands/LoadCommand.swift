import Files
import Game
import Interpreter
import Language
import Minimax

struct LoadCommand: Command {
  let name = "load"
  let purpose = Purpose.files
  let summary = "go on with a saved session"
  let details = """
    Puts the session of a file that `save` has written in place of the present one; it goes on as if it had never \
    stopped, to the last bit. The file is looked at as a whole first: where anything is wrong with it, nothing changes. \
    To try it, put a game into a file with `save game.json`, then type `run 100` and `load game.json`.
    """

  private let file = Argument.word("FILE", "a file", example: "load game.json")
  var forms: [Form] { [Form(file)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let word = try arguments.value(of: file)
    let name = escaped(word.text, limit: 200)
    let file = try SessionFile(session.files.text(of: word.text, advice: unchanged), name: name)
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
