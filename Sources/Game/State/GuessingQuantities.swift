/// How a person does in a player's place, see ``Guessing``.
package let guessingQuantities: [GameQuantity] = [
  asDiscriminator("you.points", "points that you have judged in D's place") {
    .known(Double($0.guesses.count), .actual)
  },
  asDiscriminator("you.accuracy", "share of them that you were right about") {
    finding($0.accuracy(of: .person))
  },
  asDiscriminator("you.regret", "mean of |2 D* - 1| where you decided against D*, else 0") {
    finding($0.regret(of: .person))
  },
  asDiscriminator("you.ceiling", "1/2 + TV/2, what D* is right about in the long run") { $0.ceiling },
  asDiscriminator("you.daccuracy", "share of the same points that D was right about") {
    finding($0.accuracy(of: .discriminator), none: noDecision($0))
  },
  asDiscriminator("you.dregret", "D's regret on the same points") {
    finding($0.regret(of: .discriminator), none: noDecision($0))
  },
  asDiscriminator("you.bestaccuracy", "share of the same points that D* was right about") {
    finding($0.accuracy(of: .best))
  },
  asGenerator("you.moves", "moves that you have made in G's place") {
    .known(Double($0.moves.count), .actual)
  },
  asGenerator("you.jsd", "Jensen-Shannon divergence of the data and your last move") {
    distance($0.moves.last)
  },
  asGenerator("you.bestjsd", "the least that you have reached") { distance($0.best) },
]

private func asDiscriminator(
  _ name: String, _ meaning: String, find: @escaping @Sendable (DiscriminatorPlay) -> Finding
) -> GameQuantity {
  GameQuantity(name: name, meaning: meaning) { game in
    game.guessing.discriminator.map(find)
      ?? .unknown("no guessing game is going on; `play discriminator` begins one")
  }
}

private func asGenerator(
  _ name: String, _ meaning: String, find: @escaping @Sendable (GeneratorPlay) -> Finding
) -> GameQuantity {
  GameQuantity(name: name, meaning: meaning) { game in
    game.guessing.generator.map(find) ?? .unknown("no guessing game is going on; `play generator` begins one")
  }
}

private let nothingJudged = "no point has been judged yet"

private func finding(_ share: Double?, none reason: String = nothingJudged) -> Finding {
  share.map { .known($0, .actual) } ?? .unknown(reason)
}

private func noDecision(_ play: DiscriminatorPlay) -> String {
  play.guesses.isEmpty ? nothingJudged : "D decides nothing of single points here"
}

private func distance(_ move: GeneratorMove?) -> Finding {
  move.map { .known($0.jsd, .exact) } ?? .unknown("no move has been made yet")
}
