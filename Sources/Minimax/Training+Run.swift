/// How a free run ended.
public enum RunOutcome: Equatable, Sendable {
  case completed
  /// Stopped as asked, at an update's boundary.
  case interrupted
  /// Stopped at the first update that left a parameter of this player not finite.
  case diverged(Player)
}

extension Training {
  /// Plays whole rounds without stopping, in buffers that are reused.
  ///
  /// The mathematics is that of stepping, and so are the bits. The last round is stepped, which leaves its phases
  /// to be looked at.
  ///
  /// - Parameter rounds: How many to play beside the one that may be in progress, which is completed first.
  /// - Parameter isInterrupted: Asked before every round; once it is true, that round is the last.
  public mutating func run(rounds: Int, isInterrupted: () -> Bool = { false }) -> RunOutcome {
    if turn.next != .sample || !position.isRoundStart(experiment.schedule) { finishRound() }
    guard divergedPlayer == nil else { return .diverged(divergedPlayer ?? .discriminator) }
    let start = self
    var workspace = Workspace(experiment)
    for round in 0..<rounds {
      let stops = isInterrupted()
      guard !stops && round + 1 < rounds else {
        finishRound()
        guard stops else { break }
        return divergedPlayer.map { .diverged($0) } ?? .interrupted
      }
      let isFinite = playRound(in: &workspace)
      guard isFinite else {
        self = start
        return replayToDivergence(in: &workspace)
      }
    }
    return divergedPlayer.map { .diverged($0) } ?? .completed
  }

  /// - Returns: Whether all parameters are still finite.
  private mutating func playRound(in workspace: inout Workspace) -> Bool {
    keepRoundStart()
    for _ in 0..<experiment.schedule.discriminatorUpdates { play(&workspace.discriminator) }
    for _ in 0..<experiment.schedule.generatorUpdates { play(&workspace.generator) }
    return discriminator.isFinite && generator.isFinite
  }

  /// One update of one player, all six phases.
  private mutating func play(_ payload: inout Backpropagated) {
    let player = payload.player
    payload.evaluated.discriminated.generated.sampled.draw(experiment, using: &randomness)
    payload.evaluated.discriminated.generated.generate(experiment, generator: generator.parameters)
    let seen = discriminatorParameters(seenBy: player, inTurn: true)
    payload.evaluated.discriminated.discriminate(experiment, discriminator: seen)
    payload.backpropagate(experiment, discriminator: seen, generator: generator.parameters)
    update(player, gradient: payload.gradient)
    position.advance(experiment.schedule)
  }

  /// From a state that is known to lead to divergence: replays up to the round in which it happens, then steps to
  /// the very update.
  private mutating func replayToDivergence(in workspace: inout Workspace) -> RunOutcome {
    while true {
      let before = self
      if playRound(in: &workspace) { continue }
      self = before
      while true {
        step()
        if let player = divergedPlayer { return .diverged(player) }
      }
    }
  }
}
