import Foundation

/// The best answer that a discriminator can give at a point, from the two densities there.
///
///     D*(x) = p(x) / (p(x) + q(x))
///
/// It must be right as well where both densities are too small for a `Double`: only their logarithms are given.
///
/// - Parameter logP: `log p(x)` of the data's density, in nats; `-infinity` where p is 0.
/// - Parameter logQ: `log q(x)` of the generator's density, in nats; `-infinity` where q is 0.
/// - Returns: A probability. Where both densities are 0 any answer is as good: let it be 1/2.
/// - Source: Goodfellow et al. 2014, Proposition 1.
public func optimalDiscriminator(logP: Double, logQ: Double) -> Double {
  // TODO: this discriminator cannot tell anything apart.
  return 0.5
}
