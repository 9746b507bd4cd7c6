import Distributions
import Minimax
import Networks
import Numerics

/// A figure known from outside, and how this engine computes it: what a machine is checked against.
public struct ReferenceValue: Sendable {
  public let name: String
  public let expected: Double
  /// The greatest absolute difference that passes.
  public let tolerance: Double
  /// Where the expected figure comes from.
  public let source: String
  /// The engine's own figure, by the same code that analyses a game.
  public let compute: @Sendable () throws -> Double

  /// Every reference value, in the order in which lists show them.
  public static let all: [ReferenceValue] = equilibrium + normalPairs + modes + heldStill

  /// The best D against a perfect G.
  private static let equilibrium: [ReferenceValue] = {
    let source = "Goodfellow et al. 2014, theorem 1"
    let perfect = ModelPair(affine: 1, 0, data: standardNormal)
    return [
      ReferenceValue(name: "V at the equilibrium", expected: -1.3862943611, tolerance: 1e-9, source: source) {
        try Analysis(of: perfect).ledger.value.value
      },
      ReferenceValue(name: "JSD of a perfect G", expected: 0, tolerance: 1e-12, source: source) {
        try Analysis(of: perfect).ledger.jsd.value
      },
    ]
  }()

  private static let normalPairs: [ReferenceValue] =
    [
      (shift: 1.0, jsd: 0.1114214822, optimum: -1.1634513968, variation: 0.3829249225),
      (shift: 2.0, jsd: 0.3368308203, optimum: -0.7126327205, variation: 0.6826894920),
      (shift: 4.0, jsd: 0.6327201937, optimum: -0.1208539737, variation: 0.9544997360),
    ].flatMap { row in
      let pair = "N(0,1), N(\(Int(row.shift)),1)"
      let modelPair = ModelPair(affine: 1, row.shift, data: standardNormal)
      return [
        ReferenceValue(name: "JSD of \(pair)", expected: row.jsd, tolerance: 1e-9, source: quadrature) {
          try Analysis(of: modelPair).ledger.jsd.value
        },
        ReferenceValue(name: "V* of \(pair)", expected: row.optimum, tolerance: 1e-9, source: quadrature) {
          try Analysis(of: modelPair).ledger.optimalValue.value
        },
        ReferenceValue(
          name: "total variation of \(pair)", expected: row.variation, tolerance: 1e-9,
          source: "2 Phi(t/2) - 1"
        ) {
          try Analysis(of: modelPair).ledger.totalVariation.value
        },
      ]
    } + [
      ReferenceValue(
        name: "least squares loss at its optimum, N(0,1), N(1,1)", expected: 0.1989864336, tolerance: 1e-9,
        source: quadrature
      ) {
        let modelPair = ModelPair(affine: 1, 1, data: standardNormal, objective: .leastSquares)
        return try Analysis(of: modelPair).ledger.optimalDiscriminatorLoss.value
      }
    ]

  /// Disjoint modes, of which the generator covers one or none.
  private static let modes: [ReferenceValue] =
    [(count: 2, optimum: -0.9547712524), (count: 8, optimum: -0.3924361078)].map { row in
      ReferenceValue(
        name: "V* with 1 of \(row.count) modes covered", expected: row.optimum, tolerance: 1e-9,
        source: "closed form, D* = 1/(K + 1) on the covered mode"
      ) {
        try Analysis(of: ModelPair(affine: 1, 0, data: blocks(row.count), prior: unit)).ledger.optimalValue
          .value
      }
    } + [
      ReferenceValue(
        name: "JSD of supports that do not touch", expected: 0.6931471805599453, tolerance: 1e-12,
        source: "log 2"
      ) {
        try Analysis(of: ModelPair(affine: 1, 10, data: blocks(1), prior: unit)).ledger.jsd.value
      },
      ReferenceValue(
        name: "V* of supports that do not touch", expected: 0, tolerance: 1e-12, source: "closed form"
      ) {
        try Analysis(of: ModelPair(affine: 1, 10, data: blocks(1), prior: unit)).ledger.optimalValue.value
      },
      ReferenceValue(
        name: "W1 of supports that do not touch", expected: 10, tolerance: 1e-9, source: "the distance"
      ) {
        try Analysis(of: ModelPair(affine: 1, 10, data: blocks(1), prior: unit)).ledger.wasserstein.value
      },
    ]

  /// The gradient of G(z) = z + t by t, with D = D* held still; that D is affine, `l = t^2/2 - t x`.
  private static let heldStill: [ReferenceValue] = [
    (shift: 1.0, objective: Objective.nonSaturating, slope: 0.60202713),
    (shift: 1.0, objective: .minimax, slope: 0.39797287),
    (shift: 2.0, objective: .nonSaturating, slope: 1.55040049),
    (shift: 2.0, objective: .minimax, slope: 0.44959951),
  ].map { row in
    ReferenceValue(
      name: "d/dt of G's \(row.objective.rawValue) loss at D*, t = \(Int(row.shift))", expected: row.slope,
      tolerance: 1e-8, source: "Arjovsky and Bottou 2017, theorem 2.5"
    ) {
      let modelPair = ModelPair(
        affine: 1, row.shift, data: standardNormal, discriminator: [-row.shift, 0.5 * row.shift * row.shift],
        objective: row.objective)
      return try Analysis(of: modelPair).gradient(of: .generator).vector[1]
    }
  }

  private static let quadrature = "adaptive quadrature in forty digits"
  private static let standardNormal = Normal(mean: 0, sd: 1)
  private static let unit = LatentPrior(Uniform(lower: 0, upper: 1))

  /// Equal modes, each uniform on an interval of length 1, the first from 0 on.
  private static func blocks(_ count: Int) -> Mixture {
    Mixture(
      (0..<count).map {
        MixtureComponent(weight: 1 / Double(count), Uniform(lower: 3 * Double($0), upper: 3 * Double($0) + 1))
      })
  }
}

extension ModelPair {
  /// The affine generator `scale * z + shift` against an affine discriminator `slope * x + bias`.
  fileprivate init(
    affine scale: Double, _ shift: Double, data: any Distribution,
    prior: LatentPrior = LatentPrior(Normal(mean: 0, sd: 1)), discriminator: [Double] = [0, 0],
    objective: Objective = .minimax
  ) {
    let line = Network(inputs: 1, outputs: 1)
    self.init(
      data: data, prior: prior, generator: line, generatorParameters: [scale, shift], discriminator: line,
      discriminatorParameters: discriminator, objective: objective)
  }
}
