import Game
import Interpreter
import Language

/// `EXPR max N every N`, as `run until`, `break` and their like take it.
struct ConditionWords {
  let condition: Condition
  /// The number behind `max`, if there is one.
  let most: Int?

  /// - Parameters:
  ///   - call: The command.
  ///   - index: Where among its arguments the expression begins.
  ///   - needsCondition: Whether it has to be true or false, and not a number.
  init(
    _ call: Invocation, from index: Int, takesMost: Bool = false, needsCondition: Bool = true,
    example: String? = nil, in game: GameState
  ) throws(Problem) {
    var end = call.arguments.count
    var every: Int?
    var most: Int?
    while end - 2 > index, let number = Int(call.arguments[end - 1].text) {
      let word = call.arguments[end - 2].text
      if word == "every", every == nil {
        every = try ConditionWords.positive(number, call.arguments[end - 1], word)
      } else if word == "max", takesMost, most == nil {
        most = try ConditionWords.positive(number, call.arguments[end - 1], word)
      } else {
        break
      }
      end -= 2
    }
    if let last = call.arguments.last, ["max", "every"].contains(last.text), last.text == "every" || takesMost
    {
      throw Problem("`\(last.text)` needs a whole number", advice: "for example `\(last.text) 10`")
    }
    guard index < end, let rest = call.typed.rest(from: index + 1) else {
      throw Problem(
        "`\(call.command.name)` needs an expression",
        advice: "for example `\(example ?? call.command.example)`")
    }
    let length = call.arguments.indices ~= end ? call.arguments[end].column - rest.column : Int.max
    let text = String(rest.text.unicodeScalars.prefix(length))
    do throws(ParseError) {
      let expression = try Expression(parsing: text, column: rest.column)
      try expression.check(in: game.environment.knowingAll)
      guard expression.isCondition || !needsCondition else {
        throw ParseError(
          word: text, column: rest.column, expected: "a condition, and this is a number",
          instead: "\(expression) < 1")
      }
      condition = Condition(expression, every: every ?? 1)
    } catch {
      throw Problem(error, in: call.typed)
    }
    self.most = most
  }

  private static func positive(_ number: Int, _ word: Word, _ name: String) throws(Problem) -> Int {
    guard Condition.intervals ~= number else {
      throw Problem(
        "`\(name)` takes a whole number from 1 to 1000000000, not \"\(escaped(word.text))\"",
        advice: "for example `\(name) 10`")
    }
    return number
  }
}
