import Distributions
public import Numerics

/// After phase 1: the minibatch has been drawn.
///
/// D's update draws real samples and latents; G's draws latents alone, as in Algorithm 1, unless it looks ahead at
/// updates of D, which need reals.
/// - Source: Goodfellow et al. 2014, algorithm 1.
public struct Sampled: Equatable, Sendable {
  /// Whose update this is.
  public let player: Player
  /// Real samples, shape `batchSize x dimension`; none in an update of G that does not look ahead.
  public internal(set) var reals: Samples
  /// Shape `batchSize x latent dimension`.
  public internal(set) var latents: Latents
  /// What is added to the reals before D sees them; of no samples where there is no instance noise.
  public internal(set) var realNoise: Batch
  /// The same for the generated samples.
  public internal(set) var fakeNoise: Batch
  /// The random state from which it was drawn: with it, the rules and both players' parameters, every phase can be
  /// computed again.
  public internal(set) var randomnessBefore: Randomness

  /// Room for a minibatch.
  init(player: Player, experiment: Experiment) {
    self.player = player
    let stabilizers = experiment.stabilizers
    let dimension = experiment.data.dimension
    let realCount = player == .discriminator || stabilizers.unrolling > 0 ? experiment.batchSize : 0
    reals = Samples(Batch(features: dimension, count: realCount))
    latents = Latents(Batch(features: experiment.prior.dimension, count: experiment.batchSize))
    let isNoisy = stabilizers.instanceNoise > 0
    realNoise = Batch(features: dimension, count: isNoisy ? realCount : 0)
    fakeNoise = Batch(features: dimension, count: isNoisy ? experiment.batchSize : 0)
    randomnessBefore = Randomness(seed: experiment.seed)
  }

  mutating func draw(_ experiment: Experiment, using randomness: inout Randomness) {
    randomnessBefore = randomness
    if reals.count > 0 { experiment.data.fill(&reals.batch, using: &randomness.data) }
    experiment.prior.fill(&latents.batch, using: &randomness.latents)
    let spread = experiment.stabilizers.instanceNoise
    guard spread > 0 else { return }
    var stream = randomnessBefore.noise
    let noise = LatentPrior(Normal(mean: 0, sd: spread), dimension: realNoise.features)
    noise.fill(&realNoise, using: &stream)
    noise.fill(&fakeNoise, using: &stream)
  }
}
