import Distributions
import Game
import Interpreter
import Language
import Views

struct MoveCommand: Command {
  let name = "move"
  let purpose = Purpose.part
  let summary = "in G's place: make a normal density, and see D's answer"
  let details = """
    After `play generator`: q becomes the normal distribution with that mean and standard deviation, and D its best \
    response D* = p / (p + q). Shown are V* = -log 4 + 2 JSD, your gap V* + log 4, and the exact slopes of V* by the mean \
    and the standard deviation: G goes down them. Both numbers may be expressions.
    """
  let example = "play generator; move 2 1; move 3 1.5"

  private let mean = Argument.word("MEAN", "a mean and a standard deviation", example: "move 0 1")
  private let spread = Argument.word("SD", "a standard deviation", example: "move 0 1")
  var forms: [Form] { [Form(mean, spread)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try session.game.expectPlaying(.generator, name)
    guard var play = session.game.guessing.generator else { return .reply() }
    let mean = try number(mean, arguments, "mean", play.allowed.mean, session.game)
    let spread = try number(spread, arguments, "standard deviation", play.allowed.spread, session.game)
    play.move(to: Normal(mean: mean, sd: spread))
    session.game.guessing.generator = play
    return .reply(
      (play.picture.map { [.figure($0)] } ?? []) + [.lines(play.answer)],
      values: play.values + session.game.yourValues)
  }

  private func number(
    _ argument: Argument<Word>, _ arguments: Invocation, _ noun: String, _ range: ClosedRange<Double>,
    _ game: GameState
  ) throws(Problem) -> Double {
    let word = try arguments.value(of: argument)
    let number: Double
    do throws(ParseError) {
      number = try Expression(parsing: word.text, column: word.column).number(in: game.environment)
    } catch {
      throw Problem(error, in: arguments.typed)
    }
    try expect(
      range.contains(number),
      "the \(noun) has to be from \(short(range.lowerBound)) to \(short(range.upperBound)), not "
        + short(number), advice: "for example `move 0 1`")
    return number
  }
}
