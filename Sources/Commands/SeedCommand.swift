import Game
import Interpreter
import Language
import Minimax
import Views

struct SeedCommand: Command {
  let name = "seed"
  let purpose = Purpose.change
  let summary = "begin this game again under a seed"
  let details = """
    Begins the game again from round 0 under seed N: the same rules, other first parameters and other samples. Alone \
    it says which seed is in force.
    """
  let example = "seed 42"

  private let seed = Argument("N", expected: "a seed") { (words, _) throws(Problem) in try seedValue(words[0])
  }
  var forms: [Form] { [Form(), Form(seed)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    guard let seed = arguments[seed] else {
      return .reply(
        [.text("The seed is \(session.training.experiment.seed).")],
        values: [NamedValue("seed", .text("\(session.training.experiment.seed)"))])
    }
    var rules = session.training.experiment
    rules.seed = seed
    session.begin(Training(rules), origin: session.game.origin)
    return .reply([.lines(session.game.introduction)], values: [NamedValue("seed", .text("\(rules.seed)"))])
  }
}
