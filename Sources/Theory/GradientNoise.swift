public import Minimax

/// How far a minibatch's gradient strays from that of the population.
///
///     E|g_b - g|^2 = tr(Sigma) / b
///
/// `Sigma` is the covariance of one sample's gradient; for D the covariances of the real and of the generated
/// sample add, because both are drawn independently.
public struct GradientNoise: Equatable, Sendable {
  public let player: Player
  /// `|g|`, the length of the population's gradient.
  public let signal: Double
  /// `tr(Sigma)`.
  public let varianceTrace: Double
  public let provenance: Provenance

  /// The root mean square of `|g_b - g|` for batches of a size.
  public func noise(batch: Int) -> Double {
    precondition(batch > 0, "a batch of \(batch) samples has no gradient")
    return (varianceTrace / Double(batch)).squareRoot()
  }

  /// The noise in lengths of the signal.
  public func relativeNoise(batch: Int) -> Double { noise(batch: batch) / signal }

  /// The batch size at which noise and signal are of one length: `tr(Sigma) / |g|^2`.
  ///
  /// - Source: McCandlish et al. 2018, "An empirical model of large-batch training", equation 2.9.
  public var simpleNoiseScale: Double { varianceTrace / (signal * signal) }
}

extension Analysis {
  /// The noise of a player's minibatch gradients under the objective in force.
  public func noise(of player: Player) -> GradientNoise {
    let trace = passes(of: player).reduce(0) { sum, pass in
      let norm = pass.mean().norm
      return sum + max(pass.meanSquare() - norm * norm, 0)
    }
    return GradientNoise(
      player: player, signal: gradient(of: player).norm, varianceTrace: trace,
      provenance: provenance)
  }
}
