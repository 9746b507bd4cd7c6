/// A place in the recorded course of a game.
public enum Destination: Equatable, Sendable {
  case moment(Moment)
  /// The moment at which so many rounds have been completed.
  case round(Int)
  /// In the round that follows so many completed ones: when a player's first update has taken a phase.
  case phase(Phase, of: Player, round: Int)

  /// Whether a game that has come to this place, or beyond it, need not be played on.
  func isReached(by training: Training) -> Bool {
    switch self {
    case .moment(let moment): training.moment >= moment
    case .round(let round): training.position.round >= round
    case .phase(let phase, let player, let round): isReached(phase, player, round, training)
    }
  }

  private func isReached(_ phase: Phase, _ player: Player, _ round: Int, _ training: Training) -> Bool {
    guard training.position.round == round else { return training.position.round > round }
    let position = training.position
    let isBefore = position.due != player && player == .generator
    guard !isBefore else { return false }
    // The last phase of an update has been taken when the next update is due.
    guard position.due == player, position.made == 0 else { return true }
    return training.turn.next.rawValue > phase.rawValue
  }

  /// Whether a copy lies before this place, or is the very start of it, so that playing on from the copy leads here.
  func isAhead(of copy: Training) -> Bool {
    switch self {
    case .moment(let moment): copy.moment <= moment
    case .round(let round), .phase(_, _, let round): copy.position.round < round
    }
  }

  /// Rounds that can be played from here without passing it; zero where single updates have to do.
  func rounds(from training: Training) -> Int {
    let schedule = training.experiment.schedule
    guard training.turn.next == .sample, training.position.isRoundStart(schedule) else { return 0 }
    switch self {
    case .moment(let moment):
      return max(0, moment.updates - training.updates)
        / (schedule.discriminatorUpdates + schedule.generatorUpdates)
    case .round(let round), .phase(_, _, let round): return max(0, round - training.position.round)
    }
  }
}
