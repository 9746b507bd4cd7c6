import Distributions
import Minimax

extension Experiment {
  /// The same rules with networks whose ends fit the data and the latents.
  func reconciled() -> Experiment {
    var rules = self
    rules.generator.network = generator.network.with(inputs: prior.dimension, outputs: data.dimension)
    rules.discriminator.network = discriminator.network.with(inputs: data.dimension, outputs: 1)
    return rules
  }
}
