import Language
import Minimax

struct SweepGame: Sendable {
  private let game: Int
  private let rounds: Int
  private var training: Training
  private var diverged: Player?

  init(_ game: Int, of plan: SweepPlan) throws(Problem) {
    let rules = try plan.rules(of: game)
    self.game = game
    rounds = rules.rounds
    training = Training(rules.experiment)
  }

  /// Whether all its rounds are played, or no more can be.
  var isOver: Bool { diverged != nil || training.position.round >= rounds }

  /// Plays at most so many rounds more.
  ///
  /// - Returns: How many were played.
  mutating func advance(rounds portion: Int) -> Int {
    let before = training.position.round
    if case .diverged(let player) = training.run(rounds: min(portion, rounds - before)) { diverged = player }
    return training.position.round - before
  }

  /// What the game came to; costs an analysis.
  var row: SweepRow { SweepRow(game: game, training, diverged: diverged) }
}
