import Distributions
import Minimax
import Networks

extension Experiment {
  /// The same rules with networks whose ends fit the data and the latents.
  func reconciled() -> Experiment {
    var rules = self
    rules.generator.network = generator.network.with(inputs: prior.dimension, outputs: data.dimension)
    rules.discriminator.network = discriminator.network.with(inputs: data.dimension, outputs: 1)
    return rules
  }
}

extension Experiment {
  /// Refuses games that would not fit into the memory of an ordinary machine.
  ///
  /// A minibatch keeps the output and the slope of every unit for every sample, for both players, and the journal
  /// keeps some dozens of minibatches and of parameter vectors.
  func expectBearable() throws(Problem) {
    guard parameterCount <= GameLimits.parameters else {
      throw Problem(
        "these players have \(parameterCount) parameters together; \(GameLimits.parameters) is the most",
        advice: "choose narrower or fewer hidden layers")
    }
    let most = GameLimits.outputs
    guard batchSize <= most / unitCount else {
      throw Problem(
        "a batch of \(batchSize) through \(unitCount) units is more than \(most) numbers at once",
        advice: "choose a batch of at most \(most / unitCount), or narrower layers")
    }
  }
}

extension [(key: String, value: Word)] {
  /// The objective first, which may bring a clipping bound; one that is written out then has the last word.
  var inOrderOfEffect: Self { filter { $0.key == "objective" } + filter { $0.key != "objective" } }
}
