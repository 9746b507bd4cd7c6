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
}
