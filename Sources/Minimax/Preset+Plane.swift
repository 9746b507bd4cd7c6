import Distributions
import Networks
import Numerics

/// The games in the plane.
extension Preset {
  /// Under each of the seeds 1 to 10 all eight modes have samples after 4000 rounds.
  public static let ring = Preset(
    name: "ring", summary: "eight small bells on a circle, in the plane; G finds them all",
    experiment: plane(data: RingOfNormals(modes: 8, radius: 2, sd: 0.1)))

  /// The ring with a G that moves three times as far as D, and with the momentum 0.9 that Adam has by itself: G runs
  /// after D's last answer from mode to mode. Under each of the seeds 1 to 10 at most two of the eight modes have
  /// samples after 4000 rounds; under seed 2 a single one, with most of them.
  public static let collapse = Preset(
    name: "collapse", summary: "the ring with a hasty G, which runs from bell to bell",
    experiment: {
      var experiment = plane(data: RingOfNormals(modes: 8, radius: 2, sd: 0.1), activation: .leakyRelu)
      experiment.discriminator.optimizer = .adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8)
      experiment.generator.optimizer = experiment.discriminator.optimizer
      experiment.generator.learningRate = 0.003
      return experiment
    }())

  /// The very same game with a G that looks ten of D's updates ahead. Source of the cure: Metz et al. 2017.
  public static let cured = Preset(
    name: "cured", summary: "the same hasty G, looking ten updates of D ahead: it finds them",
    experiment: {
      var experiment = collapse.experiment
      experiment.stabilizers.unrolling = 10
      return experiment
    }())

  public static let blobs = Preset(
    name: "blobs", summary: "three wide bells, the easiest start in the plane",
    experiment: plane(data: RingOfNormals(modes: 3, radius: 2, sd: 0.4)))

  public static let grid = Preset(
    name: "grid", summary: "twenty-five small bells in rows, a test of coverage",
    experiment: {
      let data = GridOfNormals(side: 5, sd: 0.15)
      var experiment = plane(data: data, width: 64, activation: .leakyRelu)
      experiment.discriminator.learningRate = 0.002
      return experiment
    }())

  public static let moons = Preset(
    name: "moons", summary: "two half circles that reach into each other",
    experiment: plane(data: CurveOfNormals.moons(sd: 0.1)))

  public static let spiral = Preset(
    name: "spiral", summary: "a spiral of one turn and a half",
    experiment: plane(data: CurveOfNormals.spiral(turns: 1.5, radius: 2, sd: 0.1), width: 64))

  public static let checkerboard = Preset(
    name: "checkerboard", summary: "the black squares of a board: flat, with sharp edges",
    experiment: plane(data: Raster.checkerboard(squares: 4), width: 64))

  /// What GAN Lab begins with. Its loss weighs the real term by 0.95, which would move the equilibrium to D = .4872;
  /// here it has its full weight. Its weights begin with the variance 1 / inputs.
  ///
  /// - Source: Kahng et al. 2018, "GAN Lab", and the program's published source text.
  public static let ganlab = Preset(
    name: "ganlab", summary: "two unlike bells with the settings that GAN Lab begins with",
    experiment: Experiment(
      data: PlaneMixture([
        PlaneMixtureComponent(weight: 0.5, BivariateNormal(mean: (0.3, 0.7), sd: (0.1, 0.1))),
        PlaneMixtureComponent(weight: 0.5, BivariateNormal(mean: (0.7, 0.4), sd: (0.05, 0.2))),
      ]),
      prior: LatentPrior(Uniform(lower: 0, upper: 1), dimension: 2),
      discriminator: PlayerRules(
        network: Network(inputs: 2, hidden: [8, 8], activation: .relu, outputs: 1), optimizer: .sgd,
        learningRate: 0.1),
      generator: PlayerRules(
        network: Network(
          inputs: 2, hidden: [8, 8], activation: .relu, outputs: 2, outputActivation: .tanh),
        optimizer: .sgd, learningRate: 0.1),
      schedule: Schedule(discriminatorUpdates: 2, generatorUpdates: 1), batchSize: 150))

  /// The game in which Metz et al. show plain GANs losing modes, without their scalings of D's inputs and of the
  /// first weights.
  ///
  /// - Source: Metz et al. 2017, "Unrolled generative adversarial networks", section 3.1 and appendix A.
  public static let unrolled = Preset(
    name: "unrolled", summary: "the ring of the paper on unrolled GANs: 256 latents, wide, slow",
    experiment: Experiment(
      data: RingOfNormals(modes: 8, radius: 2, sd: 0.02),
      prior: LatentPrior(Normal(mean: 0, sd: 1), dimension: 256),
      discriminator: PlayerRules(
        network: Network(inputs: 2, hidden: [128], activation: .relu, outputs: 1),
        initializer: .orthogonal, learningRate: 0.0001),
      generator: PlayerRules(
        network: Network(inputs: 256, hidden: [128, 128], activation: .relu, outputs: 2),
        initializer: .orthogonal, learningRate: 0.0001),
      objective: .minimax, batchSize: 512))

  /// The common shape of the games in the plane: two hidden layers for each player, which learn alike.
  static func plane(
    data: any Distribution, width: Int = 32, activation: Activation = .tanh
  ) -> Experiment {
    let hidden = [width, width]
    return Experiment(
      data: data, prior: LatentPrior(Normal(mean: 0, sd: 1), dimension: 2),
      discriminator: PlayerRules(
        network: Network(inputs: 2, hidden: hidden, activation: activation, outputs: 1),
        learningRate: 0.001),
      generator: PlayerRules(
        network: Network(inputs: 2, hidden: hidden, activation: activation, outputs: 2),
        learningRate: 0.001),
      batchSize: 150)
  }
}
