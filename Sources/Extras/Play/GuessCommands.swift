import Game
import Interpreter
import Language
import Views

/// `real`, `fake`
struct VerdictCommand: Command {
  let saysReal: Bool

  var name: String { saysReal ? "real" : "fake" }
  let purpose = Purpose.part
  var usage: [String] { [name] }
  var summary: String { "in D's place: say that the point is \(name)" }
  var details: String {
    """
    Judges the point that `play discriminator` shows. The truth comes with what D says of it and what the best D says, \
    and then the next point.
    """
  }
  var example: String { "play discriminator; \(name)" }

  func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(0)
    try session.game.expectPlaying(.discriminator, name)
    return .reply(try session.judge([saysReal], word: name))
  }
}

/// `guess LETTERS`
struct GuessCommand: Command {
  let name = "guess"
  let purpose = Purpose.part
  let usage = ["guess LETTERS"]
  let summary = "in D's place: judge several points, as in `guess rffr`"
  let details = """
    One letter for each point that `play discriminator n` shows, in order: r for real, f for fake. Then comes the \
    truth, and the next points.
    """
  let example = "play discriminator 4; guess rffr"

  func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try session.game.expectPlaying(.discriminator, name)
    var judgements: [Bool] = []
    for letter in call.arguments.map(\.text).joined() {
      switch letter {
      case "r", "R": judgements.append(true)
      case "f", "F": judgements.append(false)
      default:
        throw Problem(
          "`guess` takes the letters r for real and f for fake, not \"\(escaped("\(letter)"))\"",
          advice: "for example `guess rf`; nothing was judged")
      }
    }
    guard !judgements.isEmpty else {
      throw Problem("`guess` needs a letter for each point, r or f", advice: "for example `guess rf`")
    }
    return .reply(try session.judge(judgements, word: name))
  }
}

extension Session {
  /// Takes down a judgement of the points at hand, and deals as many again.
  fileprivate mutating func judge(_ saysReal: [Bool], word: String) throws(Problem) -> Reply {
    guard var play = game.guessing.discriminator else {
      throw Problem("no guessing game is going on", advice: "`play discriminator` begins one")
    }
    let count = play.deal.points.count
    guard saysReal.count == count else {
      let given = word == "guess" ? saysReal.count.counted("letter") : "one word"
      throw Problem(
        "there \(count == 1 ? "is one point" : "are \(count) points") to judge, and `\(word)` gives \(given)",
        advice: count == 1
          ? "type `real` or `fake`" : "type `guess` and \(count) letters, r or f; nothing was judged")
    }
    let made = play.judge(saysReal)
    let answer = play.answer(to: made)
    let brief = play.briefScore
    // The next points come from the game as it stands now.
    play.deal = try deal(count)
    game.guessing.discriminator = play
    let truth = made.map { $0.point.isReal ? "r" : "f" }.joined()
    return Reply(
      answer + [.text(brief)] + play.question(saying: false),
      values: [NamedValue("truth", .text(truth))] + yourValues + play.questionValues)
  }
}
