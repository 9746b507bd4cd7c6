import Interpreter
import Language

struct FakeCommand: Command {
  let name = "fake"
  let purpose = Purpose.part
  let summary = "in D's place: say that the point is fake"
  let details = """
    Judges the point that `play discriminator` shows. The truth comes with what D says of it and what the best D says, \
    and then the next point.
    """
  let example = "play discriminator; fake"

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    .reply(try session.game.judge([false], word: name))
  }
}
