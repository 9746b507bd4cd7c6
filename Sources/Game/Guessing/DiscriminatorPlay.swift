import Language

/// A game in D's place: what has been judged, and what waits to be.
package struct DiscriminatorPlay: Codable, Equatable, Sendable {
  /// The points at hand.
  package var deal: Challenge
  package private(set) var guesses: [Guess] = []

  package init(_ deal: Challenge) { self.deal = deal }

  /// Takes down a judgement of every point at hand.
  ///
  /// - Parameter saysReal: Shape: points at hand.
  package mutating func judge(_ saysReal: [Bool]) -> [Guess] {
    precondition(
      saysReal.count == deal.points.count, "\(saysReal.count) judgements of \(deal.points.count) points")
    let made = zip(deal.points, saysReal).map { point, saysReal in
      Guess(
        point: point, saysReal: saysReal, ceiling: deal.ceiling, neutralOutput: deal.objective.neutralOutput)
    }
    guesses += made
    return made
  }

  /// How often the best D would be right in the long run, on average over the games that dealt the points.
  package var ceiling: Finding {
    guard !guesses.isEmpty else { return .known(deal.ceiling, deal.ceilingCertainty) }
    return .known(guesses.map(\.ceiling).mean, deal.ceilingCertainty)
  }
}

package struct Guess: Codable, Equatable, Sendable {
  package let point: DealtPoint
  package let saysReal: Bool
  let ceiling: Double
  let neutralOutput: Double?

  /// The share with which each judge says that the point is real: 1, 0, or a coin's 1/2 between.
  package func share(of judge: Judge) -> Double? {
    switch judge {
    case .person: return saysReal ? 1 : 0
    case .discriminator:
      guard let neutralOutput, !point.output.isNaN else { return nil }
      return point.output > neutralOutput ? 1 : point.output < neutralOutput ? 0 : 0.5
    case .best: return point.best > 0.5 ? 1 : point.best < 0.5 ? 0 : 0.5
    }
  }

  /// How probable it was that the judge is right about this point, now that the truth is out.
  func rightness(of judge: Judge) -> Double? { share(of: judge).map { point.isReal ? $0 : 1 - $0 } }

  /// What deciding against D* costs in the probability of being right.
  ///
  ///     max(D*, 1 - D*) - (s D* + (1 - s)(1 - D*)) = |2 D*(x) - 1| where the judge decides against D*, else 0
  package func regret(of judge: Judge) -> Double? {
    share(of: judge).map { abs(2 * point.best - 1) * (point.best > 0.5 ? 1 - $0 : $0) }
  }
}

package enum Judge: CaseIterable, Sendable {
  case person, discriminator, best

  package var name: String {
    switch self {
    case .person: "you"
    case .discriminator: "D"
    case .best: "D*"
    }
  }
}

extension DiscriminatorPlay {
  /// The share of points that a judge was right about; nil where there are none, or the judge says nothing of them.
  package func accuracy(of judge: Judge) -> Double? { mean { $0.rightness(of: judge) } }

  /// Nil where there are no points, or the judge says nothing of them.
  package func regret(of judge: Judge) -> Double? { mean { $0.regret(of: judge) } }

  private func mean(_ figure: (Guess) -> Double?) -> Double? {
    let known = guesses.compactMap(figure)
    return known.isEmpty || known.count < guesses.count ? nil : known.mean
  }

  /// The standard error of the share of right guesses of a coin, `1/2 / sqrt(n)`: the most that it can be of anyone's.
  package var luck: Double { 0.5 / Double(max(guesses.count, 1)).squareRoot() }
}
