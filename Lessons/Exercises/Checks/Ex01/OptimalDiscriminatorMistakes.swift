import Checking
import Foundation

var optimalDiscriminatorMistakes: [Mistake<OptimalDiscriminator>] {
  [
    Mistake(
      "not begun",
      hint: "while the function still answers 0.5 to everything, as it came."
    ) { _, _ in 0.5 },
    Mistake(
      "p and q exchanged",
      hint: """
        when p and q are exchanged: q / (p + q) is how likely the point is generated. D says how \
        likely it is real.
        """
    ) { logP, logQ in 1 / (1 + exp(logP - logQ)) },
    Mistake(
      "the logit",
      hint: "when log p - log q is returned: that is the logit of D*. Its sigmoid is the probability."
    ) { logP, logQ in logP - logQ },
    Mistake(
      "p / q",
      hint: "when p is divided by q alone: it is a ratio, and D* is a share, p out of p + q."
    ) { logP, logQ in exp(logP - logQ) },
    Mistake(
      "logarithms for densities",
      hint: "when the logarithms themselves are divided: p is exp(log p)."
    ) { logP, logQ in logP / (logP + logQ) },
    Mistake(
      "densities that underflow",
      hint: """
        when both densities are computed first: exp(-1000) is 0 to a Double, and 0/0 is NaN. Divide above and below \
        by p before anything is computed; only the difference of the logarithms is left.
        """
    ) { logP, logQ in exp(logP) / (exp(logP) + exp(logQ)) },
    Mistake(
      "nothing against nothing",
      hint: "when -infinity is subtracted from -infinity. Where neither density has any mass, answer 1/2."
    ) { logP, logQ in 1 / (1 + exp(logQ - logP)) },
  ]
}
