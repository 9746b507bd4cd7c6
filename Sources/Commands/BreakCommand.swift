import Game
import Interpreter
import Language
import Minimax

/// `break EXPR`
package struct BreakCommand: Command {
  package let name = "break"
  package let aliases = ["b"]
  package let purpose = Purpose.stop
  package let summary = "stop play when a condition becomes true, or after an update"
  package let details = """
    Play (`run`, `round`, `step`, `phase`) stops after the update that makes the condition true; one that is true \
    already waits until it has been false. `break d` stops after each update of D, `break update if EXPR` after each \
    one after which EXPR holds. `every 10` looks after every tenth update only. `info breakpoints` lists the stops \
    and what they cost; `delete`, `disable` and `enable` take their numbers.
    """
  package let example = "break jsd < 0.3; run 500"

  package var forms: [Form] { BreakpointArguments().forms }

  package init() {}

  package func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    .reply(try session.game.setBreakpoint(arguments, isTemporary: false))
  }
}

/// What `break` and `tbreak` take.
private struct BreakpointArguments {
  private let condition = Argument.expression(isCondition: true, example: "break jsd < 0.3")
  private let mover = Argument.choice(["d": "d", "g": "g", "update": "update"])
  private let guarded = Argument.expression(
    after: "if", isCondition: true, example: "break d if d.gradnorm > 1"
  ).optional
  private let every = Argument.pair("every").optional

  var forms: [Form] { [Form(condition, every), Form(mover, guarded, every)] }

  func breakpoint(_ arguments: Invocation) throws(Problem) -> Stop.Kind {
    let every = arguments[every] ?? 1
    guard let mover = arguments[mover] else {
      let condition = Condition(try arguments.value(of: condition), every: every)
      return .condition(when: condition)
    }
    let player = Player.allCases.first { $0.letter.lowercased() == mover }
    guard let expression = arguments[guarded] else { return .update(by: player, when: nil) }
    let condition = Condition(expression, every: every)
    return .update(by: player, when: condition)
  }
}

extension GameState {
  /// Sets the breakpoint that `break` or `tbreak` asks for.
  mutating func setBreakpoint(_ arguments: Invocation, isTemporary: Bool) throws(Problem) -> Reply {
    let kind = try BreakpointArguments().breakpoint(arguments)
    let number = add(kind, isTemporary: isTemporary)
    var text = "Breakpoint \(number)\(isTemporary ? ", for once" : ""): \(kind.spelling)."
    if case .condition(let condition) = kind, value(of: condition) == .condition(true) {
      text += " It is true already; play stops when it has been false and becomes true again."
    }
    return Reply([.text(text)], values: [NamedValue("number", Double(number))])
  }

  /// - Returns: Its number.
  @discardableResult
  mutating func add(_ kind: Stop.Kind, isTemporary: Bool = false) -> Int {
    let number = stops.nextNumber()
    stops.list.append(Stop(number: number, kind: kind, isTemporary: isTemporary))
    return number
  }
}
