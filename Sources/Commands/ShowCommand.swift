import Game
import Interpreter
import Language
import Views

struct ShowCommand: Command {
  let name = "show"
  let purpose = Purpose.look
  let usage = ["show \(tableKinds.map(\.name).joined(separator: "|"))"]
  let summary = "the whole of it in numbers"
  let details = "Shows all numbers of one kind: those of the update in progress, or else of the last one."
  let example = "phase 5; show gradients"

  private let kind = Argument(
    "KIND", expected: "a table", missing: "to know what", candidates: { _ in tableKinds.map(\.name) }
  ) { (words, _) throws(Problem) in try tableKinds.named(words[0].text, "table", \.name) }
  var forms: [Form] { [Form(kind)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let kind = try arguments.value(of: kind)
    session.game.snapshot.analyse()
    return .reply(try kind.make(session.game))
  }
}
