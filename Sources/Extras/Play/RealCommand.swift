import Interpreter
import Language

struct RealCommand: Command {
  let name = "real"
  let purpose = Purpose.part
  let summary = "in D's place: say that the point is real"
  let details = """
    Judges the point that `play discriminator` shows. The truth comes with what D says of it and what the best D says, \
    and then the next point.
    """
  let example = "play discriminator; real"

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    .reply(try session.game.judge([true], word: name))
  }
}
