import Game
import Interpreter
import Language

struct WatchCommand: Command {
  let name = "watch"
  let purpose = Purpose.stop
  let summary = "stop play when a value changes, and show old and new"
  let details = """
    Play stops after the update that changes the value, or the truth, of the expression; it shows the old and the \
    new one and which update did it. A watch on the first number that is not finite stands always.
    """
  let example = "watch D(0) > 0.5; run 200"

  private let expression = Argument.expression(example: "watch D(0) > 0.5")
  private let every = Argument.pair("every").optional
  var forms: [Form] { [Form(expression, every)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let condition = Condition(try arguments.value(of: expression), every: arguments[every] ?? 1)
    let stop = session.game.stops.add(.watch(of: condition))
    let now = session.game.value(of: condition).map { " It is \($0.text) now." } ?? " It has no value yet."
    return .reply(
      [.text("Watch \(stop): \(condition.spelling).\(now)")],
      values: [NamedValue("number", stop)])
  }
}
