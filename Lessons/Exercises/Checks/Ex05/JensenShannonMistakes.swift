import Checking
import Foundation

var jensenShannonMistakes: [Mistake<JensenShannon>] {
  [
    Mistake(
      "not begun",
      hint: "while the function still answers 0 to everything, as it came."
    ) { _, _, _ in 0 },
    Mistake(
      "a half forgotten",
      hint: "when the two integrals are added and not halved: JSD is the mean of two divergences."
    ) { 2 * divergence($0, $1, spacing: $2) },
    Mistake(
      "KL(p || q)",
      hint: """
        when p is held against q itself, which is KL(p || q). JSD holds each of them against their middle, \
        m = (p + q)/2.
        """
    ) { logP, logQ, h in trapezoid(logP.indices.map { exp(logP[$0]) * (logP[$0] - logQ[$0]) }, h) },
    Mistake(
      "only p's half",
      hint: "when only p is held against the middle. q's half is the same with p and q exchanged."
    ) { logP, logQ, h in trapezoid(terms(logP, logQ).map(\.p), h) / 2 },
    Mistake(
      "p + q for their mean",
      hint: """
        when m is p + q: that gives JSD - log 2, which is not above 0. The middle of two densities is (p + q)/2.
        """
    ) { divergence($0, $1, spacing: $2) - log(2) },
    Mistake(
      "the spacing forgotten",
      hint: "when the heights are added up without their width: an integral is a sum of heights times h."
    ) { logP, logQ, _ in divergence(logP, logQ, spacing: 1) },
    Mistake(
      "in bits", hint: "when the logarithm is taken to the base 2: these are bits, and nats are asked for."
    ) { divergence($0, $1, spacing: $2) / log(2) },
    Mistake(
      "ends counted whole",
      hint: "when the first and the last point count whole. The trapezoid rule gives half to each of them."
    ) { logP, logQ, h in terms(logP, logQ).reduce(0) { $0 + ($1.p + $1.q) / 2 } * h },
    Mistake(
      "densities of 0",
      hint: """
        when a density that is 0 to a Double meets a logarithm of 0: 0 times infinity is NaN. Skip the term where \
        its own density is 0.
        """
    ) { logP, logQ, h in
      trapezoid(
        logP.indices.map { index in
          let (p, q) = (exp(logP[index]), exp(logQ[index]))
          let m = (p + q) / 2
          return (p * log(p / m) + q * log(q / m)) / 2
        }, h)
    },
  ]
}

private func divergence(_ logP: [Double], _ logQ: [Double], spacing: Double) -> Double {
  max(trapezoid(terms(logP, logQ).map { ($0.p + $0.q) / 2 }, spacing), 0)
}

/// What p and q say of their middle at each point.
private func terms(_ logP: [Double], _ logQ: [Double]) -> [(p: Double, q: Double)] {
  zip(logP, logQ).map { a, b in
    let logM = max(a, b) + log(1 + exp(-abs(a - b))) - log(2)
    return (p: a == -.infinity ? 0 : exp(a) * (a - logM), q: b == -.infinity ? 0 : exp(b) * (b - logM))
  }
}

private func trapezoid(_ heights: [Double], _ spacing: Double) -> Double {
  guard let first = heights.first, let last = heights.last else { return 0 }
  return (heights.reduce(0, +) - (first + last) / 2) * spacing
}
