import Game
import Interpreter
import Language

struct RunCommand: Command {
  let name = "run"
  let purpose = Purpose.play
  let summary = "play N rounds, or until a condition holds; Ctrl-C ends it at an update"
  let details = """
    Plays N rounds as fast as it can; the bits are the same as by stepping. A round in progress is completed first, \
    beside the N; `round N` counts it among them. It stops by itself at the first number that is not finite. `run \
    until` looks at the condition after every update and stops when it holds, at the latest after `max` rounds \
    (10,000); with `every 10` it looks after every tenth update only, which saves time where the condition needs \
    theory, such as jsd.
    """
  let example = "run until jsd < 0.2 max 2000"
  let isRepeatable = true

  private let count = Argument.count(
    "N", in: 1...1_000_000_000, missing: "a number of rounds", example: "run 1000")
  private let goal = Argument.expression(after: "until", isCondition: true, example: "run until jsd < 0.2")
  private let most = Argument.pair("max").optional
  private let every = Argument.pair("every").optional
  var forms: [Form] { [Form(count), Form(goal, most, every)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    guard let expression = arguments[goal] else {
      let rounds = try arguments.value(of: count)
      try session.game.expectNotDiverged()
      return .job(RunJob(rounds: rounds, in: &session))
    }
    let goal = Condition(expression, every: arguments[every] ?? 1)
    if session.game.value(of: goal) == .condition(true) {
      return .reply(
        [.text("\(expression) holds already; nothing was played.")],
        values: [NamedValue("reached", .truth(true))])
    }
    try session.game.expectNotDiverged()
    return .job(RunJob(rounds: arguments[most] ?? 10_000, until: goal, in: &session))
  }
}
