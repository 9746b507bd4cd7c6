import Foundation

/// The value of the game on a minibatch, in nats, from what D says before its sigmoid.
///
///     V = mean over real of log D(x) + mean over generated of log(1 - D(G(z))),   D = 1 / (1 + exp(-logit))
///
/// It must be finite and right for every finite logit, 1000 and -1000 included. Two identities help:
///
///     log D = -softplus(-logit),   log(1 - D) = -softplus(logit),   softplus(l) = log(1 + exp(l))
///
/// - Parameter real: The logits of m real samples, m > 0.
/// - Parameter generated: The logits of n generated samples, n > 0; n need not be m.
/// - Returns: V, which is never positive.
/// - Source: Goodfellow et al. 2014, equation 1.
public func valueFromLogits(real: [Double], generated: [Double]) -> Double {
  // TODO: this is what a perfectly right D would get.
  return 0
}
