import Minimax
import Numerics

/// Every sum over a field that the ledger needs, taken in one pass.
struct LedgerSums {
  private(set) var jsd = 0.0
  private(set) var klDataToGenerated = 0.0
  private(set) var klGeneratedToData = 0.0
  private(set) var uncoveredData = 0.0
  private(set) var uncoveredGenerated = 0.0
  private(set) var valueOnData = 0.0
  private(set) var valueOnGenerated = 0.0
  private(set) var optimalValue = 0.0
  private(set) var discriminatorDebt = 0.0
  /// The integral of `p q / (p + q)`.
  private(set) var harmonicMass = 0.0
  private(set) var discriminatorLoss = 0.0
  private(set) var generatorLoss = 0.0
  private(set) var mean = 0.0
  private(set) var standardDeviation = 0.0

  /// - Parameter logits: What D says of the field's points.
  init(field: DensityField, logits: Logits, objective: Objective) {
    let terms = (real: objective.realTerm, fake: objective.fakeTerm, generator: objective.generatorTerm)
    var running = Running()
    for block in field.dataMasses.indices {
      let l = logits.batch.lanes[block]
      let p = field.dataMasses[block]
      let q = field.generatedMasses[block]
      running.add(p, q, at: field.points.lanes[block], logit: l, ratio: field.logRatios[block])
      running.discriminatorLoss += p * terms.real.cost(l) + q * terms.fake.cost(l)
      running.generatorLoss += q * terms.generator.cost(l)
    }
    finish(running)
    if LedgerSums.isUnsettled(klDataToGenerated, field: field) { klDataToGenerated = .infinity }
    var spread = Lanes.zero
    for block in field.generatedMasses.indices {
      let offset = field.points.lanes[block] - mean
      spread += field.generatedMasses[block] * offset * offset
    }
    standardDeviation = spread.laneSum.squareRoot()
  }

  /// Whether the farthest panels, at quantiles of 2^-50, still carry a thousandth of `KL(p || q)`: then the
  /// integral has no end, as for data whose tails fall so slowly that they have no variance against a normal
  /// generator.
  private static func isUnsettled(_ divergence: Double, field: DensityField) -> Bool {
    [0, field.panelCount - 1].contains { panel in
      let part = field.dataMasses[panel] * field.logRatios[panel]
      return abs(part.laneSum) > 1e-3 * divergence && divergence > 1e-9
    }
  }

  private mutating func finish(_ running: Running) {
    jsd = min(0.5 * running.divergence.laneSum, log(2.0))
    uncoveredData = running.uncoveredData.laneSum
    uncoveredGenerated = running.uncoveredGenerated.laneSum
    // Less than this is the rounding of a mass.
    klDataToGenerated = uncoveredData > 0x1p-50 ? .infinity : max(running.klDataToGenerated.laneSum, 0)
    klGeneratedToData = uncoveredGenerated > 0x1p-50 ? .infinity : max(running.klGeneratedToData.laneSum, 0)
    valueOnData = running.valueOnData.laneSum
    valueOnGenerated = running.valueOnGenerated.laneSum
    optimalValue = running.optimalValue.laneSum
    discriminatorDebt = running.debt.laneSum
    harmonicMass = running.harmonicMass.laneSum
    discriminatorLoss = running.discriminatorLoss.laneSum
    generatorLoss = running.generatorLoss.laneSum
    mean = running.moment.laneSum
  }
}

/// Sums in progress, one for each lane.
private struct Running {
  var divergence = Lanes.zero
  var klDataToGenerated = Lanes.zero
  var klGeneratedToData = Lanes.zero
  var uncoveredData = Lanes.zero
  var uncoveredGenerated = Lanes.zero
  var valueOnData = Lanes.zero
  var valueOnGenerated = Lanes.zero
  var optimalValue = Lanes.zero
  var debt = Lanes.zero
  var harmonicMass = Lanes.zero
  var discriminatorLoss = Lanes.zero
  var generatorLoss = Lanes.zero
  var moment = Lanes.zero

  /// Adds eight points with masses `p` and `q`.
  mutating func add(_ p: Lanes, _ q: Lanes, at x: Lanes, logit: Lanes, ratio: Lanes) {
    // log D = -softplus(-l) = l - softplus(l) and log(1 - D) = -softplus(l), for D and for D*.
    let logFake = -softplus(logit)
    let logReal = logFake + logit
    let hasBoth = abs(ratio) .< .infinity
    let finite = pointwiseMin(pointwiseMax(ratio, -largestRatio), largestRatio)
    let bestLogFake = -softplus(finite)
    let bestLogReal = bestLogFake + finite
    valueOnData += p * logReal
    valueOnGenerated += q * logFake
    optimalValue += p * bestLogReal + q * bestLogFake
    // Each point's part is a divergence between two coins, so less than zero is rounding.
    debt += pointwiseMax(p * (bestLogReal - logReal) + q * (bestLogFake - logFake), .zero)

    let hasMass = p + q .> 0
    let middle = (0.5 * (p + q)).replacing(with: 1, where: .!hasMass)
    let onData = p * log((p / middle).replacing(with: 1, where: p .<= 0))
    let onGenerated = q * log((q / middle).replacing(with: 1, where: q .<= 0))
    divergence += pointwiseMax(onData + onGenerated, .zero)
    harmonicMass += 0.5 * (p * q / middle)

    klDataToGenerated += (p * ratio).replacing(with: 0, where: .!hasBoth)
    klGeneratedToData -= (q * ratio).replacing(with: 0, where: .!hasBoth)
    uncoveredData += p.replacing(with: 0, where: hasBoth)
    uncoveredGenerated += q.replacing(with: 0, where: hasBoth)
    moment += q * x
  }
}

/// Stands for an infinite log-ratio where it is multiplied by a mass of zero.
private let largestRatio = Lanes(repeating: 1e6)

private func abs(_ x: Lanes) -> Lanes { x.replacing(with: -x, where: x .< 0) }
