import Interpreter
import Language

/// `source FILE`
package struct SourceCommand: Command {
  package let name = "source"
  package let purpose = Purpose.files
  package let summary = "run the commands of a file"
  package let details = """
    Runs the commands of a script, line by line, as if they were typed here; a `#` begins a comment. It stops at the \
    first problem. Put `new gauss1d`, `run 100` and `ledger` into a file demo.saddle, then type `source demo.saddle`.
    """
  package let example = ""
  package let isForPeople = true

  private let file = Argument.word("FILE", "a file", example: "source demo.saddle")
  package var forms: [Form] { [Form(file)] }

  package init() {}

  package func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let word = try arguments.value(of: file)
    switch session.files.read(word.text) {
    case .failure(let problem): throw Problem(problem.message, advice: "name a file of Saddle commands")
    case .success(let text): try session.insertScript(text, from: word.text, caller: arguments.origin)
    }
    return .reply(Reply())
  }
}
