import Distributions
import Game
import Interpreter
import Language
import Minimax
import Views

/// `play discriminator [n]`, `play generator`
struct PlayCommand: Command {
  let name = "play"
  let purpose = Purpose.part
  let usage = ["play discriminator [n]", "play generator", "play"]
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

  func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    guard let part = call.arguments.first else {
      throw Problem(
        "`play` needs to know whose place you take",
        advice:
          "type `play discriminator` or `play generator`; alone it is for lessons, where it sets theirs aside"
      )
    }
    switch part.text {
    case "discriminator", "d", "D":
      try call.expectAtMost(2)
      return .reply(
        try playDiscriminator(
          call.count(at: 1, in: 1...20, default: 1), in: &session))
    case "generator", "g", "G":
      try call.expectAtMost(1)
      return .reply(try playGenerator(in: &session))
    default:
      throw Problem(
        unknown: part.text, what: "part", among: ["discriminator", "generator"],
        help: "type `play discriminator` or `play generator`")
    }
  }

  private func playDiscriminator(_ count: Int, in session: inout Session) throws(Problem) -> Reply {
    let deal = try session.deal(count)
    let play = DiscriminatorPlay(deal)
    session.game.guessing.begin(.discriminator)
    session.game.guessing.discriminator = play
    let words =
      "You are the discriminator. Each point is real or fake by a fair coin: real from the data, fake from G after "
      + "round \(session.training.position.round)."
      + (deal.remark.isEmpty ? "" : " What is said of D* is \(deal.remark).")
    return Reply([.text(words)] + play.question(saying: true), values: play.questionValues)
  }

  private func playGenerator(in session: inout Session) throws(Problem) -> Reply {
    guard let data = session.training.experiment.data as? any UnivariateDistribution else {
      throw Problem(
        "`play generator` is for data on the line, and these lie in the plane",
        advice: "for example `new gauss1d`, then `play generator`")
    }
    guard data.window[0].canBeDrawn else {
      throw Problem(
        "\(escaped(data.name)) has no spread that can be drawn",
        advice: "for example `new gauss1d`, then `play generator`"
      )
    }
    session.game.guessing.begin(.generator)
    session.game.guessing.generator = GeneratorPlay(data)
    return Reply(
      "You are the generator, a normal distribution. `move MEAN SD` sets it, and D answers with the best response that "
        + "there is; bring V* down to -log 4. For example `move 0 1`.")
  }
}

/// `score`
struct ScoreCommand: Command {
  let name = "score"
  let purpose = Purpose.part
  let usage = ["score"]
  let summary = "how you do in D's place or G's"
  let details = """
    In D's place: the share of points that you, D and the best D were right about, against what the best D reaches in \
    the long run, 1/2 + TV/2; and the mean regret, |2 D*(x) - 1| for every point where one decided against D*. In G's \
    place: the moves and how near each came. After `stop` it shows the last game.
    """
  let example = "play discriminator 3; guess rrf; score"

  func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(0)
    return .reply(try session.score())
  }
}

/// `stop`
struct StopCommand: Command {
  let name = "stop"
  let purpose = Purpose.part
  let usage = ["stop"]
  let summary = "end a game in D's place or G's"
  let details = "Shows the score and ends the game that `play` began; the GAN was never changed by it."
  let example = "play discriminator; real; stop"

  func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(0)
    guard session.game.guessing.part != nil else {
      throw Problem(
        "no guessing game is going on", advice: "`play discriminator` or `play generator` begins one")
    }
    var reply = try session.score()
    session.game.guessing.part = nil
    reply.blocks.append(
      .text("The game in the player's place is over; the GAN is as it was. `score` shows this again."))
    return .reply(reply)
  }
}

extension Session {
  /// The next points to be judged.
  mutating func deal(_ count: Int) throws(Problem) -> Challenge {
    game.snapshot.analyse()
    let deal = Challenge(count, from: game.guessing.dealt, of: try snapshot.neededAnalysis, training)
    game.guessing.dealt += count
    return deal
  }

  /// The score of the game that was begun last.
  fileprivate func score() throws(Problem) -> Reply {
    switch game.guessing.lastPart {
    case .discriminator:
      if let play = game.guessing.discriminator { return Reply([.figure(play.score)], values: yourValues) }
    case .generator:
      if let play = game.guessing.generator {
        return Reply([.figure(play.score)], values: play.values + yourValues)
      }
    case nil: break
    }
    throw Problem(
      "no guessing game has been played yet", advice: "`play discriminator` or `play generator` begins one")
  }

  /// The quantities of the game that was begun last.
  var yourValues: [NamedValue] {
    guessingQuantities.map { $0.named(in: game) }.filter {
      if case .number = $0.value { return true }
      return false
    }
  }
}
