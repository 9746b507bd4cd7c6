import Interpreter
import Language
import Views

struct ListCommand: Command {
  let name = "list"
  let purpose = Purpose.look
  let summary = "the training algorithm, with a mark at the line that is next"
  let details = """
    Algorithm 1 of Goodfellow et al. 2014 with this game's own numbers: how many updates each player makes in a round, \
    what each minimises, and by which rule it moves. A mark shows the line that the next `phase` carries out.
    """
  let example = "phase 3; list"

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    .reply(algorithmListing(session.training))
  }
}
