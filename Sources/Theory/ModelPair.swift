public import Distributions
public import Minimax
public import Networks
public import Numerics

/// One moment of a game, as theory sees it: the data, the prior and both players as they stand.
public struct ModelPair: Equatable, Sendable {
  /// p, what real samples are drawn from.
  public let data: any Distribution
  /// What latents are drawn from.
  public let prior: LatentPrior
  public let generator: Network
  public let generatorParameters: [Double]
  public let discriminator: Network
  public let discriminatorParameters: [Double]
  public let objective: Objective

  public init(
    data: any Distribution, prior: LatentPrior, generator: Network, generatorParameters: [Double],
    discriminator: Network, discriminatorParameters: [Double], objective: Objective
  ) {
    precondition(
      generator.inputs == prior.dimension && generator.outputs == data.dimension,
      "a generator \(generator.inputs) -> \(generator.outputs) between a prior of dimension \(prior.dimension) "
        + "and data of dimension \(data.dimension)")
    precondition(
      discriminator.inputs.isMultiple(of: data.dimension) && discriminator.outputs == 1,
      "a discriminator \(discriminator.inputs) -> \(discriminator.outputs) for data of dimension "
        + "\(data.dimension)")
    self.data = data
    self.prior = prior
    self.generator = generator
    self.generatorParameters = generatorParameters
    self.discriminator = discriminator
    self.discriminatorParameters = discriminatorParameters
    self.objective = objective
  }

  public static func == (a: ModelPair, b: ModelPair) -> Bool {
    a.data.isEqual(to: b.data) && a.prior == b.prior && a.generator == b.generator
      && a.generatorParameters == b.generatorParameters && a.discriminator == b.discriminator
      && a.discriminatorParameters == b.discriminatorParameters && a.objective == b.objective
  }

  /// Whether D judges packs of samples; then it says nothing of single points.
  public var isPacked: Bool { discriminator.inputs > data.dimension }

  /// What D says of points; not a number where it judges packs.
  ///
  /// - Parameter points: Shape `count x data dimension`.
  public func logits(at points: Batch) -> Logits {
    guard !isPacked else { return Logits(Array(repeating: .nan, count: points.count)) }
    return Logits(discriminator.output(of: points, parameters: discriminatorParameters))
  }

  /// What D says of points on the line.
  public func logits(at points: [Double]) -> [Double] {
    points.isEmpty ? [] : logits(at: Batch(column: points)).values
  }

  /// What G makes of latents.
  ///
  /// - Parameter latents: Shape `count x latent dimension`.
  public func outputs(of latents: Batch) -> Batch {
    generator.output(of: latents, parameters: generatorParameters)
  }
}

extension ModelPair {
  /// The greatest length of the gradient of D's output at some points.
  ///
  /// - Parameter points: Shape `count x data dimension`.
  public func steepestSlope(at points: Batch) -> Double {
    guard !isPacked else { return .nan }
    var tape = Tape(network: discriminator, count: points.count)
    discriminator.forward(points, parameters: discriminatorParameters, tape: &tape)
    var ones = Batch(column: Array(repeating: 1, count: points.count))
    ones.clearPadding()
    var adjoint = Adjoint(network: discriminator, count: points.count)
    discriminator.pullBack(
      ones, input: points, parameters: discriminatorParameters, tape: tape, adjoint: &adjoint)
    var greatest = Lanes.zero
    for block in 0..<points.blockCount {
      var square = Lanes.zero
      for feature in 0..<points.features {
        let slope = adjoint.input.lanes[block * points.stride + feature]
        square += slope * slope
      }
      greatest = pointwiseMax(greatest, square)
    }
    return greatest.max().squareRoot()
  }
}
