import Interpreter
import Language

struct CounterfactualCommand: Command {
  let name = "counterfactual"
  let aliases = ["cf"]
  let purpose = Purpose.whatIf
  let summary = "one update from here under other rules, side by side"
  let details = """
    Makes G's next update on copies of this very game: under minimax, nonsaturating and leastsquares (and the objective \
    in force, where it is another), against D as it stands; then under the objective in force, after one update of D \
    and after five. G meets the latents that it will meet in play, the same every time, so nothing but the rule \
    differs, and one line is the very update that play makes next. For each it shows how long the gradient of G's loss \
    is, how far G moves, and what comes of D's score and of both gaps, as the objective in force counts them. An update in progress is completed first, on the copy. The game in play stays as it is, to the last bit.
    """
  let example = "run 100; counterfactual"

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try session.game.expectNotDiverged()
    return .job(CounterfactualJob(from: session.training))
  }
}
