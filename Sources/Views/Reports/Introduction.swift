import Distributions
import Game
import Language
import Minimax
import Plots

extension GameState {
  /// What a new game says of itself.
  package var introduction: [Line] {
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
    if let note = rules.data.bandwidthNote { rows.insert(("", note + " (an estimate)"), at: 1) }
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

extension Distribution {
  /// How the density of a file's values is estimated; nil where it is known.
  fileprivate var bandwidthNote: String? {
    switch self {
    case let line as KernelEstimate:
      return "\(line.values.count) values; density: Gaussian kernels, bandwidth \(short(line.bandwidth))"
    case let plane as PlaneKernelEstimate:
      let widths = plane.bandwidths.map { short($0) }.joined(separator: " and ")
      return "\(plane.values.count) points; density: Gaussian kernels, bandwidths \(widths)"
    default: return nil
    }
  }
}
