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
  /// The loss as a whole, where it is no sum over samples; then it is taken instead of ``probes``.
  private var whole: LossProbe?

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

  /// By a player's parameters, or by the samples of a minibatch, where the loss is no sum over samples.
  init(_ part: GradientPart, _ gradient: [Double], views: [ParameterView], whole: LossProbe?) {
    self.part = part
    backpropagated = gradient
    self.views = views
    probes = []
    self.whole = whole
  }

  var count: Int { backpropagated.count }

  /// Compares one parameter.
  mutating func compare(parameter index: Int) {
    guard let view = views.last(where: { $0.offset <= index }) else { return }
    if let whole { return compare(whole, index, view) }
    let scale = largest(view.offset..<view.offset + view.count)
    let blur = probes.reduce(0) { $0 + $1.meanBlur }
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
        backpropagated: backpropagated[index], difference: difference, scale: scale,
        blur: blur
      ).orBetter(best)
      if let best, best.isSettled { break }
    }
    tally.note(best)
  }

  /// Compares every number of the minibatch: a sample's cost depends on no other sample, so all are moved at once.
  mutating func compareSamples() {
    if let whole { return compareSamples(whole) }
    guard !probes.isEmpty else { return }
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
            scale: scale, blur: probes[0].blur(of: sample)
          ).orBetter(best[sample])
        }
        if best.allSatisfy({ $0?.isSettled == true }) { break }
      }
      for comparison in best { tally.note(comparison) }
    }
  }

  private mutating func compare(_ whole: LossProbe, _ index: Int, _ view: ParameterView) {
    let scale = largest(view.offset..<view.offset + view.count)
    compare(
      "\(part.player.letter.lowercased()).\(view.elementName(at: index))", index, scale, whole.blur
    ) { whole.slope(parameter: index, step: $0) }
  }

  private mutating func compareSamples(_ whole: LossProbe) {
    let scale = largest(backpropagated.indices)
    let features = whole.features
    for index in backpropagated.indices {
      let (sample, feature) = (index / features, index % features)
      compare("\(part.sampleName)[\(sample)\(features == 1 ? "" : ",\(feature)")]", index, scale, whole.blur)
      {
        whole.slope(feature: feature, ofFake: sample, step: $0)
      }
    }
  }

  private mutating func compare(
    _ name: String, _ index: Int, _ scale: Double, _ blur: Double, slope: (_ step: Double) -> Double
  ) {
    var best: SlopeComparison?
    for step in CostProbe.steps {
      best = SlopeComparison(
        part, name: name, backpropagated: backpropagated[index], difference: slope(step),
        scale: scale, blur: blur
      ).orBetter(best)
      if let best, best.isSettled { break }
    }
    tally.note(best)
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
