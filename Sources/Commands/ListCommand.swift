import Interpreter
import Language
import Views

/// `list`
package struct ListCommand: Command {
  package let name = "list"
  package let purpose = Purpose.look
  package let summary = "the training algorithm, with a mark at the line that is next"
  package let details = """
    Algorithm 1 of Goodfellow et al. 2014 with this game's own numbers: how many updates each player makes in a round, \
    what each minimises, and by which rule it moves. A mark shows the line that the next `phase` carries out.
    """
  package let example = "phase 3; list"

  package init() {}

  package func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let listing = AlgorithmListing(session.training)
    return .reply([.lines(listing.lines)], values: listing.values)
  }
}
