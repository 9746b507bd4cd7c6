import Game
import Minimax

extension GameState {
  /// Commands that a person may well type next, the likeliest first.
  ///
  /// - Parameter line: What was typed last, which is not suggested again.
  package func likelyCommands(after line: String) -> [String] {
    let training = snapshot.training
    let commands =
      training.turn.next != .sample
      ? ["phase", "finish"]
      : training.updates == 0 ? ["plot", "phase", "run 1000"] : ["plot", "explain", "run 1000", "ledger"]
    // A phase follows a phase; what is looked at once is not looked at again.
    return commands.filter { $0 == "phase" || $0 != line }
  }
}
