import Minimax

/// What a game went through up to the present, for figures of its history.
struct Journal: Sendable {
  /// The game as it stood after one of its updates.
  struct Entry: Sendable {
    /// The game; its payloads are shared with the copy that was played on from.
    let training: Training
    /// D and G updates made by then.
    let updates: Int
  }

  let entries: [Entry]
}

extension Session {
  /// The past of the present branch, spread evenly, and the present last.
  var journal: Journal {
    let now = training.updates
    let past = branch.timeline.milestones.map(\.training).filter { $0.updates < now }
    return Journal(entries: (past + [training]).map { Journal.Entry(training: $0, updates: $0.updates) })
  }

  /// Moments that `V@name` can refer to: the start, checkpoints, and where the other branches stand.
  var moments: [(name: String, scene: Scene)] {
    [("start", Scene(branch.timeline.start))] + (question.map { [("question", $0)] } ?? [])
      + checkpoints.map { ($0.name, $0.branch.scene) }
      + otherBranches.map { ($0.name, $0.scene) }
  }

  /// The rules with which the game was begun.
  var origin: Preset { branch.origin }
}
