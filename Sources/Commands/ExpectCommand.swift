import Game
import Interpreter
import Language

struct ExpectCommand: Command {
  let name = "expect"
  let purpose = Purpose.why
  let summary = "go on if a condition holds, else fail: for scripts and lessons"
  let details = """
    Evaluates a condition as `print` does. If it holds, one line says so. If not, the line shows what stands on both \
    sides, and a script ends there with exit code 1.
    """
  let example = "run 200; expect jsd < jsd@start and d.gap >= 0"

  private let text = Argument.text("CONDITION", missing: "a condition", example: "expect jsd < 0.05")
  var forms: [Form] { [Form(text)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let text = try arguments.value(of: text)
    do throws(ParseError) {
      let expression = try Expression(parsing: text.text, column: text.column)
      session.game.snapshot.analyse()
      let environment = session.game.environment
      let isSo = try expression.condition(in: environment)
      let name = "\(expression)"
      guard !isSo else { return .reply([.text("\(name): true")], values: [NamedValue(name, .truth(true))]) }
      let sides = try expression.sides(in: environment)
      let told = sides.map { "\($0.name) is \(printed($0.value))" }.joined(separator: ", ")
      let problem = Problem(
        "expected \(name)" + (told.isEmpty ? ", which is never so" : ", but \(told)"), kind: .failed)
      return .reply(
        [.problem(problem)],
        values: [NamedValue(name, .truth(false))] + sides.map { NamedValue($0.name, $0.value) })
    } catch {
      throw Problem(error, in: arguments.typed)
    }
  }
}

extension Expression {
  /// Both sides of every comparison that was looked at, each once, without those that say their own value.
  fileprivate func sides(
    in environment: ExpressionEnvironment
  ) throws(ParseError) -> [(name: String, value: Double)] {
    switch self {
    case .not(let operand): return try operand.sides(in: environment)
    case .logic(let left, let sign, let right):
      var sides = try left.sides(in: environment)
      // What the left side has decided leaves the right one alone.
      guard try left.condition(in: environment) != (sign == .or) else { return sides }
      for side in try right.sides(in: environment) where !sides.contains(where: { $0.name == side.name }) {
        sides.append(side)
      }
      return sides
    case .comparison(let left, _, let right):
      var sides: [(name: String, value: Double)] = []
      for side in left == right ? [left] : [left, right] {
        let value = try side.number(in: environment)
        let name = "\(side)"
        if Double(name) == nil { sides.append((name, value)) }
      }
      return sides
    default: return []
    }
  }
}
