import Game
import Interpreter
import Language
import Views

struct CompareCommand: Command {
  let name = "compare"
  let purpose = Purpose.whatIf
  let summary = "two moments of a game: every number and rule that differs"
  let details = """
    Shows every rule and every quantity in which two moments differ, after both generated densities with the data's, \
    and ends with what changed most for its size. With one moment it is held against now. Moments are the names that may stand after `@`, such as start in `V@start`.
    """
  let example = "run 300; compare start"

  private let first = Argument.moment("MOMENT", example: "compare start")
  private let second = Argument.moment("OTHER").optional
  var forms: [Form] { [Form(first, second)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let first = try arguments.value(of: first)
    session.game.snapshot.analyse()
    let second = arguments[second] ?? Word(presentName, column: 1)
    var earlier = NamedSnapshot(first.text, try session.game.snapshot(named: first))
    var later = NamedSnapshot(second.text, try session.game.snapshot(named: second))
    try expect(
      earlier.name != later.name, "`compare` needs two moments, not \"\(escaped(first.text))\" twice",
      advice: "for example `compare start`")
    earlier.snapshot.analyse()
    later.snapshot.analyse()
    return .reply(comparison(earlier, later))
  }
}
