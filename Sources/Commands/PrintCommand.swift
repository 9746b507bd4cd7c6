import Distributions
import Game
import Interpreter
import Language
import Minimax

struct PrintCommand: Command {
  let name = "print"
  let aliases = ["p"]
  let purpose = Purpose.look
  let summary = "the value of an expression over the quantities of the game"
  let details = """
    Arithmetic (+ - * / ^), comparisons, and/or/not, abs log exp sqrt min max over named quantities (`status all` \
    lists them), functions of a point (D(x), Dstar(x), p(x), q(x), logit(x), G(z)), parameters (d.w1[0,0]) and \
    moments (V@start, and V@NAME for a checkpoint). Every number printed is kept: $1 is the first, $ the last, \
    $$ the one before; `info values` lists them.
    """
  let example = "print Vstar - Vpop; print D(0) < 0.5"
  let isRepeatable = true

  private let text = Argument.text("EXPR", missing: "an expression", example: "print D(0.5)")
  var forms: [Form] { [Form(text)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let text = try arguments.value(of: text)
    do throws(ParseError) {
      let expression = try Expression(parsing: text.text, column: text.column)
      session.game.snapshot.analyse()
      let value = try expression.value(in: session.game.environment)
      if case .number(let number) = value { session.game.values.append(number) }
      return .reply(reply(expression, value, session))
    } catch {
      throw Problem(error, in: arguments.typed, advice: advice(after: error))
    }
  }

  /// Where the names are to be found, after one that is not known and resembles none that is.
  private func advice(after slip: ParseError) -> String {
    guard slip.expected.hasPrefix("the name of a"), slip.instead == nil else { return "" }
    return "`status all` lists the quantities, `help print` the functions, `show weights` the parameters"
  }

  private func reply(_ expression: Expression, _ value: Expression.Value, _ session: Session) -> Reply {
    let name = "\(expression)"
    switch value {
    case .condition(let truth):
      return Reply([.text("\(name) = \(truth)")], values: [NamedValue(name, .truth(truth))])
    case .number(let number):
      return Reply(
        [.text("\(name) = \(printed(number))" + certainty(of: expression, session))],
        values: [NamedValue(name, number)])
    }
  }

  /// For a bare quantity, how far it can be trusted.
  private func certainty(of expression: Expression, _ session: Session) -> String {
    guard case .quantity(let name, nil) = expression else { return "" }
    let own = gameQuantities.first { $0.name == name.text }?.find(session.game)
    guard case .known(_, let certainty) = own ?? session.game.snapshot.finding(named: name.text),
      !certainty.label.isEmpty
    else { return "" }
    let isAgainstEstimate = expression.needsTheory && session.training.experiment.data.isEstimate
    return "   (\(certainty.label)\(isAgainstEstimate ? ", for a kernel estimate of the data" : ""))"
  }
}
