import Interpreter
import Language

/// `source FILE`
package struct SourceCommand: Command {
  package let name = "source"
  package let purpose = Purpose.files
  package let usage = ["source FILE"]
  package let summary = "run the commands of a file"
  package let details = """
    Runs the commands of a script, line by line, as if they were typed here; a `#` begins a comment. It stops at the \
    first problem. Put `new gauss1d`, `run 100` and `ledger` into a file demo.saddle, then type `source demo.saddle`.
    """
  package let example = ""
  package let isForPeople = true

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(1)
    guard let word = call.arguments.first else {
      throw Problem("`source` needs a file", advice: "for example `source demo.saddle`")
    }
    switch session.files.read(word.text) {
    case .failure(let problem): throw Problem(problem.message, advice: "name a file of Saddle commands")
    case .success(let text): try session.insertScript(text, from: word.text, caller: call.origin)
    }
    return .reply(Reply())
  }
}

/// `quit`
package struct QuitCommand: Command {
  package let name = "quit"
  package let aliases = ["q", "exit"]
  package let purpose = Purpose.session
  package let usage = ["quit"]
  package let summary = "leave; so does Ctrl-D"
  package let details = "Ends the session."
  package let example = "quit"
  package let isForPeople = true

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(0)
    session.isOver = true
    return .reply(Reply())
  }
}
