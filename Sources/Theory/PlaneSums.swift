import Minimax
import Numerics

/// Every sum over a field in the plane that the ledger needs, taken in one pass.
///
/// Quantities that belong to both distributions are sums over the points of both, of something that needs only the
/// ratio r = log p - log q and D's logit l there:
///
///     JSD     1/2 (E_p + E_q) [log 2 - H(sigmoid r)]
///     D's gap (E_p + E_q) KL(sigmoid r || sigmoid l)
///     TV      1/2 (E_p max(0, 1 - q/p) + E_q max(0, 1 - p/q))
///
/// so that JSD is never negative nor above log 2, and gaps are never negative. V* is summed over the same points, with
/// D* put into V. Beside it stands JSD over the points of the data alone, as a divergence of the ratio,
///
///     JSD = log 2 - 1/2 E_p[log(1 + 1/t) + log(1 + t) / t],  t = p/q
///
/// which agrees only as far as points, masses and densities fit together.
struct PlaneSums {
  private(set) var jsd = 0.0
  /// The same over the points of the data alone.
  private(set) var jsdOverData = 0.0
  private(set) var klDataToGenerated = 0.0
  private(set) var klGeneratedToData = 0.0
  private(set) var uncoveredData = 0.0
  private(set) var uncoveredGenerated = 0.0
  private(set) var totalVariation = 0.0
  private(set) var valueOnData = 0.0
  private(set) var valueOnGenerated = 0.0
  private(set) var optimalValue = 0.0
  private(set) var discriminatorGap = 0.0
  /// The integral of `p q / (p + q)`.
  private(set) var harmonicMass = 0.0
  private(set) var discriminatorLoss = 0.0
  private(set) var generatorLoss = 0.0
  private(set) var mean: [Double] = []
  private(set) var standardDeviation: [Double] = []

  /// Less mass than this may lie beyond the last points without saying anything of supports.
  static let negligible = 1e-8

  init(_ field: PlaneField, logits: [Lanes], objective: Objective) {
    var running = Running()
    let terms = (real: objective.realTerm, fake: objective.fakeTerm, generator: objective.generatorTerm)
    var reals = Lanes.zero
    var fakes = Lanes.zero
    var aims = Lanes.zero
    for block in logits.indices {
      let l = logits[block]
      let p = field.dataMasses[block]
      let q = field.generatedMasses[block]
      if block < field.dataBlocks {
        running.addData(p, logit: l, ratio: field.logRatios[block])
        reals += (p * terms.real.cost(l)).replacing(with: 0, where: p .== 0)
      } else {
        running.addGenerated(
          q, singular: field.singularShares[block], logit: l, ratio: field.logRatios[block])
        fakes += (q * terms.fake.cost(l)).replacing(with: 0, where: q .== 0)
        aims += (q * terms.generator.cost(l)).replacing(with: 0, where: q .== 0)
      }
    }
    jsd = 0.5 * running.divergence.laneSum
    jsdOverData = log(2.0) - 0.5 * running.overlap.laneSum
    uncoveredData = running.uncoveredData.laneSum
    uncoveredGenerated = running.uncoveredGenerated.laneSum
    klDataToGenerated =
      uncoveredData > PlaneSums.negligible ? .infinity : running.klDataToGenerated.laneSum
    klGeneratedToData =
      uncoveredGenerated > PlaneSums.negligible ? .infinity : running.klGeneratedToData.laneSum
    totalVariation = min(0.5 * running.excess.laneSum, 1)
    valueOnData = running.valueOnData.laneSum
    valueOnGenerated = running.valueOnGenerated.laneSum
    optimalValue = running.optimalValue.laneSum
    // A maximum passes over what is no number.
    discriminatorGap = valueOnData.isNaN ? .nan : running.gap.laneSum
    harmonicMass = running.harmonicMass.laneSum
    discriminatorLoss = reals.laneSum + fakes.laneSum
    generatorLoss = aims.laneSum
    takeMoments(of: field)
  }

