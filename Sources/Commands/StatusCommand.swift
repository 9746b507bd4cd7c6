import Game
import Interpreter
import Language
import Plots
import Views

struct StatusCommand: Command {
  let name = "status"
  let aliases = ["st"]
  let purpose = Purpose.look
  let summary = "where the game stands"
  let details = """
    The game, the round and phase, and the numbers that sum it up. `status all` lists every quantity that `print` \
    and conditions know, with its meaning.
    """
  let example = "status"

  private let all = Argument.literal("all")
  var forms: [Form] { [Form(), Form(all)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    session.game.snapshot.analyse()
    let values = quantityList.map { $0.named(in: session.game.snapshot) }
    guard arguments[all] != nil else { return .reply([.lines(statusReport(session.game))], values: values) }
    let rows =
      quantityList.map { [$0.name, $0.find(session.game.snapshot).shown, $0.meaning] }
      + gameQuantities.map { [$0.name, $0.find(session.game).shown, $0.meaning] }
    let columns = ["quantity", "value", "meaning"].map(Table.Column.text)
    return .reply(
      [.table(title: "Every quantity", columns: columns, rows: rows)],
      values: values + gameQuantities.map { $0.named(in: session.game) })
  }
}
