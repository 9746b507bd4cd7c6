import Game
import Language
import Minimax

extension GameState {
  /// Refuses while an update is in progress.
  func expectReady(toDo deed: String) throws(Problem) {
    guard training.turn.next != .sample else { return }
    throw Problem(
      "an update is in progress, and one cannot \(deed) in the middle of it",
      advice: "complete it with `step`, then try again")
  }

  /// Refuses to play on from numbers that are not finite.
  func expectNotDiverged() throws(Problem) {
    if let player = training.divergedPlayer { throw Problem(diverged: player, in: training) }
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
    try expect(
      SessionName.isSpelled(name),
      "a name is a letter, then letters, digits and underscores, up to 24 in all, not \"\(escaped(name))\"",
      advice: "for example `early` or `run_2`")
    try expect(
      !SessionName.reserved.contains(name), "`\(name)` has a meaning of its own",
      advice: "choose another name")
    let isCheckpoint = checkpoints.contains { $0.name == name }
    try expect(
      !isTaken(name) || isCheckpoint && replaces,
      "there is a \(isCheckpoint ? "checkpoint" : "branch") \(name) already",
      advice: "choose another name, or `drop \(name)` first")
    return name
  }
}
