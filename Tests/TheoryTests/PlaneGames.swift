import Distributions
import Minimax
import Networks
import Numerics
import Theory

let planePrior = LatentPrior(Normal(mean: 0, sd: 1), dimension: 2)
private let planeMap = Network(inputs: 2, outputs: 2)
private let planeJudge = Network(inputs: 2, outputs: 1)

/// A normal around a point, as a ring of one.
func bell(at radius: Double = 1e-9, sd: Double = 1) -> RingOfNormals {
  RingOfNormals(modes: 1, radius: radius, sd: sd)
}

/// The generator `z -> A z + b`, with A's rows first.
func affinePlane(
  _ matrix: [Double], _ shift: [Double], data: any Distribution, prior: LatentPrior = planePrior,
  discriminator: [Double] = [0.3, -0.2, 0.1], objective: Objective = .nonSaturating
) -> ModelPair {
  ModelPair(
    data: data, prior: prior, generator: Network(inputs: prior.dimension, outputs: 2),
    generatorParameters: matrix + shift, discriminator: planeJudge, discriminatorParameters: discriminator,
    objective: objective)
}

/// The generator `(u, v) -> (|u|, v)`.
func folding(data: any Distribution) -> ModelPair {
  ModelPair(
    data: data, prior: planePrior,
    generator: Network(inputs: 2, hidden: [4], activation: .relu, outputs: 2),
    generatorParameters: [1, 0, -1, 0, 0, 1, 0, -1] + [0, 0, 0, 0] + [1, 1, 0, 0, 0, 0, 1, -1] + [0, 0],
    discriminator: planeJudge, discriminatorParameters: [0.3, -0.2, 0.1], objective: .nonSaturating)
}

/// The networks of `make_plane.py`.
func smallPlane(objective: Objective = .nonSaturating) -> ModelPair {
  let first = [0.9, 0.2, -0.3, 1.1, 0.7, -0.6, -0.5, -0.8, 1.2, 0.4, 0.3, -1, -0.9, 0.5, 0.4, 0.7]
  let second = [0.9, -0.4, 0.5, -0.6, 0.8, 0.3, -0.7, 0.2, 0.3, 0.8, -0.6, -0.5, 0.2, -0.9, 0.4, 0.7]
  return ModelPair(
    data: RingOfNormals(modes: 8, radius: 2, sd: 0.4), prior: planePrior,
    generator: Network(inputs: 2, hidden: [8], outputs: 2),
    generatorParameters: first + [0.1, -0.2, 0.3, 0, -0.1, 0.2, -0.3, 0.15] + second + [0.05, -0.1],
    discriminator: planeJudge, discriminatorParameters: [0.4, -0.3, 0.2], objective: objective)
}

/// Enough cells for tests that look at many moments, and for debug builds.
let quickPlane = Resolution(latentCells: 512, samples: 20_000, planeCells: 48)
