import Numerics

/// The engine's exponential, under a name that no C library shares.
package func exponential(_ x: Double) -> Double { exp(x) }

package func probability(_ logit: Double) -> Double { sigmoid(logit) }

/// `log 4`: what D loses at the equilibrium of the value function, where `V = -log 4`.
package let logFour = 2 * log(2.0)
