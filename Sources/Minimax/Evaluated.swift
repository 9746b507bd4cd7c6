import Networks
import Numerics

/// After phase 4: the game's score on this minibatch and the loss of the player who moves.
public struct Evaluated: Equatable, Sendable {
  public internal(set) var discriminated: Discriminated
  /// `mean log D(x)` over the real samples, in nats; NaN in an update of G, which draws none.
  public internal(set) var realValue = Double.nan
  /// `mean log(1 - D(G(z)))` over the generated samples, in nats.
  public internal(set) var fakeValue = 0.0
  /// What the player minimises, on this minibatch.
  public internal(set) var loss = 0.0
  /// The part of D's loss that prices its slopes; nil where there is none, and in an update of G.
  public internal(set) var penalty: GradientPenalty?

  init(_ discriminated: Discriminated, experiment: Experiment) {
    self.discriminated = discriminated
    let isPriced = experiment.stabilizers.gradientPenalty > 0
    penalty =
      isPriced && discriminated.generated.sampled.player == .discriminator
      ? GradientPenalty(network: experiment.discriminator.network, count: discriminated.realTape.count) : nil
  }

  /// Whose update this is.
  public var player: Player { discriminated.generated.sampled.player }

  /// - Parameter discriminator: The parameters of the D that judged.
  mutating func evaluate(_ experiment: Experiment, discriminator: [Double]) {
    let objective = experiment.objective
    let fake = discriminated.fakeLogits
    fakeValue = Objective.minimax.generatorTerm.mean(over: fake)
    switch player {
    case .discriminator:
      let real = discriminated.realLogits
      realValue = -Objective.minimax.realTerm.mean(over: real)
      loss = objective.realTerm.mean(over: real) + objective.fakeTerm.mean(over: fake)
      measurePenalty(experiment, discriminator: discriminator)
      if let penalty { loss += penalty.value }
    case .generator:
      loss = objective.generatorTerm.mean(over: fake)
    }
  }

  /// Computes the penalty alone, which D's gradient needs, too.
  mutating func measurePenalty(_ experiment: Experiment, discriminator: [Double]) {
    penalty?.measure(
      experiment.stabilizers.gradientPenalty, experiment.discriminator.network,
      reals: discriminated.realInput,
      parameters: discriminator, tape: discriminated.realTape)
  }

  public static func == (a: Evaluated, b: Evaluated) -> Bool {
    a.discriminated == b.discriminated && a.realValue.bitPattern == b.realValue.bitPattern
      && a.fakeValue.bitPattern == b.fakeValue.bitPattern && a.loss.bitPattern == b.loss.bitPattern
      && a.penalty == b.penalty
  }
}

extension LossTerm {
  /// The mean cost of a batch of logits, summed lane by lane and then over the lanes.
  ///
  /// - Returns: NaN for no logits.
  public func mean(over logits: Logits) -> Double {
    var sum = Lanes.zero
    let full = logits.count / laneCount
    for block in 0..<full { sum += cost(logits.batch.lanes[block]) }
    var total = sum.laneSum
    let rest = logits.count - full * laneCount
    if rest > 0 {
      let costs = cost(logits.batch.lanes[full])
      for lane in 0..<rest { total += costs[lane] }
    }
    return total / Double(logits.count)
  }

  /// The slope of the mean cost at every logit, shape of `logits`, padding zero.
  func slopes(over logits: Logits, into gradient: inout Batch) {
    let share = 1 / Double(logits.count)
    for block in 0..<logits.batch.blockCount {
      gradient.lanes[block] = slope(logits.batch.lanes[block]) * share
    }
    gradient.clearPadding()
  }
}
