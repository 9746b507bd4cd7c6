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
    let networks = [discriminator.network, generator.network]
    let parameters = networks.reduce(0) { $0 + $1.parameterCount }
    guard parameters <= Experiment.mostParameters else {
      throw Problem(
        "these players have \(parameters) parameters together; \(Experiment.mostParameters) is the most",
        advice: "choose narrower or fewer hidden layers")
    }
    let units = networks.reduce(prior.dimension + data.dimension) { sum, network in
      network.layers.reduce(sum) { $0 + $1.outputs }
    }
    guard batchSize <= Experiment.mostOutputs / units else {
      throw Problem(
        "a batch of \(batchSize) through \(units) units is more than \(Experiment.mostOutputs) numbers at once",
        advice: "choose a batch of at most \(Experiment.mostOutputs / units), or narrower layers")
    }
  }

  private static let mostParameters = 1_000_000
  private static let mostOutputs = 2_000_000
}

extension [(key: String, value: Word)] {
  /// The objective first, which may bring a clipping bound; one that is written out then has the last word.
  var inOrderOfEffect: Self { filter { $0.key == "objective" } + filter { $0.key != "objective" } }
}
