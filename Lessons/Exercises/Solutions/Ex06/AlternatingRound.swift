import Foundation

/// One round of the game by plain gradient descent: D takes its step, then G takes its own against the new D.
///
///     G(z) = theta + z,   D(x) = sigmoid(w x + b)
///     D:  L_D = -mean log D(x) - mean log(1 - D(G(z)))   over real and discriminatorLatents
///         (w, b) <- (w, b) - discriminatorRate (dL_D/dw, dL_D/db)
///     G:  L_G = -mean log D(G(z))                        over generatorLatents
///         theta <- theta - generatorRate dL_G/dtheta
///
/// Each player moves its own parameters only, and each draws latents of its own.
///
/// - Parameter theta: G's parameter before the round.
/// - Parameter w: D's weight before the round.
/// - Parameter b: D's bias before the round.
/// - Parameter real: m real samples for D's step, m > 0.
/// - Parameter discriminatorLatents: n latents for D's step, n > 0.
/// - Parameter generatorLatents: k latents for G's step, k > 0.
/// - Parameter discriminatorRate: The learning rate of D.
/// - Parameter generatorRate: The learning rate of G.
/// - Returns: The three parameters after the round.
/// - Source: Goodfellow et al. 2014, Algorithm 1, with the loss for G of its section 3.
public func alternatingRound(
  theta: Double, w: Double, b: Double, real: [Double], discriminatorLatents: [Double],
  generatorLatents: [Double], discriminatorRate: Double, generatorRate: Double
) -> (theta: Double, w: Double, b: Double) {
  // D's step, against G as it is.
  var slope = (w: 0.0, b: 0.0)
  for x in real {
    let byLogit = (sigmoid(w * x + b) - 1) / Double(real.count)
    slope.w += byLogit * x
    slope.b += byLogit
  }
  for x in discriminatorLatents.map({ theta + $0 }) {
    let byLogit = sigmoid(w * x + b) / Double(discriminatorLatents.count)
    slope.w += byLogit * x
    slope.b += byLogit
  }
  let newW = w - discriminatorRate * slope.w
  let newB = b - discriminatorRate * slope.b

  // G's step, against D as it is now.
  let slopes = generatorLatents.map { z in
    -sigmoid(-(newW * (theta + z) + newB)) * newW
  }
  let mean = slopes.reduce(0, +) / Double(slopes.count)
  let newTheta = theta - generatorRate * mean
  return (theta: newTheta, w: newW, b: newB)
}

private func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
