import Game
import Interpreter
import Language
import Minimax

struct StepCommand: Command {
  let name = "step"
  let aliases = ["s"]
  let purpose = Purpose.play
  let summary = "make one update of the player who is due, or of D or G alone"
  let details = """
    Makes an update in one go, or completes the one in progress. With d or g it moves that player alone, out of turn \
    if need be: the schedule then stands where it stood. With N, that many updates, the last one reported; they end \
    early at the first number that is not finite.
    """
  let example = "step d; step g 3"
  let isRepeatable = true

  private let player = Argument.choice(
    ["d": Player.discriminator, "g": .generator],
    others: ["D": .discriminator, "G": .generator, "discriminator": .discriminator, "generator": .generator]
  ).optional
  private let count = Argument.count("N", in: 1...100_000).optional
  var forms: [Form] { [Form(player, count)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let player = arguments[player]
    var reply = Reply()
    if let player, let moving = session.training.turn.sampled?.player, moving != player {
      let before = session.training
      session.play { $0.step() }
      reply.blocks.append(.text("\(moving.letter)'s update in progress was completed first."))
      if let problem = session.divergence(since: before) {
        reply.blocks.append(.problem(problem))
        return .reply(reply)
      }
    }
    return .job(StepJob(arguments[count] ?? 1, of: .update, by: player, in: &session, after: reply))
  }
}
