import Game
import Interpreter
import Language
import Minimax

struct BreakCommand: Command {
  let name = "break"
  let aliases = ["b"]
  let purpose = Purpose.stop
  let summary = "stop play when a condition becomes true, or after an update"
  let details = """
    Play (`run`, `round`, `step`, `phase`) stops after the update that makes the condition true; one that is true \
    already waits until it has been false. `break d` stops after each update of D, `break update if EXPR` after each \
    one after which EXPR holds. `every 10` looks after every tenth update only. `info breakpoints` lists the stops \
    and what they cost; `delete`, `disable` and `enable` take their numbers.
    """
  let example = "break jsd < 0.3; run 500"

  private let condition = Argument.expression(isCondition: true, example: "break jsd < 0.3")
  private let mover = Argument.choice(["d": "d", "g": "g", "update": "update"])
  private let guarded = Argument.expression(
    after: "if", isCondition: true, example: "break d if d.gradnorm > 1"
  ).optional
  private let every = Argument.pair("every").optional
  var forms: [Form] { [Form(condition, every), Form(mover, guarded, every)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    .reply(session.game.setBreakpoint(try breakpoint(arguments)))
  }

  func breakpoint(_ arguments: Invocation) throws(Problem) -> Stop.Kind {
    let every = arguments[every] ?? 1
    guard let mover = arguments[mover] else {
      return .condition(when: Condition(try arguments.value(of: condition), every: every))
    }
    return .update(
      by: Player.allCases.first { $0.letter.lowercased() == mover },
      when: arguments[guarded].map { Condition($0, every: every) })
  }
}

extension GameState {
  mutating func setBreakpoint(_ kind: Stop.Kind, isTemporary: Bool = false) -> Reply {
    let number = stops.add(kind, isTemporary: isTemporary)
    var text = "Breakpoint \(number)\(isTemporary ? ", for once" : ""): \(kind.spelling)."
    if case .condition(let condition) = kind, value(of: condition) == .condition(true) {
      text += " It is true already; play stops when it has been false and becomes true again."
    }
    return Reply([.text(text)], values: [NamedValue("number", number)])
  }
}
