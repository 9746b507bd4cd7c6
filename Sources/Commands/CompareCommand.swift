import Game
import Interpreter
import Language
import Views

/// `compare A [B]`
package struct CompareCommand: Command {
  package let name = "compare"
  package let purpose = Purpose.whatIf
  package let summary = "two moments of a game: every number and rule that differs"
  package let details = """
    Shows every rule and every quantity in which two moments differ, after both generated densities with the data's, \
    and ends with what changed most for its size. With one moment it is held against now. Moments are the names that may stand after `@`, such as start in `V@start`.
    """
  package let example = "run 300; compare start"

  private let first = Argument.moment("MOMENT", example: "compare start")
  private let second = Argument.moment("OTHER").optional
  package var forms: [Form] { [Form(first, second)] }

  package init() {}

  package func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let first = try arguments.value(of: first)
    session.game.snapshot.analyse()
    var earlier = NamedSnapshot(name: first.text, snapshot: try session.game.snapshot(named: first))
    var later = NamedSnapshot(name: presentName, snapshot: session.game.snapshot)
    if let second = arguments[second] {
      later = NamedSnapshot(name: second.text, snapshot: try session.game.snapshot(named: second))
    }
    guard earlier.name != later.name else {
      throw Problem(
        "`compare` needs two moments, not \"\(escaped(first.text))\" twice",
        advice: "for example `compare start`")
    }
    earlier.snapshot.analyse()
    later.snapshot.analyse()
    return .reply(comparison(earlier, later))
  }

  private func comparison(_ earlier: NamedSnapshot, _ later: NamedSnapshot) -> Reply {
    let table = ComparisonTable(earlier, later)
    guard !table.isEmpty else {
      return Reply("\(earlier.name) and \(later.name) agree in every rule and every quantity.")
    }
    var blocks: [Reply.Block] = []
    switch densityComparison(earlier, later) {
    case .success(nil): break
    case .success(let plot?): blocks.append(.figure(plot))
    case .failure(let reason): blocks.append(.text("Densities are not drawn: \(reason.sentence)."))
    }
    return Reply(blocks + table.blocks, values: table.values)
  }
}
