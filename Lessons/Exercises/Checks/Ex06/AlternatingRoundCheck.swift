import Checking
import Foundation

/// One alternating round by stochastic gradient descent.
///
/// With w = b = 0 D's gradient is half the difference of the means, so that the round can be done by hand. The
/// Dirac game is the one of Mescheder et al. 2018, whose first step is known. The rest is held against central
/// differences of the two losses, good to about 1e-9.
public var ex06: Exercise<AlternatingRound> {
  let apart = Round(
    theta: -1, w: 0, b: 0, real: [1], discriminatorLatents: [0], generatorLatents: [0],
    discriminatorRate: 0.5,
    generatorRate: 1)
  var told = apart
  told.w = log(3)
  let dirac = Round(
    theta: 1, w: -1, b: 0, real: [0], discriminatorLatents: [0], generatorLatents: [0],
    discriminatorRate: 0.2,
    generatorRate: 0)
  let batch = Round(
    theta: 0.3, w: 0.4, b: -0.2, real: [1, 2.5], discriminatorLatents: [-0.7, 0.1, 0.9],
    generatorLatents: [0.4, -1.3], discriminatorRate: 0.5, generatorRate: 0.8)
  var fewer = batch
  (fewer.real, fewer.discriminatorLatents, fewer.generatorLatents) = ([-1, 0.5, 2], [1.5], [-0.2, 0.6, 1.9])
  var sure = apart
  (sure.theta, sure.w, sure.discriminatorRate) = (-2, 1000, 0.1)
  return Exercise(
    "ex06", title: "One alternating round by SGD", quantities: ["theta", "w", "b"],
    cases: [
      // D says 3/4 and 1/4: dw = (-1/4)(1) + (1/4)(-1) = -1/2. G: w sigmoid(w) at w = log 3 + 1/4, by mpmath.
      row("D tells them apart", told, [0.0706668856768568755, log(3) + 0.25, 0]),
      // D: dw = (-1/2)(1) + (1/2)(-1) = -1. G: its logit is -1/2, and sigmoid(1/2) = .6224593312018546.
      row("D begins with nothing", apart, [-1 + 0.5 * 0.6224593312018546, 0.5, 0]),
      // b moves by -0.2 (-1/2 + sigmoid(-1)), and sigmoid(-1) = .2689414213699951.
      row("D's step of the Dirac game, G at rest", dirac, [1, -1.0537882842739990, 0.0462117157260010]),
      difference("two real samples, three and two latents", batch),
      difference("three real samples, one and three latents", fewer),
      // D has nothing to correct; G's sample is surely fake, and the slope of the logit is all that counts.
      row("a sure D", sure, [-2 + 1000, 1000, 0]),
    ],
    mistakes: alternatingRoundMistakes)
}

private func row(_ title: String, _ round: Round, _ expected: [Double], tolerance: Double = 1e-9)
  -> Case<AlternatingRound>
{
  Case(title, input: round.words, expected: expected, tolerance: tolerance) { play in
    let players = play(
      round.theta, round.w, round.b, round.real, round.discriminatorLatents, round.generatorLatents,
      round.discriminatorRate, round.generatorRate)
    return [players.theta, players.w, players.b]
  }
}

/// A case in which both steps follow slopes that were measured.
private func difference(_ title: String, _ round: Round) -> Case<AlternatingRound> {
  let h = 1e-4
  func slope(_ loss: (Double) -> Double) -> Double { (loss(h) - loss(-h)) / (2 * h) }
  func mean(_ samples: [Double], _ cost: (Double) -> Double) -> Double {
    samples.reduce(0) { $0 + cost($1) } / Double(samples.count)
  }
  func lossOfD(w: Double, b: Double) -> Double {
    mean(round.real) { log(1 + exp(-(w * $0 + b))) }
      + mean(round.discriminatorLatents) { log(1 + exp(w * (round.theta + $0) + b)) }
  }
  let w = round.w - round.discriminatorRate * slope { lossOfD(w: round.w + $0, b: round.b) }
  let b = round.b - round.discriminatorRate * slope { lossOfD(w: round.w, b: round.b + $0) }
  let slopeOfG = slope { move in
    mean(round.generatorLatents) { log(1 + exp(-(w * (round.theta + move + $0) + b))) }
  }
  return row(title, round, [round.theta - round.generatorRate * slopeOfG, w, b], tolerance: 1e-7)
}
