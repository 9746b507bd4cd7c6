import Distributions
import Minimax
import Numerics

/// What the ledger of a game in the plane is made of, at one resolution.
struct PlaneFigures {
  let sums: PlaneSums
  let slicedWasserstein: Double
}

extension Ledger {
  /// - Parameter halved: The same figures at half the resolution; nil where nothing is compared.
  /// - Parameter perfect: What a perfect generator scores by the same estimate; nil where nothing is estimated.
  init(
    plane figures: PlaneFigures, generated: PlaneGenerator, objective: Objective, halved: PlaneFigures?,
    perfect: PlaneFigures?
  ) {
    let logFour = 2 * log(2.0)
    let apart = abs(figures.sums.optimalValue - (2 * figures.sums.jsdOverData - logFour))
    /// A figure with its distance from that of half the resolution, which is not put below `least`.
    func measured(isDistance: Bool = true, least: Double = 0, _ figure: (PlaneFigures) -> Double) -> Measured
    {
      let value = figure(figures)
      let difference = halved.map { max(abs(figure($0) - value), least) }
      return Measured(
        value, generated.provenance, perfect: isDistance ? perfect.map(figure) : nil,
        error: difference.flatMap { $0.isFinite ? $0 : nil })
    }
    jsd = measured(least: 0.5 * apart) { $0.sums.jsd }
    klDataToGenerated = measured { $0.sums.klDataToGenerated }
    klGeneratedToData = measured { $0.sums.klGeneratedToData }
    uncoveredData = measured { $0.sums.uncoveredData }
    uncoveredGenerated = measured { $0.sums.uncoveredGenerated }
    totalVariation = measured { $0.sums.totalVariation }
    wasserstein = measured { $0.slicedWasserstein }
    valueOnData = measured(isDistance: false) { $0.sums.valueOnData }
    valueOnGenerated = measured(isDistance: false) { $0.sums.valueOnGenerated }
    value = measured(isDistance: false) { $0.sums.valueOnData + $0.sums.valueOnGenerated }
    // Two sums that should be one differ by more than either errs, wherever halving the cells happens to hide it.
    optimalValue = measured(least: apart) { $0.sums.optimalValue }
    optimalValueByDivergence = measured(least: apart) { 2 * $0.sums.jsdOverData - logFour }
    disagreement = Measured(apart, generated.provenance)
    discriminatorGap = measured(isDistance: false, least: apart) { $0.sums.discriminatorGap }
    generatorGap = measured(least: apart) { 2 * $0.sums.jsd }
    discriminatorLoss = measured(isDistance: false) { $0.sums.discriminatorLoss }
    generatorLoss = measured(isDistance: false) { $0.sums.generatorLoss }
    optimalDiscriminatorLoss = measured {
      switch objective {
      case .minimax, .nonSaturating: -$0.sums.optimalValue
      case .leastSquares: 0.5 * $0.sums.harmonicMass
      case .hinge: 2 * (1 - $0.sums.totalVariation)
      case .wasserstein: .nan
      }
    }
    mean = measured(isDistance: false) { $0.sums.mean[0] }
    standardDeviation = measured(isDistance: false) { $0.sums.standardDeviation[0] }
    secondMean = measured(isDistance: false) { $0.sums.mean[1] }
    secondStandardDeviation = measured(isDistance: false) { $0.sums.standardDeviation[1] }
    singularMass = Measured(generated.singularMass, generated.provenance)
    wassersteinDirections = SlicedWasserstein.directions
    atoms = []
    halfCrossings = []
  }
}
