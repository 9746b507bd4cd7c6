import Networks
import Numerics

/// How a free run ended.
public enum RunOutcome: Equatable, Sendable {
  case completed
  /// Stopped at the first update, one of this player, that holds a number that is not finite.
  case diverged(Player)
}

extension Training {
  /// Plays whole rounds without stopping, in buffers that are reused.
  ///
  /// The mathematics is that of stepping, and so are the bits. The last round is stepped, which leaves its phases
  /// to be looked at.
  ///
  /// - Parameter rounds: How many to play beside the one that may be in progress, which is completed first.
  public mutating func run(rounds: Int) -> RunOutcome {
    if divergence == nil, turn.next != .sample || !position.isRoundStart(experiment.schedule) {
      finishRound()
    }
    if let divergence { return .diverged(divergence.player) }
    var workspace = Workspace(experiment)
    var start = self
    var played = 0
    for _ in 0..<max(rounds - 1, 0) {
      if playRound(in: &workspace) {
        played += 1
        continue
      }
      // Something may have overflowed: stepping through the round tells whether and where.
      self = start
      for _ in 0..<played { _ = playRound(in: &workspace) }
      finishRound()
      if let divergence { return .diverged(divergence.player) }
      start = self
      played = 0
    }
    if rounds > 0 { finishRound() }
    return divergence.map { .diverged($0.player) } ?? .completed
  }

  /// - Returns: Whether all updates of the round were surely finite.
  ///
  /// A gradient that is not finite leaves parameters that are not, under every optimiser, and neither parameters nor
  /// memories become finite again; so one look at the end of the round does for all but the losses.
  private mutating func playRound(in workspace: inout Workspace) -> Bool {
    keepRoundStart()
    var isModerate = true
    for _ in 0..<experiment.schedule.discriminatorUpdates {
      play(&workspace.discriminator)
      isModerate = isModerate && workspace.discriminator.evaluated.isModerate
    }
    for _ in 0..<experiment.schedule.generatorUpdates {
      play(&workspace.generator)
      isModerate = isModerate && workspace.generator.evaluated.isModerate
    }
    return isModerate && discriminator.isFinite && generator.isFinite
  }

  /// One update of one player, all six phases.
  private mutating func play(_ payload: inout Backpropagated) {
    let player = payload.player
    payload.evaluated.discriminated.generated.sampled.draw(experiment, using: &randomness)
    payload.evaluated.discriminated.generated.generate(experiment, generator: generator.parameters)
    let met = discriminatorParameters(metBy: player, inTurn: true)
    payload.evaluated.discriminated.discriminate(
      experiment, discriminator: met, memory: memoryForAnswer)
    payload.evaluated.measurePenalty(experiment, discriminator: met)
    payload.backpropagate(experiment, discriminator: met, generator: generator.parameters)
    update(player, gradient: payload.gradient)
    position.advance(experiment.schedule)
  }
}

extension Evaluated {
  /// Whether the squares of all logits have a finite sum, and the penalty is finite; then the loss is finite, whatever
  /// the objective.
  fileprivate var isModerate: Bool {
    var sum = Lanes.zero
    for block in discriminated.realTape.output.lanes { sum += block * block }
    for block in discriminated.fakeTape.output.lanes { sum += block * block }
    return sum.laneSum < .infinity && (penalty?.value.isFinite ?? true)
  }
}
