import Minimax
import Numerics

/// The value function, the distance between the distributions, and each player's suboptimality gap.
///
/// All in nats, but for ``wasserstein``, ``mean`` and ``standardDeviation`` (units of the data) and
/// ``totalVariation`` (a share).
public struct Ledger: Equatable, Sendable {
  /// `JSD(p || q)`, within `0 ... log 2`.
  public let jsd: Measured
  /// `KL(p || q)`; infinite where ``uncoveredData`` is not zero, and where the data's tails are too heavy.
  public let klDataToGenerated: Measured
  /// `KL(q || p)`; infinite where ``uncoveredGenerated`` is not zero, and where the generator's tails are too heavy.
  public let klGeneratedToData: Measured
  /// The data's mass where the generator has none.
  public let uncoveredData: Measured
  /// The generator's mass where the data have none, atoms included.
  public let uncoveredGenerated: Measured
  /// `1/2 integral of |p - q|`.
  public let totalVariation: Measured
  /// `W1 = integral of |F_p - F_q|`; infinite where one of the two has no mean, NaN, for not known, where neither has.
  /// In the plane the mean of that over projections, see ``SlicedWasserstein``.
  public let wasserstein: Measured
  /// Over how many directions ``wasserstein`` is a mean; nil on the line.
  public let wassersteinDirections: Int?

  /// `E_p log D`.
  public let valueOnData: Measured
  /// `E_q log(1 - D)`.
  public let valueOnGenerated: Measured
  /// `V(G, D)`, over the population.
  public let value: Measured
  /// `V* = V(G, D*)`, with D* put into V.
  public let optimalValue: Measured
  /// `V* = -log 4 + 2 JSD`.
  public let optimalValueByDivergence: Measured
  /// How far the two figures for V* lie apart.
  public let disagreement: Measured
  /// `V* - V(G, D)`, as the integral of `(p + q) KL(Bernoulli(D*) || Bernoulli(D))`; never negative.
  public let discriminatorGap: Measured
  /// `V* + log 4 = 2 JSD`; never negative.
  public let generatorGap: Measured

  /// D's loss under the objective in force, over the population.
  public let discriminatorLoss: Measured
  /// The least that loss can be against this generator; for Wasserstein among all 1-Lipschitz functions, and NaN,
  /// for not known, in the plane.
  public let optimalDiscriminatorLoss: Measured
  /// G's loss under the objective in force, over the population.
  public let generatorLoss: Measured

  /// The mean of q, in the plane of the first coordinate; infinite or NaN where its tails are too heavy for one.
  public let mean: Measured
  /// The standard deviation of q, in the plane of the first coordinate; infinite or NaN where its tails are too heavy
  /// for one.
  public let standardDeviation: Measured
  /// The same of the second coordinate; nil on the line.
  public let secondMean: Measured?
  public let secondStandardDeviation: Measured?
  /// The generator's mass where it has no density: at points and, in the plane, on curves.
  public let singularMass: Measured
  /// Where the generator has mass at single points, rising; on the line alone.
  public let atoms: [Atom]
  /// Where D = 1/2, rising; on the line alone.
  public let halfCrossings: [Double]

  /// - Parameter perfect: What a perfect generator scores by the same estimate; nil where nothing is estimated.
  init(
    _ sums: LedgerSums, field: DensityField, generated: GeneratorDensity, objective: Objective,
    perfect: (sums: LedgerSums, field: DensityField)?, halfCrossings: [Double]
  ) {
    func measured(_ figure: (LedgerSums, DensityField) -> Double, isDistance: Bool = true) -> Measured {
      Measured(
        figure(sums, field), generated.provenance,
        perfect: isDistance ? perfect.map { figure($0.sums, $0.field) } : nil)
    }
    let logFour = 2 * log(2.0)
    jsd = measured { sums, _ in sums.jsd }
    klDataToGenerated = measured { sums, _ in sums.klDataToGenerated }
    klGeneratedToData = measured { sums, _ in sums.klGeneratedToData }
    uncoveredData = measured { sums, _ in sums.uncoveredData }
    uncoveredGenerated = measured { sums, _ in sums.uncoveredGenerated }
    totalVariation = measured { _, field in field.totalVariation }
    wasserstein = measured { _, field in field.settledWasserstein }
    valueOnData = measured({ sums, _ in sums.valueOnData }, isDistance: false)
    valueOnGenerated = measured({ sums, _ in sums.valueOnGenerated }, isDistance: false)
    value = measured({ sums, _ in sums.valueOnData + sums.valueOnGenerated }, isDistance: false)
    optimalValue = measured { sums, _ in sums.optimalValue }
    optimalValueByDivergence = measured { sums, _ in 2 * sums.jsd - logFour }
    disagreement = measured(
      { sums, _ in abs(sums.optimalValue - (2 * sums.jsd - logFour)) }, isDistance: false)
    discriminatorGap = measured({ sums, _ in sums.discriminatorGap }, isDistance: false)
    generatorGap = measured { sums, _ in 2 * sums.jsd }
    discriminatorLoss = measured({ sums, _ in sums.discriminatorLoss }, isDistance: false)
    generatorLoss = measured({ sums, _ in sums.generatorLoss }, isDistance: false)
    optimalDiscriminatorLoss = measured { sums, field in
      switch objective {
      case .minimax, .nonSaturating: -sums.optimalValue
      case .leastSquares: 0.5 * sums.harmonicMass
      case .hinge: 2 * (1 - field.totalVariation)
      case .wasserstein: -field.settledWasserstein
      }
    }
    mean = measured({ sums, _ in sums.mean }, isDistance: false)
    standardDeviation = measured({ sums, _ in sums.standardDeviation }, isDistance: false)
    wassersteinDirections = nil
    secondMean = nil
    secondStandardDeviation = nil
    singularMass = Measured(generated.atoms.reduce(0) { $0 + $1.mass }, generated.provenance)
    atoms = generated.atoms
    self.halfCrossings = halfCrossings
  }
}

extension DensityField {
  /// The area between the cumulative probabilities, as far as means say that it is finite.
  fileprivate var settledWasserstein: Double {
    switch (dataTails.hasMoment(1), generatedTails.hasMoment(1)) {
    case (true, true): wasserstein
    case (false, false): .nan
    default: .infinity
    }
  }
}
