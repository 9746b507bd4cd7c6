import Game
import Language
import Minimax
import Plots
import Theory

/// D and the best D over x, on the right axis of the densities.
///
/// Probabilities where the players play for V. Elsewhere D's output l as it stands, beside the output that would be
/// best: `p / (p + q)` for least squares, `sign(p - q)` for hinge. A critic's optimum is known by its slope alone,
/// `sign(F_q - F_p)` at the greatest slope allowed; it is drawn with D's own steepest slope and D's mean.
struct DiscriminatorCurves {
  let series: [Series]
  let axis: Axis
  let references: [LinePlot.Reference]
  /// What they show, without a full stop.
  let remark: String

  init(_ analysis: Analysis, at xs: [Double]) {
    let objective = analysis.modelPair.objective
    let outputs = analysis.modelPair.logits(at: xs)
    let name = objective.outputName
    let own = objective.playsForValue ? outputs.map(probability) : outputs
    let best: (name: String, y: [Double]) =
      switch analysis.optimum(at: xs) {
      case .slope(let slopes):
        (
          "best l of D's slope",
          critic(slopes, xs, steepness: analysis.steepestSlope, mean: mean(of: outputs))
        )
      case .logit(let logits): ("best \(name)", objective.playsForValue ? logits.map(probability) : logits)
      }
    series = [
      Series(name, x: xs, y: own, mark: .dotted, side: .right),
      Series(best.name, x: xs, y: best.y, mark: .dashed, side: .right),
    ]
    switch objective {
    case .minimax, .nonSaturating:
      axis = Axis("D", range: 0...1)
      references = [.init(0.5, label: "1/2", side: .right)]
      remark = crossings("D", outputs, of: 0, called: "1/2", at: analysis.ledger.halfCrossings)
    case .leastSquares:
      axis = Axis("l")
      references = [.init(0.5, label: "1/2", side: .right)]
      remark = crossings("D's output l", outputs, of: 0.5, called: "1/2", at: places(xs, outputs, of: 0.5))
    case .hinge:
      axis = Axis("l")
      references = [.init(0, label: "0", side: .right)]
      remark = crossings("D's output l", outputs, of: 0, called: "0", at: analysis.ledger.halfCrossings)
    case .wasserstein:
      axis = Axis("l")
      references = []
      remark = "D's steepest slope is \(short(analysis.steepestSlope))"
    }
  }
}

/// Where D takes neither side.
private func crossings(
  _ what: String, _ outputs: [Double], of level: Double, called name: String, at places: [Double]
) -> String {
  if outputs.allSatisfy({ abs($0 - level) < 1e-9 }) { return "\(what) is \(name) everywhere" }
  switch places.count {
  case 0: return "\(what) is never \(name)"
  case 1...4: return "\(what) crosses \(name) at \(places.map(tidy).joined(separator: ", "))"
  default: return "\(what) crosses \(name) at \(places.count) places"
  }
}

/// Where a curve passes through a level, by straight lines between neighbours.
private func places(_ xs: [Double], _ ys: [Double], of level: Double) -> [Double] {
  xs.indices.dropLast().compactMap { index in
    let (before, after) = (ys[index] - level, ys[index + 1] - level)
    guard (before < 0) != (after < 0) else { return nil }
    return xs[index] + (xs[index + 1] - xs[index]) * before / (before - after)
  }
}

/// The curve of given slopes, steepened alike, with a given mean over x.
private func critic(_ slopes: [Double], _ xs: [Double], steepness: Double, mean target: Double) -> [Double] {
  var heights = [0.0]
  for index in xs.indices.dropFirst() {
    let slope = (slopes[index - 1] + slopes[index]) / 2
    heights.append(heights[index - 1] + steepness * slope * (xs[index] - xs[index - 1]))
  }
  let shift = target - mean(of: heights)
  return heights.map { $0 + shift }
}

private func mean(of numbers: [Double]) -> Double { numbers.mean }
