import Distributions
import Game
import Interpreter
import Language
import Minimax
import Views

struct PlayCommand: Command {
  let name = "play"
  let purpose = Purpose.part
  let summary = "take D's place or G's yourself; alone, leave a lesson for free play"
  let details = """
    As the discriminator you are shown points, one at a time or n (up to 20): each comes from the data or from G as it \
    stands, by a fair coin, and you answer `real` or `fake`, or for several `guess` and their letters. You are scored \
    beside D and the best D, D* = p / (p + q). As the generator you set a normal distribution by `move MEAN SD`, and D \
    answers at once as well as any D can; the data stay hidden until `reveal`, or until JSD is below 0.01. `score` \
    shows how you do, `stop` ends it. Neither changes the game, and the same seed deals the same points. Alone, in a \
    lesson, it sets the lesson's game aside: you play with a copy of it as you like, until `resume` restores the lesson.
    """
  let example = "run 100; play discriminator; real; fake; score; stop"

  private let discriminator = Argument.choice(
    ["discriminator": true], others: ["d": true, "D": true], missing: "to know whose place you take",
    example: "play discriminator")
  private let generator = Argument.choice(["generator": true], others: ["g": true, "G": true])
  private let count = Argument.count("n", in: 1...20).optional
  var forms: [Form] { [Form(discriminator, count), Form(generator), Form(shown: "play")] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    if arguments[generator] != nil { return .reply(try playGenerator(in: &session)) }
    return .reply(try playDiscriminator(arguments[count] ?? 1, in: &session))
  }

  private func playDiscriminator(_ count: Int, in session: inout Session) throws(Problem) -> Reply {
    let deal = try session.game.deal(count)
    let play = DiscriminatorPlay(deal)
    session.game.guessing.begin(.discriminator)
    session.game.guessing.discriminator = play
    let words =
      "You are the discriminator. Each point is real or fake by a fair coin: real from the data, fake from G after "
      + "round \(session.game.position.round)."
      + (deal.remark.isEmpty ? "" : " What is said of D* is \(deal.remark).")
    return Reply([.text(words)] + play.question(saying: true), values: play.questionValues)
  }

  private func playGenerator(in session: inout Session) throws(Problem) -> Reply {
    guard let data = session.training.experiment.data as? any UnivariateDistribution else {
      throw Problem(
        "`play generator` is for data on the line, and these lie in the plane",
        advice: "for example `new gauss1d`, then `play generator`")
    }
    try expect(
      data.window[0].canBeDrawn, "\(escaped(data.name)) has no spread that can be drawn",
      advice: "for example `new gauss1d`, then `play generator`")
    session.game.guessing.begin(.generator)
    session.game.guessing.generator = GeneratorPlay(data)
    return Reply(
      "You are the generator, a normal distribution. `move MEAN SD` sets it, and D answers with the best response that "
        + "there is; bring V* down to -log 4. For example `move 0 1`.")
  }
}
