import Interpreter
import Language

struct SourceCommand: Command {
  let name = "source"
  let purpose = Purpose.files
  let summary = "run the commands of a file"
  let details = """
    Runs the commands of a script, line by line, as if they were typed here; a `#` begins a comment. It stops at the \
    first problem. Put `new gauss1d`, `run 100` and `ledger` into a file demo.saddle, then type `source demo.saddle`.
    """
  let isForPeople = true

  private let file = Argument.word("FILE", "a file", example: "source demo.saddle")
  var forms: [Form] { [Form(file)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let word = try arguments.value(of: file)
    let text = try session.files.text(of: word.text, advice: "name a file of Saddle commands")
    try session.insertScript(text, from: word.text, caller: arguments.origin)
    return .reply(Reply())
  }
}
