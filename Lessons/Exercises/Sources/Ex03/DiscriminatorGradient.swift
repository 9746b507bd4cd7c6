import Foundation

/// Where D's loss rises: its gradient on a minibatch, for the smallest D there is.
///
///     D(x) = sigmoid(w x + b),   sigmoid(l) = 1 / (1 + exp(-l))
///     L(w, b) = -V = -mean over real of log D(x) - mean over generated of log(1 - D(x))
///
/// - Parameter real: m real samples, m > 0.
/// - Parameter generated: n generated samples, n > 0; n need not be m.
/// - Parameter w: The weight.
/// - Parameter b: The bias.
/// - Returns: `dL/dw` and `dL/db`, for D to step against; in nats per unit of w and of b.
/// - Source: Goodfellow et al. 2014, Algorithm 1.
public func discriminatorGradient(real: [Double], generated: [Double], w: Double, b: Double)
  -> (w: Double, b: Double)
{
  // TODO: a D that follows this will never move.
  return (w: 0, b: 0)
}
