import Distributions
import Theory

/// The figures of the last `fit`, by the names of `print` and `--json`.
package enum FittedNumber: String, CaseIterable {
  case logLikelihood = "fit.loglik"
  case freshLogLikelihood = "fit.loglik.fresh"
  case divergence = "fit.kl"
  case jsd = "fit.jsd"

  var meaning: String {
    switch self {
    case .logLikelihood: "log-likelihood a sample of the mixture of the last `fit`"
    case .freshLogLikelihood: "the same on as many fresh samples"
    case .divergence: "KL divergence of the data from that mixture"
    case .jsd: "Jensen-Shannon divergence of the data and that mixture"
    }
  }

  var certainty: Certainty {
    switch self {
    case .logLikelihood, .freshLogLikelihood: .actual
    case .divergence, .jsd: .exact
    }
  }

  package func value(of fit: MixtureFit) -> Double {
    switch self {
    case .logLikelihood: fit.algorithm.logLikelihood
    case .freshLogLikelihood: LogLikelihood(fit.fresh) { fit.mixture.logDensity(at: $0) }.mean
    case .divergence: fit.contrast.klDataToOther
    case .jsd: fit.contrast.jsd
    }
  }
}

/// Maximum likelihood beside the adversarial way.
let fitQuantities: [GameQuantity] = FittedNumber.allCases.map { number in
  GameQuantity(name: number.rawValue, meaning: number.meaning) { game in
    guard let fit = game.fit else {
      return .unknown("no mixture has been fitted yet; `fit em` does it")
    }
    return .known(number.value(of: fit), number.certainty)
  }
}
