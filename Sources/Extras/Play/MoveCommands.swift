import Distributions
import Game
import Interpreter
import Language
import Views

/// `move MEAN SD`
struct MoveCommand: Command {
  let name = "move"
  let purpose = Purpose.part
  let usage = ["move MEAN SD"]
  let summary = "in G's place: make a normal density, and see D's answer"
  let details = """
    After `play generator`: q becomes the normal distribution with that mean and standard deviation, and D its best \
    response D* = p / (p + q). Shown are V* = -log 4 + 2 JSD, your gap V* + log 4, and the exact slopes of V* by the mean \
    and the standard deviation: G goes down them. Both numbers may be expressions.
    """
  let example = "play generator; move 2 1; move 3 1.5"

  func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try session.game.expectPlaying(.generator, name)
    try call.expectAtMost(2)
    guard call.arguments.count == 2, var play = session.game.guessing.generator else {
      throw Problem("`move` needs a mean and a standard deviation", advice: "for example `move 0 1`")
    }
    var numbers: [Double] = []
    do throws(ParseError) {
      for word in call.arguments {
        numbers.append(
          try Expression(parsing: word.text, column: word.column).number(in: session.game.environment))
      }
    } catch {
      throw Problem(error, in: call.typed)
    }
    let allowed = play.allowed
    guard allowed.mean.contains(numbers[0]) else { throw outside("mean", numbers[0], allowed.mean) }
    guard allowed.spread.contains(numbers[1]) else {
      throw outside("standard deviation", numbers[1], allowed.spread)
    }
    play.move(to: Normal(mean: numbers[0], sd: numbers[1]))
    session.game.guessing.generator = play
    return .reply(
      (play.picture.map { [.figure($0)] } ?? []) + [.lines(play.answer)],
      values: play.values + session.yourValues)
  }

  private func outside(_ what: String, _ number: Double, _ range: ClosedRange<Double>) -> Problem {
    Problem(
      "the \(what) has to be from \(short(range.lowerBound)) to \(short(range.upperBound)), not \(short(number))",
      advice: "for example `move 0 1`")
  }
}

/// `reveal`
struct RevealCommand: Command {
  let name = "reveal"
  let purpose = Purpose.part
  let usage = ["reveal"]
  let summary = "in G's place: show the data that you imitate"
  let details =
    "Shows the density of the data from here on, beside yours and D's answer. A generator never sees it."
  let example = "play generator; move 2 1; reveal"

  func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(0)
    try session.game.expectPlaying(.generator, name)
    guard var play = session.game.guessing.generator else { return .reply(Reply()) }
    play.reveal()
    session.game.guessing.generator = play
    let picture = play.picture
    return .reply(
      picture.map { [.figure($0)] }
        ?? [.text("The data are \(escaped(play.data.name)).")],
      values: [NamedValue("data", .text(play.data.name))] + session.yourValues)
  }
}
