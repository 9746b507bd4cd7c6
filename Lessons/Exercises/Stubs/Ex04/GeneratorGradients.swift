import Foundation

/// What G learns from a D held still, under either of its two losses.
///
///     G(z) = theta + z,   D(x) = sigmoid(w x + b)
///     saturating:      L(theta) =  mean log(1 - D(G(z)))
///     non-saturating:  L(theta) = -mean log D(G(z))
///
/// Both are to be finite and right where D is quite sure: at logits of 1000 and -1000.
///
/// - Parameter latents: n draws of z, n > 0.
/// - Parameter theta: G's only parameter, by which it shifts its latents.
/// - Parameter w: D's weight.
/// - Parameter b: D's bias.
/// - Returns: `dL/dtheta` of both losses, for G to step against; in nats per unit of theta.
/// - Source: Goodfellow et al. 2014, section 3; Arjovsky and Bottou 2017, section 2.2.
public func generatorGradients(latents: [Double], theta: Double, w: Double, b: Double)
  -> (saturating: Double, nonSaturating: Double)
{
  // TODO: a G that follows this will never move.
  return (saturating: 0, nonSaturating: 0)
}
