import Interpreter
import Language

struct ScoreCommand: Command {
  let name = "score"
  let purpose = Purpose.part
  let summary = "how you do in D's place or G's"
  let details = """
    In D's place: the share of points that you, D and the best D were right about, against what the best D reaches in \
    the long run, 1/2 + TV/2; and the mean regret, |2 D*(x) - 1| for every point where one decided against D*. In G's \
    place: the moves and how near each came. After `stop` it shows the last game.
    """
  let example = "play discriminator 3; guess rrf; score"

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    return .reply(try session.game.score())
  }
}
