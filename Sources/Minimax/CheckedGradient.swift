import Networks
import Numerics

/// One backpropagated gradient, and what differences need to be held against it.
struct CheckedGradient: Sendable {
  let part: GradientPart
  private(set) var tally = GradientTally()
  /// Of a parameter vector, or of every number of a minibatch, sample by sample.
  private let backpropagated: [Double]
  /// The parameters' names; none for a minibatch.
  private let views: [ParameterView]
  /// What makes up the loss: terms that are added.
  private var probes: [CostProbe]

  /// By a player's parameters.
  init(_ part: GradientPart, _ gradient: [Double], of network: Network, probes: [CostProbe]) {
    self.part = part
    backpropagated = gradient
    views = network.parameterViews
    self.probes = probes
  }

  /// By the samples of a minibatch.
  init(_ part: GradientPart, _ gradient: Batch, probe: CostProbe) {
    self.part = part
    backpropagated = (0..<gradient.count).flatMap { gradient.row($0) }
    views = []
    probes = [probe]
  }

  var count: Int { backpropagated.count }

  /// Compares one parameter.
  mutating func compare(parameter index: Int) {
    guard let view = views.last(where: { $0.offset <= index }) else { return }
    let scale = max(largest(view.offset..<view.offset + view.count), probes.reduce(0) { $0 + $1.meanBlur })
    var ladders = probes.map { _ in [SampleSlopes]() }
    var best: SlopeComparison?
    for first in CostProbe.steps.indices {
      var difference = 0.0
      for place in probes.indices {
        guard let mean = probes[place].mean(&ladders[place], parameter: index, from: first) else {
          tally.note(best)
          return
        }
        difference += mean
      }
      best = SlopeComparison(
        part, name: "\(part.player.letter.lowercased()).\(view.elementName(at: index))",
        backpropagated: backpropagated[index], difference: difference, scale: scale
      ).orBetter(best)
      if let best, best.isSettled { break }
    }
    tally.note(best)
  }

  /// Compares every number of the minibatch: a sample's cost depends on no other sample, so all are moved at once.
  mutating func compareSamples() {
    let scale = largest(backpropagated.indices)
    let features = probes[0].features
    for feature in 0..<features {
      var best = [SlopeComparison?](repeating: nil, count: probes[0].count)
      for step in CostProbe.steps {
        let found = probes[0].slopes(feature: feature, step: step)
        for sample in best.indices where found.marks[0, sample] == 0 {
          best[sample] = SlopeComparison(
            part, name: "\(part.sampleName)[\(sample)\(features == 1 ? "" : ",\(feature)")]",
            backpropagated: backpropagated[sample * features + feature],
            difference: found.slopes[0, sample] / Double(best.count),
            scale: max(scale, probes[0].blur(of: sample))
          ).orBetter(best[sample])
        }
        if best.allSatisfy({ $0?.isSettled == true }) { break }
      }
      for comparison in best { tally.note(comparison) }
    }
  }

  private func largest(_ range: Range<Int>) -> Double {
    backpropagated[range].reduce(0) { max($0, abs($1)) }
  }
}

extension SlopeComparison {
  /// Whether a shorter step is not worth its while.
  fileprivate var isSettled: Bool { error <= GradientCheck.tolerance / 10 }

  fileprivate func orBetter(_ other: SlopeComparison?) -> SlopeComparison {
    guard let other, other.error <= error else { return self }
    return other
  }
}
