public import Distributions
import Networks
import Numerics

/// A game that is ready to be played, known by a name.
///
/// To add one, add a static value here and list it in ``all``.
public struct Preset: Codable, Equatable, Sendable {
  public let name: String
  /// One line for lists.
  public let summary: String
  public let experiment: Experiment

  public init(name: String, summary: String, experiment: Experiment) {
    self.name = name
    self.summary = summary
    self.experiment = experiment
  }

  /// Every preset, in the order in which lists show them.
  public static let all: [Preset] = [
    .bimodal, .gauss1d, .trimodal, .uniform1d, .disjoint, .tutorial,
    .ring, .collapse, .cured, .blobs, .grid, .moons, .spiral, .checkerboard, .ganlab, .unrolled,
  ]

  /// The preset that a session begins with.
  public static let standard = Preset.bimodal

  public static let gauss1d = Preset(
    name: "gauss1d", summary: "one bell curve; affine G and quadratic D, so theory holds exactly",
    experiment: Experiment(
      data: Normal(mean: 2, sd: 0.5), prior: .standardNormal,
      discriminator: PlayerRules(
        network: Network(inputs: 1, features: .quadratic, outputs: 1), initializer: .zeros, learningRate: 0.05
      ),
      generator: PlayerRules(
        network: Network(inputs: 1, outputs: 1), initializer: .normal(sd: 1), learningRate: 0.01)))

  public static let bimodal = Preset(
    name: "bimodal", summary: "two bell curves with a gap; small tanh networks",
    experiment: small(data: normals((0.5, -1.5, 0.6), (0.5, 1.5, 0.6))))

  public static let trimodal = Preset(
    name: "trimodal", summary: "three unequal bell curves",
    experiment: small(data: normals((0.2, -2, 0.6), (0.5, 0, 0.5), (0.3, 2, 0.6))))

  public static let uniform1d = Preset(
    name: "uniform1d", summary: "a flat density with two sharp edges",
    experiment: small(data: Uniform(lower: -1, upper: 1)))

  public static let disjoint = Preset(
    name: "disjoint", summary: "supports that do not touch: a perfect D, a G that hears nothing",
    experiment: {
      var experiment = small(data: Uniform(lower: 3, upper: 4))
      experiment.prior = LatentPrior(Uniform(lower: -1, upper: 1))
      experiment.generator.network = Network(inputs: 1, outputs: 1)
      experiment.generator.initializer = .normal(sd: 0.5)
      experiment.objective = .minimax
      return experiment
    }())

  /// The settings of the widely copied fifty-line PyTorch program; its D sees single points here, not batch moments.
  public static let tutorial = Preset(
    name: "tutorial", summary: "data N(4, 1.25^2) with the settings of a popular tutorial",
    experiment: Experiment(
      data: Normal(mean: 4, sd: 1.25),
      prior: LatentPrior(Uniform(lower: 0, upper: 1)),
      discriminator: PlayerRules(
        network: Network(inputs: 1, hidden: [10, 10], activation: .sigmoid, outputs: 1),
        optimizer: .momentum(beta: 0.9), learningRate: 0.001),
      generator: PlayerRules(
        network: Network(inputs: 1, hidden: [5, 5], activation: .tanh, outputs: 1),
        optimizer: .momentum(beta: 0.9), learningRate: 0.001),
      schedule: Schedule(discriminatorUpdates: 20, generatorUpdates: 20), batchSize: 500))

  /// A game of the common shape against other data, such as those of a file.
  ///
  /// - Precondition: The data are on the line or in the plane.
  public static func custom(_ name: String, data: any Distribution) -> Preset {
    var experiment = data.dimension == 1 ? small(data: data) : plane(data: data)
    experiment.scale = .matched
    return Preset(name: name, summary: "data \(data.name)", experiment: experiment)
  }

  /// The common shape of the one-dimensional games: one hidden layer of 16 for each player, and a D that learns ten
  /// times faster than G, so that it stays near its optimum.
  private static func small(data: any Distribution) -> Experiment {
    Experiment(
      data: data, prior: .standardNormal,
      discriminator: PlayerRules(
        network: Network(inputs: 1, hidden: [16], outputs: 1), initializer: .normal(sd: 1), learningRate: 0.02
      ),
      generator: PlayerRules(network: Network(inputs: 1, hidden: [16], outputs: 1), learningRate: 0.002),
      batchSize: 128)
  }
}

/// A mixture of normal distributions, each given as weight, mean and standard deviation.
private func normals(_ parts: (weight: Double, mean: Double, sd: Double)...) -> Mixture {
  Mixture(parts.map { MixtureComponent(weight: $0.weight, Normal(mean: $0.mean, sd: $0.sd)) })
}

extension LatentPrior {
  static let standardNormal = LatentPrior(Normal(mean: 0, sd: 1))
}
