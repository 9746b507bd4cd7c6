import Files
import Game
import Interpreter
import Language
import Minimax

struct HashCommand: Command {
  let name = "hash"
  let purpose = Purpose.look
  let summary = "a short name of the whole state, to compare games by"
  let details = """
    Sixteen digits that stand for everything the game's further course depends on: rules, parameters, optimiser \
    memories, random state, round and phase, and both last updates. Two games that show the same digits are the same \
    to the last bit; one changed bit changes them.
    """
  let example = "run 100; hash"

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let digest = session.training.digest
    return .reply(
      [.text("state \(digest)  \(session.training.place)")],
      values: [NamedValue("state", .text(digest))] + session.training.counts)
  }
}

extension Training {
  /// `round 500, D 500 and G 500 updates`, and how far the update in progress is.
  var place: String {
    let made = "round \(position.round), D \(discriminator.updates) and G \(generator.updates) updates"
    guard let sampled = turn.sampled else { return made }
    return made + ", \(turn.next.rawValue - 1) of 6 phases of \(sampled.player.letter)'s next"
  }
}
