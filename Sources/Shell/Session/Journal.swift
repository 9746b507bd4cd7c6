import Minimax

/// What a game went through, thinned as it grows so that it stays small.
struct Journal: Sendable {
  /// The game as it stood after one of its updates.
  struct Entry: Sendable {
    /// The game; its payloads are shared with the copy that was played on from.
    let training: Training
    /// D and G updates made by then.
    let updates: Int
  }

  private(set) var entries: [Entry]
  /// Entries to keep at most; fewer for large networks.
  private let limit: Int

  init(_ training: Training) {
    entries = [Entry(training: training, updates: training.updates)]
    let numbers =
      training.discriminator.parameters.count + training.generator.parameters.count
      + training.experiment.batchSize * 200
    limit = max(24, min(240, 4_000_000 / numbers))
  }

  /// Adds the game as it stands, if an update was made since the last entry.
  mutating func note(_ training: Training) {
    guard training.updates != entries.last?.updates else { return }
    entries.append(Entry(training: training, updates: training.updates))
    guard entries.count > limit else { return }
    let last = entries.count - 1
    entries = entries.indices.filter { $0 % 2 == 0 || $0 == last }.map { entries[$0] }
  }

  /// The rounds that a free run may play before the journal wants to see the game again.
  ///
  /// Depends on the round alone, so that portions of a run leave the same entries as the whole of it.
  func roundsToNext(from round: Int) -> Int {
    var interval = 1
    while round / interval >= limit / 2 { interval *= 2 }
    return interval - round % interval
  }
}

extension Training {
  /// Updates made by both players together.
  var updates: Int { discriminator.updates + generator.updates }
}
