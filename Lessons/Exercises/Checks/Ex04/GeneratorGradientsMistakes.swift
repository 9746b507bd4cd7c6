import Checking
import Foundation

var generatorGradientsMistakes: [Mistake<GeneratorGradients>] {
  [
    Mistake(
      "not begun",
      hint: "while the function still answers 0 and 0 to everything, as it came."
    ) { _, _, _, _ in (saturating: 0, nonSaturating: 0) },
    Mistake(
      "the sign",
      hint: "when the signs are turned: a G that steps against these would please D less and less."
    ) { gradients($0, $1, $2, $3, scale: { -$0 / $1 }) },
    Mistake(
      "the chain ends at the logit",
      hint: """
        when the slope by the logit is taken for the slope by theta. One link is missing: the logit is \
        w (theta + z) + b.
        """
    ) { latents, theta, w, b in
      let all = gradients(latents, theta, w, b, scale: /)
      return (saturating: all.saturating / w, nonSaturating: all.nonSaturating / w)
    },
    Mistake(
      "the two exchanged",
      hint: """
        when the two losses are exchanged. The saturating one has the slope -D by the logit: small where D is sure \
        of a fake.
        """
    ) { latents, theta, w, b in
      let all = gradients(latents, theta, w, b, scale: /)
      return (saturating: all.nonSaturating, nonSaturating: all.saturating)
    },
    Mistake(
      "a mean forgotten",
      hint: "when the latents' slopes are added up and not divided by how many there are."
    ) { gradients($0, $1, $2, $3, scale: { sum, _ in sum }) },
    Mistake(
      "D of the mean",
      hint: """
        when D is asked about the mean latent alone. The mean is taken of the slopes, one for each \
        latent.
        """
    ) { latents, theta, w, b in
      gradients([latents.reduce(0, +) / Double(latents.count)], theta, w, b, scale: /)
    },
    Mistake(
      "a division by D",
      hint: """
        when the slope of log D is written as D' / D: where D is 0 to a Double, that is 0/0. D' = D (1 - D), so D \
        cancels before anything is computed.
        """
    ) { latents, theta, w, b in
      let d = latents.map { sigmoid(w * (theta + $0) + b) }
      let count = Double(d.count)
      return (
        saturating: d.reduce(0) { $0 - $1 * w } / count,
        nonSaturating: d.reduce(0) { $0 - $1 * (1 - $1) * w / $1 } / count
      )
    },
  ]
}

/// Both gradients, with a choice of what is done with the sum and the number of latents.
private func gradients(
  _ latents: [Double], _ theta: Double, _ w: Double, _ b: Double, scale: (Double, Double) -> Double
) -> (saturating: Double, nonSaturating: Double) {
  let d = latents.map { sigmoid(w * (theta + $0) + b) }
  let count = Double(d.count)
  return (
    saturating: scale(d.reduce(0) { $0 - $1 * w }, count),
    nonSaturating: scale(d.reduce(0) { $0 - (1 - $1) * w }, count)
  )
}

private func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
