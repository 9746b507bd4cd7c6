import Game
import Interpreter
import Language

struct StopCommand: Command {
  let name = "stop"
  let purpose = Purpose.part
  let summary = "end a game in D's place or G's"
  let details = "Shows the score and ends the game that `play` began; the GAN was never changed by it."
  let example = "play discriminator; real; stop"

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try expect(
      session.game.guessing.part != nil, "no guessing game is going on",
      advice: "`play discriminator` or `play generator` begins one")
    var reply = try session.game.score()
    session.game.guessing.part = nil
    reply.blocks.append(
      .text("The game in the player's place is over; the GAN is as it was. `score` shows this again."))
    return .reply(reply)
  }
}
