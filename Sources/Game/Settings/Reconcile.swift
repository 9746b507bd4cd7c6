import Distributions
import Language
import Minimax

extension Experiment {
  /// The same rules with networks whose ends fit the data and the latents.
  package func reconciled() -> Experiment {
    var rules = self
    rules.generator.network = generator.network.with(inputs: prior.dimension, outputs: data.dimension)
    rules.discriminator.network = discriminator.network.with(
      inputs: stabilizers.packing * data.dimension, outputs: 1)
    return rules
  }

  /// Draws from other data from now on. As many latents as the data had dimensions become as many as they have now:
  /// fewer could not fill the plane.
  mutating func take(_ other: any Distribution) {
    if other.dimension != data.dimension, prior.dimension == data.dimension {
      prior = LatentPrior(prior.marginal, dimension: other.dimension)
    }
    data = other
  }
}

extension Experiment {
  /// Refuses cures that do not go with the other rules, and games that would not fit into the memory of an ordinary
  /// machine.
  ///
  /// A minibatch keeps the output and the slope of every unit for every sample, for both players, and the journal
  /// keeps some dozens of minibatches and of parameter vectors.
  package func expectBearable() throws(Problem) {
    if let cureConflict { throw cureConflict.problem }
    try expect(
      parameterCount <= GameLimits.parameters,
      "these players have \(parameterCount) parameters together; \(GameLimits.parameters) is the most",
      advice: "choose narrower or fewer hidden layers")
    let most = GameLimits.outputs
    try expect(
      batchSize <= most / unitCount,
      "a batch of \(batchSize) through \(unitCount) units is more than \(most) numbers at once",
      advice: "choose a batch of at most \(most / unitCount), or narrower layers")
  }
}

extension [(key: String, value: Word)] {
  /// First the objective, which may bring a clipping bound, and the data, which may bring a number of latents; what
  /// is written out beside them then has the last word.
  package var inOrderOfEffect: Self {
    let leaders = ["objective", "data"]
    return leaders.flatMap { leader in filter { $0.key == leader } } + filter { !leaders.contains($0.key) }
  }
}
