import Game
import Interpreter
import Language

struct GuessCommand: Command {
  let name = "guess"
  let purpose = Purpose.part
  let summary = "in D's place: judge several points, as in `guess rffr`"
  let details = """
    One letter for each point that `play discriminator n` shows, in order: r for real, f for fake. Then comes the \
    truth, and the next points.
    """
  let example = "play discriminator 4; guess rffr"

  private let letters = Argument.words("LETTERS", missing: "").optional
  var forms: [Form] { [Form(letters)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try session.game.expectPlaying(.discriminator, name)
    var judgements: [Bool] = []
    for letter in (arguments[letters] ?? []).map(\.text).joined() {
      switch letter {
      case "r", "R": judgements.append(true)
      case "f", "F": judgements.append(false)
      default:
        throw Problem(
          "`guess` takes the letters r for real and f for fake, not \"\(escaped("\(letter)"))\"",
          advice: "for example `guess rf`; nothing was judged")
      }
    }
    try expect(
      !judgements.isEmpty, "`guess` needs a letter for each point, r or f", advice: "for example `guess rf`")
    return .reply(try session.game.judge(judgements, word: name))
  }
}
