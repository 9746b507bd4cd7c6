/// Where in the schedule a game stands.
public struct Position: Equatable, Sendable {
  /// Whole rounds completed.
  public private(set) var round: Int
  /// Who moves next.
  public private(set) var due: Player
  /// Updates that the due player has already made in this round.
  public private(set) var made: Int

  /// The start of the first round.
  init(_ schedule: Schedule) {
    round = 0
    made = 0
    due = schedule.discriminatorUpdates > 0 ? .discriminator : .generator
  }

  init(round: Int, due: Player, made: Int) {
    self.round = round
    self.due = due
    self.made = made
  }

  /// Whether no update of the present round has been made.
  public func isRoundStart(_ schedule: Schedule) -> Bool {
    made == 0 && due == Position(schedule).due
  }

  /// Moves past one update of the due player.
  mutating func advance(_ schedule: Schedule) {
    made += 1
    guard made == schedule.updates(of: due) else { return }
    made = 0
    if due == .discriminator && schedule.generatorUpdates > 0 {
      due = .generator
    } else {
      round += 1
      due = Position(schedule).due
    }
  }

  /// The same round under another schedule, from its start.
  func restarted(_ schedule: Schedule) -> Position {
    var position = Position(schedule)
    position.round = round
    return position
  }
}
