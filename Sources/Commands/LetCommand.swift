import Game
import Interpreter
import Language
import Minimax
import Networks

struct LetCommand: Command {
  let name = "let"
  let purpose = Purpose.change
  let summary = "set one parameter of a player by hand"
  let details = """
    Sets one number of a player's parameters, such as `d.w1[0,1]` or `g.b2[0]`; indices count from 0. The value may \
    be an expression. `show weights` shows all parameters with their names.
    """
  let example = "let d.b1[0] = 0.5"

  private let assignment = Argument.text(
    "PARAMETER = EXPR", missing: "a parameter, `=` and a value", example: "let d.b1[0] = 0.5")
  var forms: [Form] { [Form(assignment)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let rest = try arguments.value(of: assignment)
    guard let sign = rest.text.firstIndex(of: "=") else {
      throw Problem("`let` needs a parameter, `=` and a value", advice: "for example `\(example)`")
    }
    let left = String(rest.text[..<sign])
    let right = String(rest.text[rest.text.index(after: sign)...])
    let (player, index, value): (Player, Int, Double)
    do throws(ParseError) {
      let target = try Expression(parsing: left, column: rest.column)
      guard case .parameter(let name, let indices, nil) = target else {
        throw ParseError(word: left, column: rest.column, expected: "a parameter such as d.w1[0,1]")
      }
      value = try Expression(parsing: right, column: rest.column + left.unicodeScalars.count + 1)
        .number(in: session.game.environment)
      (player, index) = try session.game.place(name, indices)
    } catch {
      throw Problem(error, in: arguments.typed)
    }
    try expect(
      value.isFinite, "a parameter must be a finite number, not \(short(value))",
      advice: "nothing was changed")
    try session.game.expectReady(toDo: "set a parameter")
    let before = session.training[player].parameters[index]
    session.intervene([.parameter(player, index: index, value: value)])
    let name = session.training.experiment[player].network.parameterName(at: index)
    return .reply("\(player.letter.lowercased()).\(name): \(spelled(before)) -> \(spelled(value)).")
  }
}

extension GameState {
  /// Whose parameter an expression names, and its place in the flat vector.
  fileprivate func place(_ name: Expression.Name, _ indices: [Int]) throws(ParseError) -> (Player, Int) {
    let parts = name.text.split(separator: ".").map(String.init)
    do throws(LookupError) {
      guard parts.count == 2 else { throw .unknownName }
      return try snapshot.parameter(player: parts[0], name: parts[1], indices: indices)
    } catch {
      if case .unavailable(let expected, let instead) = error {
        throw ParseError(word: name.text, column: name.column, expected: expected, instead: instead)
      }
      throw ParseError(
        word: name.text, column: name.column, expected: "a parameter such as d.w1[0,1]",
        instead: nearest(to: name.text, in: snapshot.parameterNames))
    }
  }
}
