import Distributions
import Game
import Language
import Minimax
import Theory

/// What the two gaps mean together, in a sentence or two.
func ledgerSentence(_ analysis: Analysis, _ gaps: LossGaps) -> String {
  var sentences: [String] = []
  if analysis.modelPair.data.isEstimate { sentences.append("The data density is a kernel estimate.") }
  if case .estimated(let samples) = gaps.provenance {
    sentences.append("G's density is estimated from \(samples) samples.")
  }
  if analysis.isCurve {
    sentences.append(
      "G carries one latent coordinate to a curve, which has no density: JSD = log 2 whatever G does, and only a "
        + "distance such as Wasserstein's tells a near curve from a far one.")
  }
  sentences.append(verdict(gaps))
  if let slope = gaps.steepest { sentences.append(slopes(slope)) }
  return sentences.joined(separator: " ")
}

private func verdict(_ gaps: LossGaps) -> String {
  if gaps.isPacked {
    return "D judges packs, so V, D's loss and its gap are not defined on single points; "
      + "G's gap is \(shown(gaps.generatorGap))."
  }
  let d = shown(gaps.discriminatorGap)
  let g = shown(gaps.generatorGap)
  if gaps.isBalanced { return "Both gaps are near 0: G is close to the data, and D can hardly do better." }
  if gaps.steepest == 0 { return "D is flat: it tells G nothing, and G's gap is \(g)." }
  if gaps.comparableGap > gaps.generatorGap {
    return "D's gap is \(d), G's \(g): D is far from its best, so its loss says little about G."
      + nearBalance(gaps)
  }
  if gaps.comparableGap < 0.1 * gaps.generatorGap {
    return gaps.objective.playsForValue
      ? "G's gap is \(g), D's only \(d): V is close to what the best D would reach, and that lies \(g) above -log 4."
      : "G's gap is \(g), D's only \(d): D's loss is close to the least it can be against this G."
  }
  return "G's gap is \(g), D's \(d): neither is near its best."
}

/// A gap in words; what rounding leaves of one that is closed is nothing.
private func shown(_ gap: Double) -> String { gap < 1e-12 ? "0" : short(gap) }

/// A loss that looks like the equilibrium's without being it.
private func nearBalance(_ gaps: LossGaps) -> String {
  let balance = gaps.objective.balancedLoss
  guard gaps.steepest == nil, abs(gaps.loss - balance.value) < 0.05 * min(1, balance.value) else { return "" }
  return " That the loss is near \(balance.label) all the same means nothing here."
}

private func slopes(_ slope: Double) -> String {
  "-W1 bounds the loss of critics whose slope is at most 1; D's reaches \(short(slope)), so D's loss is held "
    + "against the best critic of that slope."
}

extension LossGaps {
  /// What keeps D's slope in bounds, or does not.
  static func slopeNote(_ clipping: Clipping) -> String {
    switch clipping {
    case .off: "over the x of `plot`; nothing bounds it"
    case .bound(let bound): "over the x of `plot`; clip \(spelled(bound)) bounds parameters, not slopes"
    }
  }
}
