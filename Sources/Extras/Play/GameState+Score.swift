import Game
import Language
import Views

extension GameState {
  /// Takes down a judgement of the points at hand, and deals as many again.
  mutating func judge(_ saysReal: [Bool], word: String) throws(Problem) -> Reply {
    try expectPlaying(.discriminator, word)
    guard var play = guessing.discriminator else { return Reply() }
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
    guessing.discriminator = play
    let truth = made.map { $0.point.isReal ? "r" : "f" }.joined()
    return Reply(
      answer + [.text(brief)] + play.question(saying: false),
      values: [NamedValue("truth", .text(truth))] + yourValues + play.questionValues)
  }

  /// The next points to be judged.
  mutating func deal(_ count: Int) throws(Problem) -> Challenge {
    snapshot.analyse()
    let deal = Challenge(count, from: guessing.dealt, of: try snapshot.neededAnalysis, training)
    guessing.dealt += count
    return deal
  }

  /// The score of the game that was begun last.
  func score() throws(Problem) -> Reply {
    switch guessing.lastPart {
    case .discriminator:
      if let play = guessing.discriminator { return Reply([.figure(play.score)], values: yourValues) }
    case .generator:
      if let play = guessing.generator {
        return Reply([.figure(play.score)], values: play.values + yourValues)
      }
    case nil: break
    }
    throw Problem(
      "no guessing game has been played yet", advice: "`play discriminator` or `play generator` begins one")
  }

  /// The quantities of the game that was begun last.
  var yourValues: [NamedValue] {
    guessingQuantities.map { $0.named(in: self) }.filter {
      if case .number = $0.value { true } else { false }
    }
  }
}
