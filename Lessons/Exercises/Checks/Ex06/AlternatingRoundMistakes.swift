import Checking
import Foundation

var alternatingRoundMistakes: [Mistake<AlternatingRound>] {
  [
    mistake("not begun", hint: "while the function still gives back the players as they were, as it came.") {
      (theta: $0.theta, w: $0.w, b: $0.b)
    },
    mistake(
      "a stale D",
      hint: """
        when G steps against the D of before the round: both players moved at once. G's turn begins when D's is \
        over, so its gradient takes the new w and the new b.
        """
    ) { round in
      let d = steppedD(round)
      return (theta: steppedG(round, w: round.w, b: round.b), w: d.w, b: d.b)
    },
    mistake(
      "G first",
      hint: """
        when G moves before D, so that D judges samples of the new theta. D's samples are made by G as it was.
        """
    ) { round in
      var round = round
      round.theta = steppedG(round, w: round.w, b: round.b)
      let d = steppedD(round)
      return (theta: round.theta, w: d.w, b: d.b)
    },
    mistake(
      "D steps uphill", hint: "when D steps along the gradient of its loss: it descends, so subtract."
    ) { round in
      var uphill = round
      uphill.discriminatorRate *= -1
      let d = steppedD(uphill)
      return (theta: steppedG(round, w: d.w, b: d.b), w: d.w, b: d.b)
    },
    mistake(
      "G steps uphill", hint: "when G steps along the gradient of its loss: it descends, so subtract."
    ) { round in
      let d = steppedD(round)
      return (theta: 2 * round.theta - steppedG(round, w: d.w, b: d.b), w: d.w, b: d.b)
    },
    mistake(
      "the saturating loss",
      hint: """
        when G descends log(1 - D), the saturating loss. Here it descends -log D, whose slope by the logit is \
        -(1 - D).
        """
    ) { round in
      let d = steppedD(round)
      let slope = mean(round.generatorLatents) { -sigmoid(d.w * (round.theta + $0) + d.b) * d.w }
      return (theta: round.theta - round.generatorRate * slope, w: d.w, b: d.b)
    },
    mistake(
      "D's latents for both",
      hint: "when G's step uses the latents that D's step had. G has draws of its own."
    ) { round in
      let d = steppedD(round)
      var again = round
      again.generatorLatents = round.discriminatorLatents
      return (theta: steppedG(again, w: d.w, b: d.b), w: d.w, b: d.b)
    },
  ]
}

private func mistake(_ name: String, hint: String, _ play: @escaping (Round) -> Players)
  -> Mistake<AlternatingRound>
{
  Mistake(name, hint: hint) { theta, w, b, real, latentsOfD, latentsOfG, rateOfD, rateOfG in
    play(
      Round(
        theta: theta, w: w, b: b, real: real, discriminatorLatents: latentsOfD, generatorLatents: latentsOfG,
        discriminatorRate: rateOfD, generatorRate: rateOfG))
  }
}

private func steppedD(_ round: Round) -> (w: Double, b: Double) {
  let generated = round.discriminatorLatents.map { round.theta + $0 }
  func slope(_ factor: (Double) -> Double) -> Double {
    mean(round.real) { (sigmoid(round.w * $0 + round.b) - 1) * factor($0) }
      + mean(generated) { sigmoid(round.w * $0 + round.b) * factor($0) }
  }
  return (
    w: round.w - round.discriminatorRate * slope { $0 },
    b: round.b - round.discriminatorRate * slope { _ in 1 }
  )
}

private func steppedG(_ round: Round, w: Double, b: Double) -> Double {
  let slope = mean(round.generatorLatents) { (sigmoid(w * (round.theta + $0) + b) - 1) * w }
  return round.theta - round.generatorRate * slope
}

private func mean(_ samples: [Double], _ term: (Double) -> Double) -> Double {
  samples.reduce(0) { $0 + term($1) } / Double(samples.count)
}

private func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
