public import Distributions
import Minimax
import Numerics

/// Two distributions on the line whose densities are both known: p of the data, and another q in a generator's place.
///
/// How far a fitted or a hand-made density is from the data, by the quadrature that serves the ledger of a game.
public struct Contrast: Sendable {
  public let data: any UnivariateDistribution
  public let other: any UnivariateDistribution
  /// `JSD(p || q)` in nats, within `0 ... log 2`.
  public let jsd: Double
  /// `KL(p || q)` in nats; infinite where q is 0 on data, or the data's tails are too heavy.
  public let klDataToOther: Double
  /// `1/2 integral of |p - q|`.
  public let totalVariation: Double
  private let field: DensityField

  public init(of data: any UnivariateDistribution, with other: any UnivariateDistribution) {
    self.data = data
    self.other = other
    field = DensityField(data: data, generated: GeneratorDensity(known: other), panels: Resolution().panels)
    let silent = Logits(Batch(features: 1, count: field.points.count))
    let sums = LedgerSums(field: field, logits: silent, objective: .minimax)
    jsd = sums.jsd
    klDataToOther = sums.klDataToGenerated
    totalVariation = field.totalVariation
  }

  /// `V* = -log 4 + 2 JSD`: what the best D reaches against q.
  public var optimalValue: Double { 2 * jsd - 2 * log(2.0) }

  /// `D*(x) = p / (p + q)`; NaN where both densities vanish.
  public func optimalDiscriminator(at x: Double) -> Double {
    sigmoid(data.logDensity(at: x) - other.logDensity(at: x))
  }

  /// How V* changes with the mean and the standard deviation of a normal q.
  ///
  ///     dV*/dm = E_q[(x - m) / s^2 log(1 - D*(x))]
  ///     dV*/ds = E_q[((x - m)^2 / s^2 - 1) / s log(1 - D*(x))]
  ///
  /// The change of D* itself adds nothing, for D* is a maximum; so these are also the minimax gradients of a G that
  /// makes this q, with D at its best.
  ///
  /// - Returns: Nil where q is not normal.
  /// - Source: Arjovsky and Bottou 2017, section 2.
  public var slopes: (mean: Double, spread: Double)? {
    guard let normal = other as? Normal else { return nil }
    var byMean = Lanes.zero
    var bySpread = Lanes.zero
    for (block, mass) in field.generatedMasses.enumerated() {
      // Where q has no mass the ratio is infinite and counts for nothing.
      let ratio = pointwiseMin(field.logRatios[block], Lanes(repeating: 1e6))
      // The mean of each score is 0, so log 2 may be added, which makes the slopes exactly 0 at q = p.
      let answer = mass * (log(2.0) - softplus(ratio))
      let z = (field.points.lanes[block] - normal.center) / normal.spread
      byMean += answer * z
      bySpread += answer * (z * z - 1)
    }
    return (byMean.laneSum / normal.spread, bySpread.laneSum / normal.spread)
  }
}
