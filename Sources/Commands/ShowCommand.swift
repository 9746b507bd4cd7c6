import Game
import Interpreter
import Language
import Views

/// `show KIND`
package struct ShowCommand: Command {
  package let name = "show"
  package let purpose = Purpose.look
  package let usage = ["show \(tableKinds.map(\.name).joined(separator: "|"))"]
  package let summary = "the whole of it in numbers"
  package let details =
    "Shows all numbers of one kind: those of the update in progress, or else of the last one."
  package let example = "phase 5; show gradients"

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(1)
    let names = tableKinds.map(\.name)
    guard let word = call.arguments.first?.text else {
      throw Problem("`show` needs to know what", advice: "one of \(names.joined(separator: ", "))")
    }
    guard let kind = tableKinds.first(where: { $0.name == word }) else {
      throw Problem(
        unknown: word, what: "table", among: names, help: "tables: \(names.joined(separator: ", "))")
    }
    session.game.snapshot.analyse()
    return .reply(try kind.make(session.game))
  }
}
