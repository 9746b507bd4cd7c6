import Numerics

/// The engine's exponential, under a name that no C library shares.
func exponential(_ x: Double) -> Double { exp(x) }

/// The probability of a logit.
func probability(_ logit: Double) -> Double { sigmoid(logit) }

/// `log 4`: what D loses at the equilibrium of the value function, where `V = -log 4`.
let logFour = 2 * log(2.0)
