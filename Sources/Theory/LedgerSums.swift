import Minimax
import Numerics

/// Every sum over a field that the ledger needs, taken in one pass.
struct LedgerSums {
  let jsd: Double
  let klDataToGenerated: Double
  let klGeneratedToData: Double
  let uncoveredData: Double
  let uncoveredGenerated: Double
  let valueOnData: Double
  let valueOnGenerated: Double
  let optimalValue: Double
  let discriminatorGap: Double
  /// The integral of `p q / (p + q)`.
  let harmonicMass: Double
  let discriminatorLoss: Double
  let generatorLoss: Double
  let mean: Double
  let standardDeviation: Double

  /// - Parameter logits: What D says of the field's points.
  init(field: DensityField, logits: Logits, objective: Objective) {
    let whole = Running(field, field.dataMasses.indices, logits, objective)
    let ends = field.fringe.map {
      (
        last: Running(field, [$0.last], logits, objective),
        previous: Running(field, [$0.previous], logits, objective)
      )
    }
    /// A sum over the field, and what it has beyond the ends of heavy tails.
    func total(_ part: KeyPath<Running, Lanes>) -> Double {
      let sum = whole[keyPath: part].laneSum
      return ends.reduce(sum) {
        $0
          + Tails.remainder(
            beyond: $1.last[keyPath: part].laneSum, after: $1.previous[keyPath: part].laneSum, of: sum)
      }
    }
    jsd = 0.5 * whole.divergence.laneSum
    uncoveredData = whole.uncoveredData.laneSum
    uncoveredGenerated = whole.uncoveredGenerated.laneSum
    // Less than this is the rounding of a mass.
    klDataToGenerated = uncoveredData > 0x1p-50 ? .infinity : total(\.klDataToGenerated)
    klGeneratedToData = uncoveredGenerated > 0x1p-50 ? .infinity : total(\.klGeneratedToData)
    valueOnData = total(\.valueOnData)
    valueOnGenerated = total(\.valueOnGenerated)
    optimalValue = whole.optimalValue.laneSum
    // A maximum passes over what is no number.
    discriminatorGap = valueOnData.isNaN ? .nan : total(\.gap)
    harmonicMass = whole.harmonicMass.laneSum
    discriminatorLoss = total(\.discriminatorLoss)
    generatorLoss = total(\.generatorLoss)
    let center = total(\.moment)
    func spread(_ block: Int) -> Double {
      let offset = field.points.lanes[block] - center
      return (field.generatedMasses[block] * offset * offset).laneSum
    }
    let variance = field.generatedMasses.indices.reduce(0) { $0 + spread($1) }
    mean = field.generatedTails.mean(center)
    standardDeviation = field.generatedTails.standardDeviation(
      field.fringe.reduce(variance) {
        $0 + Tails.remainder(beyond: spread($1.last), after: spread($1.previous), of: variance)
      }.squareRoot())
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
  var gap = Lanes.zero
  var harmonicMass = Lanes.zero
  var discriminatorLoss = Lanes.zero
  var generatorLoss = Lanes.zero
  var moment = Lanes.zero

  /// The sums over some blocks of a field.
  init(_ field: DensityField, _ blocks: some Sequence<Int>, _ logits: Logits, _ objective: Objective) {
    let terms = (real: objective.realTerm, fake: objective.fakeTerm, generator: objective.generatorTerm)
    for block in blocks {
      let l = logits.batch.lanes[block]
      let p = field.dataMasses[block]
      let q = field.generatedMasses[block]
      add(p, q, at: field.points.lanes[block], logit: l, ratio: field.logRatios[block])
      discriminatorLoss += paid(p, terms.real.cost(l)) + paid(q, terms.fake.cost(l))
      generatorLoss += paid(q, terms.generator.cost(l))
    }
  }

  /// A mass times what it costs; nothing where there is no mass, also of an infinite cost.
  private func paid(_ mass: Lanes, _ cost: Lanes) -> Lanes {
    (mass * cost).replacing(with: 0, where: mass .== 0)
  }

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
    gap += pointwiseMax(p * (bestLogReal - logReal) + q * (bestLogFake - logFake), .zero)

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
