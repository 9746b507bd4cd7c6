import Game
import Interpreter
import Language
import Minimax

/// `break EXPR`
package struct BreakCommand: Command {
  package let name = "break"
  package let aliases = ["b"]
  package let purpose = Purpose.stop
  package let usage = ["break EXPR [every N]", "break d|g|update [if EXPR] [every N]"]
  package let summary = "stop play when a condition becomes true, or after an update"
  package let details = """
    Play (`run`, `round`, `step`, `phase`) stops after the update that makes the condition true; one that is true \
    already waits until it has been false. `break d` stops after each update of D, `break update if EXPR` after each \
    one after which EXPR holds. `every 10` looks after every tenth update only. `info breakpoints` lists the stops \
    and what they cost; `delete`, `disable` and `enable` take their numbers.
    """
  package let example = "break jsd < 0.3; run 500"

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    return .reply(try session.game.setBreakpoint(call, isTemporary: false))
  }
}

/// `tbreak EXPR`
package struct TemporaryBreakCommand: Command {
  package let name = "tbreak"
  package let aliases = ["tb"]
  package let purpose = Purpose.stop
  package let usage = ["tbreak EXPR [every N]", "tbreak d|g|update [if EXPR] [every N]"]
  package let summary = "as `break`, for once"
  package let details = "Sets a breakpoint that goes when it has stopped play. `help break` says the rest."
  package let example = "tbreak g; run 5"

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    return .reply(try session.game.setBreakpoint(call, isTemporary: true))
  }
}

/// `watch EXPR`
package struct WatchCommand: Command {
  package let name = "watch"
  package let purpose = Purpose.stop
  package let usage = ["watch EXPR [every N]"]
  package let summary = "stop play when a value changes, and show old and new"
  package let details = """
    Play stops after the update that changes the value, or the truth, of the expression; it shows the old and the \
    new one and which update did it. A watch on the first number that is not finite stands always.
    """
  package let example = "watch D(0) > 0.5; run 200"

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let words = try ConditionWords(call, from: 0, needsCondition: false, in: session.game)
    let stop = session.game.add(.watch(of: words.condition))
    let now =
      session.game.value(of: words.condition).map { " It is \($0.text) now." } ?? " It has no value yet."
    return .reply(
      [.text("Watch \(stop): \(words.condition.spelling).\(now)")],
      values: [NamedValue("number", Double(stop))])
  }
}

/// `display EXPR`
package struct DisplayCommand: Command {
  package let name = "display"
  package let purpose = Purpose.stop
  package let usage = ["display EXPR", "display"]
  package let summary = "show a value whenever play stops"
  package let details = """
    Shows the value now and after every command that moves the game. Alone it shows all of them. `delete` takes its \
    number.
    """
  package let example = "display g.gap; step 3"

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    guard !call.arguments.isEmpty else {
      return .reply(
        session.game.stops.displays.isEmpty
          ? Reply("Nothing is displayed. For example `display jsd`.") : session.game.displayed)
    }
    let words = try ConditionWords(call, from: 0, needsCondition: false, in: session.game)
    let number = session.game.stops.nextNumber()
    session.game.stops.displays.append(Stops.Display(number: number, expression: words.condition.expression))
    return .reply(session.game.displayed)
  }
}

extension GameState {
  fileprivate mutating func setBreakpoint(_ call: Invocation, isTemporary: Bool) throws(Problem) -> Reply {
    let kind = try breakpoint(call)
    let number = add(kind, isTemporary: isTemporary)
    var text = "Breakpoint \(number)\(isTemporary ? ", for once" : ""): \(kind.spelling)."
    if case .condition(let condition) = kind, value(of: condition) == .condition(true) {
      text += " It is true already; play stops when it has been false and becomes true again."
    }
    return Reply(
      [.text(text)],
      values: [NamedValue("number", Double(number))])
  }

  /// `d`, `g`, `update`, each perhaps with `if EXPR`; or an expression.
  private func breakpoint(_ call: Invocation) throws(Problem) -> Stop.Kind {
    let movers: [(word: String, player: Player?)] = [
      ("d", .discriminator), ("g", .generator), ("update", nil),
    ]
    guard let word = call.arguments.first, let (_, player) = movers.first(where: { $0.word == word.text })
    else {
      return .condition(when: try ConditionWords(call, from: 0, in: self).condition)
    }
    guard call.arguments.count > 1 else { return .update(by: player, when: nil) }
    guard call.arguments[1].text == "if" else {
      throw Problem(
        "after `\(call.command.name) \(word.text)` comes `if`, not \"\(escaped(call.arguments[1].text))\"",
        advice: "for example `\(call.command.name) \(word.text) if d.gradnorm > 1`")
    }
    return .update(by: player, when: try ConditionWords(call, from: 2, in: self).condition)
  }

  /// - Returns: Its number.
  @discardableResult
  mutating func add(_ kind: Stop.Kind, isTemporary: Bool = false) -> Int {
    let number = stops.nextNumber()
    stops.list.append(Stop(number: number, kind: kind, isTemporary: isTemporary))
    return number
  }
}
