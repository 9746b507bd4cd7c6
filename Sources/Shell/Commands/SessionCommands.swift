import Curriculum

/// `source FILE`
struct SourceCommand: Command {
  let name = "source"
  let purpose = Purpose.files
  let usage = ["source FILE"]
  let summary = "run the commands of a file"
  let details = """
    Runs the commands of a script, line by line, as if they were typed here; a `#` begins a comment. It stops at the \
    first problem. Put `new gauss1d`, `run 100` and `ledger` into a file demo.saddle, then type `source demo.saddle`.
    """
  let example = ""
  let isForPeople = true

  func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
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
struct QuitCommand: Command {
  let name = "quit"
  let aliases = ["q", "exit"]
  let purpose = Purpose.session
  let usage = ["quit"]
  let summary = "leave; so does Ctrl-D"
  let details = "Ends the session."
  let example = "quit"
  let isForPeople = true

  func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(0)
    session.isOver = true
    return .reply(Reply())
  }
}
