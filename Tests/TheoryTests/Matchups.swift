import Distributions
import Minimax
import Networks
import Numerics
import Theory

let standardNormal = Normal(mean: 0, sd: 1)
let twoBumps = Mixture([
  MixtureComponent(weight: 0.5, Normal(mean: -2, sd: 0.5)),
  MixtureComponent(weight: 0.5, Normal(mean: 2, sd: 0.5)),
])
private let line = Network(inputs: 1, outputs: 1)
private let small = Network(inputs: 1, hidden: [4], outputs: 1)

/// The generator `scale * z + shift`.
func affine(
  _ scale: Double, _ shift: Double, data: any Distribution,
  prior: any UnivariateDistribution = standardNormal,
  discriminator: [Double] = [0.3, -0.2], objective: Objective = .nonSaturating
) -> ModelPair {
  ModelPair(
    data: data, prior: LatentPrior(prior), generator: line, generatorParameters: [scale, shift],
    discriminator: line,
    discriminatorParameters: discriminator, objective: objective)
}

/// The generator `z^2`.
func squaring(data: any Distribution) -> ModelPair {
  ModelPair(
    data: data, prior: LatentPrior(standardNormal),
    generator: Network(inputs: 1, features: .quadratic, outputs: 1), generatorParameters: [0, 1, 0],
    discriminator: line, discriminatorParameters: [0.3, -0.2], objective: .nonSaturating)
}

/// A generator `max(z, 0) + 1/2`: half of its mass is an atom.
func rectifying(data: any Distribution) -> ModelPair {
  ModelPair(
    data: data, prior: LatentPrior(standardNormal),
    generator: Network(inputs: 1, hidden: [1], activation: .relu, outputs: 1),
    generatorParameters: [1, 0, 1, 0.5], discriminator: line, discriminatorParameters: [0.3, -0.2],
    objective: .nonSaturating)
}

/// The networks of `make_divergences.py`.
enum TanhGenerator: String, CaseIterable {
  case monotone, folded

  var parameters: [Double] {
    let slopes = self == .monotone ? [1.5, -0.75, 2, 0.5] : [1.5, 3, 2, 0.5]
    let heights = self == .monotone ? [1.25, -0.5, 0.75, 1] : [1.25, -1.5, 0.75, 1]
    return slopes + [0.25, -0.5, -1, 1] + heights + [-0.125]
  }

  func modelPair(objective: Objective = .nonSaturating, data: any Distribution = twoBumps) -> ModelPair {
    ModelPair(
      data: data, prior: LatentPrior(standardNormal), generator: small, generatorParameters: parameters,
      discriminator: small,
      discriminatorParameters: [0.75, -1.25, 2, 1, 0.5, 0.25, -1.5, 0, 0.5, -1, 0.75, -0.25, 0.125],
      objective: objective)
  }
}

/// Both players drawn at random; a larger spread makes steeper networks.
func random(seed: UInt64, spread: Double, objective: Objective = .nonSaturating) -> ModelPair {
  var generator = SplitMix64(seed: seed, stream: 1)
  let network = Network(inputs: 1, hidden: [8], outputs: 1)
  return ModelPair(
    data: twoBumps, prior: LatentPrior(standardNormal), generator: network,
    generatorParameters: (0..<network.parameterCount).map { _ in spread * (2 * generator.nextUniform() - 1) },
    discriminator: network,
    discriminatorParameters: (0..<network.parameterCount).map { _ in
      spread * (2 * generator.nextUniform() - 1)
    },
    objective: objective)
}

extension ModelPair {
  /// The same moment with other parameters of one player.
  func with(_ parameters: [Double], for player: Player) -> ModelPair {
    ModelPair(
      data: data, prior: prior, generator: generator,
      generatorParameters: player == .generator ? parameters : generatorParameters,
      discriminator: discriminator,
      discriminatorParameters: player == .discriminator ? parameters : discriminatorParameters,
      objective: objective)
  }
}

/// Enough cells for tests that look at many moments.
let quick = Resolution(latentCells: 8_000)
