import Game
import Minimax

extension History {
  /// Entries spread evenly over the game, the first and the last among them.
  func sampled(most count: Int) -> [Entry] {
    guard entries.count > count else { return entries }
    return (0..<count).map { entries[$0 * (entries.count - 1) / (count - 1)] }
  }
}

extension History.Entry {
  /// Rounds completed, with the share of the present round that is done.
  package var round: Double {
    let schedule = training.experiment.schedule
    let position = training.position
    let before = position.due == .generator ? schedule.discriminatorUpdates : 0
    let share =
      Double(before + position.made) / Double(schedule.discriminatorUpdates + schedule.generatorUpdates)
    return Double(position.round) + share
  }
}
