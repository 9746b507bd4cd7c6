import Distributions
import Minimax
import Plots

extension GameState {
  /// What a new game says of itself.
  var introduction: [Line] {
    let rules = training.experiment
    let title = Line("New game: \(origin.name), seed \(rules.seed)", .emphasis)
    var rows = [
      ("data", rules.data.name),
      ("latent", rules.prior.name),
      ("D", "\(rules.discriminator.network.summary), \(learning(rules.discriminator))"),
      ("G", "\(rules.generator.network.summary), \(learning(rules.generator))"),
      ("game", gameRules(rules)),
    ]
    if rules.stabilizers != .off { rows.append(("cures", rules.stabilizers.spelling)) }
    if !rules.stabilizers.remark.isEmpty { rows.append(("", rules.stabilizers.remark)) }
    if let estimate = rules.data as? KernelEstimate {
      rows.insert(
        (
          "",
          "\(estimate.values.count) values; density: Gaussian kernels, bandwidth \(short(estimate.bandwidth)) "
            + "(an estimate)"
        ), at: 1)
    }
    if let estimate = rules.data as? PlaneKernelEstimate {
      let widths = estimate.bandwidths.map { short($0) }.joined(separator: " and ")
      rows.insert(
        (
          "",
          "\(estimate.values.count) points; density: Gaussian kernels, bandwidths \(widths) (an estimate)"
        ), at: 1)
    }
    let lines = rows.map { Line("  " + $0.0.padded(to: 8) + $0.1, .plain) }
    return [title] + lines
  }

  private func learning(_ rules: PlayerRules) -> String {
    "\(rules.optimizer.spelling), rate \(spelled(rules.learningRate))"
  }

  private func gameRules(_ rules: Experiment) -> String {
    let k = rules.schedule
    let clip = if case .bound(let bound) = rules.clipping { ", clip \(spelled(bound))" } else { "" }
    return "\(rules.objective.rawValue)\(clip), batch \(rules.batchSize), D:G = \(k.discriminatorUpdates):"
      + "\(k.generatorUpdates) \(k.isSimultaneous ? "simultaneous" : "alternating")"
  }
}
