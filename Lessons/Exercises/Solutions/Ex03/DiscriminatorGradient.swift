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
  var slope = (w: 0.0, b: 0.0)
  for x in real {
    // The slope of -log D by the logit: D - 1, from the label that D should have given.
    let byLogit = (sigmoid(w * x + b) - 1) / Double(real.count)
    slope.w += byLogit * x
    slope.b += byLogit
  }
  for x in generated {
    // The slope of -log(1 - D) by the logit: D - 0.
    let byLogit = sigmoid(w * x + b) / Double(generated.count)
    slope.w += byLogit * x
    slope.b += byLogit
  }
  return slope
}

private func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
