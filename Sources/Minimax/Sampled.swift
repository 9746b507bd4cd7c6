import Distributions
import Numerics

/// After phase 1: the minibatch has been drawn.
///
/// D's update draws real samples and latents; G's draws latents alone, as in Algorithm 1.
/// - Source: Goodfellow et al. 2014, algorithm 1.
public struct Sampled: Equatable, Sendable {
  /// Whose update this is.
  public let player: Player
  /// Real samples, shape `batchSize x dimension`; none in an update of G.
  public internal(set) var reals: Samples
  /// Shape `batchSize x latent dimension`.
  public internal(set) var latents: Latents
  /// The random state from which it was drawn: with it, the rules and both players' parameters, every phase can be
  /// computed again.
  public internal(set) var randomnessBefore: Randomness

  /// Room for a minibatch.
  init(player: Player, experiment: Experiment) {
    self.player = player
    let realCount = player == .discriminator ? experiment.batchSize : 0
    reals = Samples(Batch(features: experiment.data.dimension, count: realCount))
    latents = Latents(Batch(features: experiment.prior.dimension, count: experiment.batchSize))
    randomnessBefore = Randomness(seed: experiment.seed)
  }

  mutating func draw(_ experiment: Experiment, using randomness: inout Randomness) {
    randomnessBefore = randomness
    if player == .discriminator { experiment.data.fill(&reals.batch, using: &randomness.data) }
    experiment.prior.fill(&latents.batch, using: &randomness.latents)
  }
}
