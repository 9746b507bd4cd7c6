import Minimax
import Plots

/// A free run under way: how far it is to go and how far it has come.
struct RunWork: Sendable {
  /// Rounds asked for.
  let rounds: Int
  private let began: Training
  private var done = 0
  private var outcome = RunOutcome.completed

  init(rounds: Int, from training: Training) {
    self.rounds = rounds
    began = training
  }

  /// One line for a progress display.
  var progress: String { "round \(done) of \(rounds)" }

  /// Plays at most so many rounds more.
  ///
  /// - Returns: Whether the run is over.
  mutating func advance(_ session: inout Session, rounds portion: Int) -> Bool {
    var left = max(1, portion)
    while left > 0, done < rounds {
      let toEntry = session.journal.roundsToNext(from: session.training.position.round)
      let slice = min(left, rounds - done, toEntry)
      let isNoted = slice == toEntry || done + slice == rounds
      outcome = session.play(noted: isNoted) { $0.run(rounds: slice) }
      guard outcome == .completed else { return true }
      done += slice
      left -= slice
    }
    return done == rounds
  }

  /// What there is to say at the end.
  func reply(in session: inout Session, wasInterrupted: Bool) -> Reply {
    let training = session.training
    let moved = training.updates - began.updates
    let moves = "\(moved) \(moved == 1 ? "update" : "updates")"
    if case .diverged(let player) = outcome {
      return Reply(divergence(of: player, in: training), values: values(of: training))
    }
    let sentence =
      wasInterrupted
      ? "Stopped after \(done) of \(rounds) rounds (\(moves))." : "\(rounds.counted("round")), \(moves)."
    return Reply([.text(sentence), .lines(standing(&session))], values: values(of: training))
  }

  private func values(of training: Training) -> [NamedValue] {
    [
      NamedValue("round", Double(training.position.round)),
      NamedValue("d.updates", Double(training.discriminator.updates)),
      NamedValue("g.updates", Double(training.generator.updates)),
    ]
  }

  private func divergence(of player: Player, in training: Training) -> [Reply.Block] {
    [.problem(Problem(diverged: player, in: training))]
  }
}

extension Problem {
  /// Training has left the finite numbers: where, who, and why that usually happens.
  init(diverged player: Player, in training: Training) {
    let rate = NumberFormat.significant(training.experiment[player].learningRate, 3)
    self.init(
      "\(player.letter) diverged: its update \(training[player].updates), in round \(training.position.round + 1), "
        + "left parameters that are not finite",
      advice:
        "this usually comes from a learning rate that is too large for its loss (lr.\(player.letter.lowercased()) "
        + "is \(rate)), or from a player that runs away from the other. Type `seed \(training.experiment.seed)` to "
        + "begin again, after `set lr.\(player.letter.lowercased())=..` with a smaller rate",
      kind: .failed)
  }
}

extension Int {
  /// `1 round`, `2 rounds`.
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
