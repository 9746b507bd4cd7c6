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

  private let kind = Argument(
    "KIND", expected: "a table", missing: "to know what", candidates: { _ in tableKinds.map(\.name) }
  ) { (words, _) throws(Problem) in
    let names = tableKinds.map(\.name)
    guard let kind = tableKinds.first(where: { $0.name == words[0].text }) else {
      throw Problem(
        unknown: words[0].text, what: "table", among: names,
        help: "tables: \(names.joined(separator: ", "))")
    }
    return kind
  }
  package var forms: [Form] { [Form(kind)] }

  package init() {}

  package func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let kind = try arguments.value(of: kind)
    session.game.snapshot.analyse()
    return .reply(try kind.make(session.game))
  }
}