  private mutating func takeMoments(of field: PlaneField) {
    for feature in 0..<2 {
      var sum = Lanes.zero
      for block in field.dataBlocks..<field.generatedMasses.count {
        sum += field.generatedMasses[block] * field.points.lanes[2 * block + feature]
      }
      let center = sum.laneSum
      var square = Lanes.zero
      for block in field.dataBlocks..<field.generatedMasses.count {
        let offset = field.points.lanes[2 * block + feature] - center
        square += field.generatedMasses[block] * offset * offset
      }
      mean.append(center)
      standardDeviation.append(square.laneSum.squareRoot())
    }
  }
}

/// Sums in progress, one for each lane.
private struct Running {
  var divergence = Lanes.zero
  var overlap = Lanes.zero
  var klDataToGenerated = Lanes.zero
  var klGeneratedToData = Lanes.zero
  var uncoveredData = Lanes.zero
  var uncoveredGenerated = Lanes.zero
  var excess = Lanes.zero
  var valueOnData = Lanes.zero
  var valueOnGenerated = Lanes.zero
  var optimalValue = Lanes.zero
  var gap = Lanes.zero
  var harmonicMass = Lanes.zero

  mutating func addData(_ p: Lanes, logit: Lanes, ratio: Lanes) {
    let isCovered = ratio .< .infinity
    let r = pointwiseMin(pointwiseMax(ratio, -largestRatio), largestRatio)
    let best = Coin(r)
    let own = Coin(logit)
    valueOnData += p * own.logReal
    // Both factors stay bounded in the product: exp(-r) log(1 + exp r) is between 0 and 1.
    let held = pointwiseMax(r, Lanes(repeating: -700))
    overlap -= p * (best.logReal + exp(-held) * Coin(held).logFake)
    addShared(p, best, own)
    excess += p * pointwiseMax(1 - exp(pointwiseMin(-r, .zero)), .zero)
    harmonicMass += 0.5 * p * exp(best.logFake)
    klDataToGenerated += (p * ratio).replacing(with: 0, where: .!isCovered)
    uncoveredData += p.replacing(with: 0, where: isCovered)
  }

  mutating func addGenerated(_ q: Lanes, singular: Lanes, logit: Lanes, ratio: Lanes) {
    let isCovered = ratio .> -.infinity .& singular .== 0
    let r = pointwiseMin(pointwiseMax(ratio, -largestRatio), largestRatio)
    let best = Coin(r)
    let own = Coin(logit)
    let regular = q * (1 - singular)
    let lumped = q * singular
    valueOnGenerated += q * own.logFake
    addShared(regular, best, own)
    // Where mass lies on a curve D* is 0, and says so without doubt.
    divergence += lumped * log(2.0)
    gap -= lumped * own.logFake
    excess += regular * pointwiseMax(1 - exp(pointwiseMin(r, .zero)), .zero) + lumped
    harmonicMass += 0.5 * regular * exp(best.logReal)
    klGeneratedToData -= (regular * ratio).replacing(with: 0, where: .!isCovered)
    uncoveredGenerated += regular.replacing(with: 0, where: isCovered) + lumped
  }

  /// What a point of either distribution adds to the integrals over `p + q`.
  private mutating func addShared(_ mass: Lanes, _ best: Coin, _ own: Coin) {
    let real = exp(best.logReal)
    let fake = exp(best.logFake)
    let negativeEntropy = real * best.logReal + fake * best.logFake
    optimalValue += mass * negativeEntropy
    divergence += mass * pointwiseMax(log(2.0) + negativeEntropy, .zero)
    // Less than zero is rounding.
    gap += mass * pointwiseMax(negativeEntropy - real * own.logReal - fake * own.logFake, .zero)
  }
}

/// `log D = -softplus(-l) = l - softplus(l)` and `log(1 - D) = -softplus(l)`.
private struct Coin {
  let logReal: Lanes
  let logFake: Lanes

  init(_ logit: Lanes) {
    logFake = -softplus(logit)
    logReal = logFake + logit
  }
}

/// Stands for an infinite log-ratio where it is multiplied by a mass of zero.
private let largestRatio = Lanes(repeating: 1e6)
