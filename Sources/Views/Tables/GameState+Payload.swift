import Game
import Language
import Minimax

extension GameState {
  /// What a phase made: in the update in progress, or else in the last update.
  func payload<Payload>(
    _ phase: Phase, _ present: (Turn) -> Payload?, last: (Backpropagated) -> Payload
  ) throws(Problem) -> Payload {
    if let payload = present(training.turn) { return payload }
    guard training.turn == .ready, case .made(let update) = training.lastUpdate(of: training.lastMover) else {
      throw Problem(
        "that is not known yet: it comes with phase \(phase.rawValue), \(phase.name)",
        advice: "take the next phase with `phase`")
    }
    return last(update.backpropagated)
  }
}
