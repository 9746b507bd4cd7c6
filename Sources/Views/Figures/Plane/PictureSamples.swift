import Distributions
import Minimax
import Networks
import Numerics

/// Samples drawn for a picture, from a stream of their own, so that a picture draws nothing from the game's own stream.
struct PictureSamples {
  static let count = 500

  let reals: Batch
  let fakes: Batch

  init(of training: Training) {
    let experiment = training.experiment
    var forReals = SplitMix64(seed: experiment.seed, stream: 101)
    var forLatents = SplitMix64(seed: experiment.seed, stream: 102)
    var reals = Batch(features: experiment.data.dimension, count: PictureSamples.count)
    experiment.data.fill(&reals, using: &forReals)
    var latents = Batch(features: experiment.prior.dimension, count: PictureSamples.count)
    experiment.prior.fill(&latents, using: &forLatents)
    self.reals = reals
    fakes = experiment.generator.network.output(of: latents, parameters: training.generator.parameters)
  }
}
