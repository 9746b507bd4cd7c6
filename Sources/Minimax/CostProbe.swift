import Networks
import Numerics

/// What every sample of a minibatch costs a player, as a function of one number that is moved.
struct CostProbe: Sendable {
  /// The network whose numbers are moved, then the one, if any, that judges what it makes.
  private var passes: [PerturbedPass]
  private let input: Batch
  private let term: LossTerm
  /// The logit at which the term has a kink.
  private let kink: Double?
  private let still: Batch
  private var costs: Batch
  /// The size of each sample's derivative at which rounding could make an error of the tolerance.
  private let blurs: Batch

  /// The steps of differences, from the longest to the shortest.
  static let steps: [Double] = [0x1p-10, 0x1p-13, 0x1p-16, 0x1p-19, 0x1p-22]
  /// Roundings of a cost, in units of the last place, that add up before they count as an error.
  private static let roundings = 8.0

  init(
    _ first: PerturbedPass, judgedBy second: PerturbedPass? = nil, input: Batch, term: LossTerm, kink: Double?
  ) {
    passes = [first] + (second.map { [$0] } ?? [])
    self.input = input
    self.term = term
    self.kink = kink
    still = passes[passes.count - 1].output
    costs = Batch(features: 1, count: input.count)
    blurs = CostProbe.blurs(still, term)
  }

  /// Samples in the minibatch.
  var count: Int { input.count }

  /// Numbers of one sample of the input.
  var features: Int { input.features }

  /// The size of a derivative of the mean cost below which rounding blurs differences.
  var meanBlur: Double { blurs.lanes.reduce(.zero, +).laneSum / Double(count) }

  /// The same for a derivative by one sample.
  func blur(of sample: Int) -> Double { blurs[0, sample] / Double(count) }

  /// The mean derivative of the costs by one parameter, every sample's by the longest step that crosses no kink.
  ///
  /// - Parameter ladder: What shorter and shorter steps gave so far; more is added as it is needed.
  /// - Parameter first: The longest step that may be used, as an index of ``steps``.
  /// - Returns: Nil where a sample crosses a kink at every step.
  mutating func mean(_ ladder: inout [SampleSlopes], parameter: Int, from first: Int) -> Double? {
    var sum = Lanes.zero
    var open = Batch(features: 1, count: count)
    for block in 0..<open.blockCount { open.lanes[block] = Lanes(repeating: 1) }
    open.clearPadding()
    for rung in CostProbe.steps.indices.dropFirst(first) {
      while ladder.count <= rung {
        ladder.append(slopes(parameter: parameter, step: CostProbe.steps[ladder.count]))
      }
      var isOpen = false
      for block in 0..<open.blockCount {
        let crossed = ladder[rung].marks.lanes[block] .== 1
        sum += (ladder[rung].slopes.lanes[block] * open.lanes[block]).replacing(with: 0, where: crossed)
        open.lanes[block].replace(with: 0, where: .!crossed)
        if open.lanes[block] != .zero { isOpen = true }
      }
      if !isOpen { return sum.laneSum / Double(count) }
    }
    return nil
  }

  /// The derivative of every sample's cost by one parameter.
  mutating func slopes(parameter index: Int, step: Double) -> SampleSlopes {
    slopes(steps: Array(repeating: Lanes(repeating: step), count: costs.blockCount)) { probe, share, marks in
      probe.passes[0].move(parameter: index, by: share * step)
      probe.judge(marking: &marks)
    }
  }

  /// The derivative of every sample's cost by one number of its own input.
  ///
  /// - Parameter step: In units of the number, or of 1 where that is larger.
  mutating func slopes(feature: Int, step: Double) -> SampleSlopes {
    let input = input
    let steps = (0..<input.blockCount).map { block in
      let x = input.lanes[block * input.stride + feature]
      let size = absolute(x).replacing(with: 1, where: absolute(x) .< 1)
      // What is left of the step after it has been added.
      return (x + step * size) - x
    }
    return slopes(steps: steps) { probe, share, marks in
      var moved = input
      for block in 0..<input.blockCount {
        moved.lanes[block * input.stride + feature] += share * steps[block]
      }
      probe.passes[0].move(toInput: moved)
      probe.judge(marking: &marks)
    }
  }

  /// Two central differences, the second with half the step, extrapolated to none.
  ///
  ///     f' = (8 (f(h/2) - f(-h/2)) - (f(h) - f(-h))) / 6h,  off by h^4 f''''' / 480
  ///
  /// - Source: Richardson 1911.
  private mutating func slopes(
    steps: [Lanes], move: (inout CostProbe, _ share: Double, _ marks: inout Batch) -> Void
  ) -> SampleSlopes {
    var found = SampleSlopes(count: count)
    for (share, weight) in [(1.0, -1.0), (-1, 1), (0.5, 8), (-0.5, -8)] {
      move(&self, share, &found.marks)
      for block in 0..<costs.blockCount { found.slopes.lanes[block] += weight * costs.lanes[block] }
    }
    for block in 0..<costs.blockCount { found.slopes.lanes[block] /= 6 * steps[block] }
    found.slopes.clearPadding()
    found.marks.clearPadding()
    return found
  }

  /// Rounding acts on a cost, and on the logit that the cost's slope hands on.
  private static func blurs(_ logits: Batch, _ term: LossTerm) -> Batch {
    let unit = roundings * .ulpOfOne / steps[0] / GradientCheck.tolerance
    var blurs = Batch(features: 1, count: logits.count)
    for block in 0..<blurs.blockCount {
      let logit = logits.lanes[block]
      let size = absolute(term.cost(logit)) + absolute(term.slope(logit)) * (1 + absolute(logit))
      blurs.lanes[block] = unit * size
    }
    blurs.clearPadding()
    return blurs
  }

  private mutating func judge(marking marks: inout Batch) {
    if passes.count > 1 {
      let made = passes[0].output
      passes[1].move(toInput: made)
    }
    for pass in passes { pass.markCrossings(in: &marks) }
    let logits = passes[passes.count - 1].output
    for block in 0..<costs.blockCount {
      costs.lanes[block] = term.cost(logits.lanes[block])
      if let kink {
        marks.lanes[block].replace(
          with: 1, where: (still.lanes[block] .>= kink) .^ (logits.lanes[block] .>= kink))
      }
    }
  }
}

/// The derivative of each sample's cost by differences, and where it cannot be trusted.
struct SampleSlopes: Sendable {
  var slopes: Batch
  /// 1 where the sample crossed a kink within the step.
  var marks: Batch

  init(count: Int) {
    slopes = Batch(features: 1, count: count)
    marks = Batch(features: 1, count: count)
  }
}

extension Objective {
  /// The logit of a sample at which D's term has a kink.
  func kink(ofReal isReal: Bool) -> Double? { self == .hinge ? (isReal ? 1 : -1) : nil }
}

private func absolute(_ x: Lanes) -> Lanes { x.replacing(with: -x, where: x .< 0) }
