import Minimax

/// What a game went through up to the present, for figures of its history.
package struct History: Sendable {
  /// The game as it stood after one of its updates.
  package struct Entry: Sendable {
    /// The game; its payloads are shared with the copy that was played on from.
    package let training: Training
    /// D and G updates made by then.
    let updates: Int
  }

  package let entries: [Entry]
}

extension History {
  /// Entries spread evenly over the game, the first and the last among them.
  package func sampled(most count: Int) -> [Entry] {
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

extension GameState {
  /// The past of the present branch, spread evenly, and the present last.
  package var journal: History {
    let now = training.updates
    let past = branch.timeline.milestones.map(\.training).filter { $0.updates < now }
    return History(entries: (past + [training]).map { History.Entry(training: $0, updates: $0.updates) })
  }

  /// Moments that `V@name` can refer to: the start, checkpoints, and where the other branches stand.
  var moments: [(name: String, snapshot: Snapshot)] {
    [("start", Snapshot(branch.timeline.start))] + (question.map { [("question", $0)] } ?? [])
      + checkpoints.map { ($0.name, $0.branch.snapshot) } + otherBranches.map { ($0.name, $0.snapshot) }
  }
}
