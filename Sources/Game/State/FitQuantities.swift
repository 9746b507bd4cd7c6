import Distributions
import Theory

/// The figures of a fit, by the names of `print` and `--json`.
package let fitFigures:
  [(name: String, meaning: String, certainty: Certainty, value: @Sendable (MixtureFit) -> Double)] = [
    (
      "fit.loglik", "log-likelihood a sample of the mixture of the last `fit`", .actual,
      { $0.algorithm.logLikelihood }
    ),
    (
      "fit.loglik.fresh", "the same on as many fresh samples", .actual,
      { fit in LogLikelihood(fit.fresh) { fit.mixture.logDensity(at: $0) }.mean }
    ),
    ("fit.kl", "KL divergence of the data from that mixture", .exact, { $0.contrast.klDataToOther }),
    ("fit.jsd", "Jensen-Shannon divergence of the data and that mixture", .exact, { $0.contrast.jsd }),
  ]

/// Maximum likelihood beside the adversarial way.
let fitQuantities: [GameQuantity] = fitFigures.map { figure in
  GameQuantity(name: figure.name, meaning: figure.meaning) { game in
    game.fit.map { .known(figure.value($0), figure.certainty) }
      ?? .unknown("no mixture has been fitted yet; `fit em` does it")
  }
}
