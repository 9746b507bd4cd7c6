import Distributions
import Game
import Interpreter
import Language
import Views

struct RevealCommand: Command {
  let name = "reveal"
  let purpose = Purpose.part
  let summary = "in G's place: show the data that you imitate"
  let details =
    "Shows the density of the data from here on, beside yours and D's answer. A generator never sees it."
  let example = "play generator; move 2 1; reveal"

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try session.game.expectPlaying(.generator, name)
    guard var play = session.game.guessing.generator else { return .reply(Reply()) }
    play.reveal()
    session.game.guessing.generator = play
    let picture = play.picture
    return .reply(
      picture.map { [.figure($0)] } ?? [.text("The data are \(escaped(play.data.name)).")],
      values: [NamedValue("data", .text(play.data.name))] + session.game.yourValues)
  }
}
