import Distributions
import Game
import Interpreter
import Language
import Minimax
import Theory
import Views

struct TraceCommand: Command {
  let name = "trace"
  let purpose = Purpose.why
  let summary = "one point through every layer and back, by the chain rule"
  let details = """
    With x, a real sample: through D to D's loss, and back to the point. With z, a latent: through G and D to G's loss, \
    back to the fake G(z), and on through G to z. Every layer shows its weighted sums, what it makes of them, and the \
    factors of the chain rule. A point in the plane has two numbers, as in `trace x=0.5,1`; each may be an \
    expression. Nothing moves.
    """
  let example = "trace x=1.2; trace z=-0.3"
  let isRepeatable = true

  private let point = Argument.text(
    "x=POINT", missing: "a point, x= for a real sample or z= for a latent", example: "trace x=1.2")
  var forms: [Form] { [Form(point), Form(shown: "trace z=POINT")] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let rest = try arguments.value(of: point)
    guard let sign = rest.text.firstIndex(of: "=") else {
      throw Problem(
        "`trace` needs a point, x= for a real sample or z= for a latent", advice: "for example `trace x=1.2`")
    }
    let space = try space(rest.text[..<sign].split(separator: " ").joined(separator: " "))
    let values = rest.text[rest.text.index(after: sign)...]
    let column = rest.column + rest.text[...sign].unicodeScalars.count
    let point: [Double]
    do throws(ParseError) {
      point = try coordinates(values, column: column, session.game)
    } catch {
      throw Problem(error, in: arguments.typed)
    }
    let rules = session.training.experiment
    try rules.expectSinglePoints(for: "one point alone has no way through it")
    let dimension = space == .data ? rules.data.dimension : rules.prior.dimension
    let letter = space == .data ? "x" : "z"
    guard point.count == dimension else {
      let zeros = Array(repeating: "0.5", count: min(dimension, 4)).joined(separator: ",")
      throw Problem(
        "\(letter) has \(dimension.counted("number")) in this game, not \(point.count)",
        advice: dimension <= 4
          ? "for example `trace \(letter)=\(zeros)`" : "separate \(dimension) numbers by commas")
    }
    try expect(
      point.allSatisfy(\.isFinite),
      "a point needs finite numbers, not \(point.map(short).joined(separator: ","))",
      advice: "for example `trace \(letter)=0.5`")
    for player in Player.allCases where !session.training[player].isFinite {
      throw Problem(AnalysisError.notFinite(player).sentence, advice: "`status` shows what is known")
    }
    let trace = PointTrace(of: point, in: space, session.training)
    return .reply([.lines(trace.lines)], values: trace.values)
  }

  private func space(_ name: String) throws(Problem) -> PointFunction.Space {
    switch name {
    case "x", "X": return .data
    case "z", "Z": return .latent
    default:
      throw Problem(
        "`trace` follows x, a real sample, or z, a latent, not \"\(escaped(name))\"",
        advice: "for example `trace x=1.2` or `trace z=-0.3`")
    }
  }

  /// The numbers between commas that stand outside parentheses and brackets.
  private func coordinates(_ text: Substring, column: Int, _ game: GameState) throws(ParseError) -> [Double] {
    var numbers: [Double] = []
    for part in parts(of: text) {
      let place = column + text[..<part.startIndex].unicodeScalars.count
      let expression = try Expression(parsing: String(part), column: place)
      numbers.append(try expression.number(in: game.environment))
    }
    return numbers
  }

  private func parts(of text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var depth = 0
    var start = text.startIndex
    for index in text.indices {
      if "([".contains(text[index]) { depth += 1 }
      if ")]".contains(text[index]) { depth -= 1 }
      guard text[index] == ",", depth == 0 else { continue }
      parts.append(text[start..<index])
      start = text.index(after: index)
    }
    return parts + [text[start...]]
  }
}
