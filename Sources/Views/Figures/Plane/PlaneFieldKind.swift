import Distributions
import Language
import Minimax
import Numerics
import Plots
import Theory

/// A function of the plane that `plot field of NAME` draws.
///
/// To add one, add a value to ``planeFields``.
struct PlaneFieldKind: Sendable {
  let name: String
  let meaning: String
  let scale: PlanePlot.HeatMap.Scale
  let levels: [PlanePlot.HeatMap.Level]
  /// The values at points, coordinates one after the other.
  let values: @Sendable (Analysis, _ points: [Double]) -> [Double]
}

/// Every field; the first is what `plot field` alone draws.
let planeFields: [PlaneFieldKind] = [
  PlaneFieldKind(
    name: "D", meaning: "D(x), the probability that a point is real", scale: .rising(0...1),
    levels: [.init(0.5, label: "D = 1/2")],
    values: { analysis, points in analysis.logits(at: points).map { sigmoid($0) } }),
  PlaneFieldKind(
    name: "Dstar", meaning: "D*(x) = p / (p + q), the best D", scale: .rising(0...1),
    levels: [.init(0.5, label: "D* = 1/2")],
    values: { analysis, points in analysis.optimalDiscriminator(at: points) }),
  PlaneFieldKind(
    name: "difference", meaning: "D - D*: where D is too sure of the real, and where of the fake",
    scale: .around(0), levels: [],
    values: { analysis, points in
      zip(analysis.logits(at: points), analysis.optimalDiscriminator(at: points)).map { sigmoid($0) - $1 }
    }),
  PlaneFieldKind(
    name: "logit", meaning: "D's logit", scale: .around(0), levels: [.init(0, label: "l = 0")],
    values: { analysis, points in analysis.logits(at: points) }),
  PlaneFieldKind(
    name: "p", meaning: "p(x), the density of the data", scale: .rising(), levels: [],
    values: { analysis, points in
      points.pairs.map { exponential(analysis.modelPair.data.logDensity(at: $0)) }
    }),
  PlaneFieldKind(
    name: "q", meaning: "q(x), the density of what G makes", scale: .rising(), levels: [],
    values: { analysis, points in points.pairs.map { analysis.generatedDensity(at: $0) } }),
  PlaneFieldKind(
    name: "V", meaning: "p log D + q log(1 - D), which V sums up", scale: .rising(), levels: [],
    values: { analysis, points in
      zip(points.pairs, analysis.logits(at: points)).map { point, logit in
        let p = exponential(analysis.modelPair.data.logDensity(at: point))
        let q = analysis.generatedDensity(at: point)
        return -(p > 0 ? p * softplus(-logit) : 0) - (q > 0 ? q * softplus(logit) : 0)
      }
    }),
]

extension Analysis {
  /// What D says of points of the plane, coordinates one after the other.
  fileprivate func logits(at points: [Double]) -> [Double] {
    var batch = Batch(features: 2, count: points.count / 2)
    for index in 0..<points.count / 2 {
      batch[0, index] = points[2 * index]
      batch[1, index] = points[2 * index + 1]
    }
    return modelPair.logits(at: batch).values
  }
}

extension [Double] {
  fileprivate var pairs: [[Double]] { stride(from: 0, to: count, by: 2).map { [self[$0], self[$0 + 1]] } }
}
