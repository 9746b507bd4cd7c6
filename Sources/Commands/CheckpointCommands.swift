import Game
import Interpreter
import Language
import Minimax
import Plots

/// `checkpoint [NAME]`
package struct CheckpointCommand: Command {
  package let name = "checkpoint"
  package let aliases = ["cp"]
  package let purpose = Purpose.time
  package let usage = ["checkpoint [NAME]"]
  package let summary = "give this moment a name"
  package let details = """
    Gives the present moment a name; without one it is c1, c2 and so on. `restart NAME` returns to it, V@NAME reads \
    a quantity there, `compare NAME` shows what has changed since, `checkpoints` lists all, `drop NAME` forgets one.
    """
  package let example = "run 50; checkpoint early; run 50; print jsd - jsd@early"

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(1)
    let name = try call.arguments.first.map { (word) throws(Problem) in
      try session.game.freshName(word, replaces: true)
    }
    let given = name ?? session.game.nextCheckpointName
    session.game.snapshot.analyse()
    session.game.checkpoints.removeAll { $0.name == given }
    session.game.checkpoints.append(Checkpoint(name: given, branch: session.game.branch))
    return .reply(
      [.text("Checkpoint \(given): \(session.game.positionText)")],
      values: [NamedValue("checkpoint", .text(given))] + session.game.placeValues)
  }
}

/// `restart NAME`
package struct RestartCommand: Command {
  package let name = "restart"
  package let purpose = Purpose.time
  package let usage = ["restart NAME"]
  package let summary = "return to a checkpoint"
  package let details = """
    Returns to the moment that `checkpoint NAME` named, exactly. Where it is a moment of the present course, what \
    lies ahead of it stays recorded; else the course that led to it takes the place of the present one.
    """
  package let example = "checkpoint a; run 50; restart a"

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let name = try call.name(
      of: "a checkpoint", among: session.game.checkpoints.map(\.name),
      help: "`checkpoints` lists them, `checkpoint NAME` makes one")
    for checkpoint in session.game.checkpoints where checkpoint.name == name {
      session.game.restart(checkpoint)
      session.recordState()
    }
    return .reply([.text(session.game.positionText)], values: session.game.placeValues)
  }
}

/// `checkpoints`
package struct CheckpointsCommand: Command {
  package let name = "checkpoints"
  package let purpose = Purpose.time
  package let usage = ["checkpoints"]
  package let summary = "the moments that have names"
  package let details = "Lists the checkpoints with the round, the updates and the JSD of each."
  package let example = "checkpoint a; checkpoints"

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(0)
    guard !session.game.checkpoints.isEmpty else {
      return .reply("There are none. `checkpoint NAME` makes one.")
    }
    let rows = session.game.checkpoints.map { checkpoint in
      [checkpoint.name, checkpoint.branch.name] + GameState.summary(of: checkpoint.branch.snapshot)
    }
    let table = Table(
      columns: [.text("checkpoint"), .text("branch")] + GameState.summaryColumns, rows: rows)
    return .reply(
      [.figure(table)],
      values: session.game.checkpoints.flatMap {
        GameState.values(of: $0.branch.snapshot, "checkpoint.\($0.name)")
      })
  }
}

/// `when`
package struct WhenCommand: Command {
  package let name = "when"
  package let purpose = Purpose.time
  package let usage = ["when"]
  package let summary = "where in time the game stands"
  package let details = "Says the round, the updates made, what is due next, and what is recorded ahead."
  package let example = "phase 2; when"

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(0)
    return .reply([.text(session.game.positionText)], values: session.game.placeValues)
  }
}

extension GameState {
  /// Returns to a checkpoint; the present course stays recorded where it passes through it.
  fileprivate mutating func restart(_ checkpoint: Checkpoint) {
    lastStop = training.moment
    let name = branch.name
    let past = checkpoint.branch
    if branch.timeline.holds(past.snapshot.training.moment, of: past.timeline) {
      branch.snapshot = past.snapshot
      branch.timeline.arrive(asIn: past.timeline)
    } else {
      branch = past
      branch.name = name
    }
  }

  /// The first of c1, c2, .. that is not taken.
  fileprivate var nextCheckpointName: String {
    var number = 1
    while isTaken("c\(number)") { number += 1 }
    return "c\(number)"
  }

  func isTaken(_ name: String) -> Bool {
    checkpoints.contains { $0.name == name } || otherBranches.contains { $0.name == name }
      || branch.name == name
  }

  /// A name for a checkpoint or a branch: letters, digits and underscores, and not taken.
  ///
  /// - Parameter replaces: Whether it may be that of a checkpoint, which it then replaces.
  func freshName(_ word: Word, replaces: Bool) throws(Problem) -> String {
    let name = word.text
    guard SessionName.isSpelled(name) else {
      throw Problem(
        "a name is a letter, then letters, digits and underscores, up to 24 in all, not \"\(escaped(name))\"",
        advice: "for example `early` or `run_2`")
    }
    guard !SessionName.reserved.contains(name) else {
      throw Problem("`\(name)` has a meaning of its own", advice: "choose another name")
    }
    let isCheckpoint = checkpoints.contains { $0.name == name }
    guard !isTaken(name) || isCheckpoint && replaces else {
      throw Problem(
        "there is a \(isCheckpoint ? "checkpoint" : "branch") \(name) already",
        advice: "choose another name, or `drop \(name)` first")
    }
    return name
  }

  static let summaryColumns: [Table.Column] = [.init("round"), .init("updates"), .init("JSD"), .init("V")]

  /// What a table's row says of a moment, under names that begin alike.
  static func values(of snapshot: Snapshot, _ name: String) -> [NamedValue] {
    let training = snapshot.training
    let figures = ["jsd", "V"].compactMap { figure in
      quantityList.first { $0.name == figure }?.named(in: snapshot)
    }
    return [
      NamedValue(name, .text(training.place)), NamedValue("\(name).round", Double(training.position.round)),
      NamedValue("\(name).updates", Double(training.updates)),
    ] + figures.map { NamedValue("\(name).\($0.name)", $0.value) }
  }

  /// The cells of a row about a moment.
  static func summary(of snapshot: Snapshot) -> [String] {
    let training = snapshot.training
    let figures = ["jsd", "V"].map { name -> String in
      guard let quantity = quantityList.first(where: { $0.name == name }),
        case .known(let number, _) = quantity.find(snapshot)
      else { return "-" }
      return short(number)
    }
    return ["\(training.position.round)", "\(training.updates)"] + figures
  }
}
