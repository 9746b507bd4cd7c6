import Minimax
import Plots

/// A free run under way: how far it is to go and how far it has come.
struct RunWork: Work {
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
    if case .diverged(let player) = outcome {
      return Reply([.problem(Problem(diverged: player, in: training))], values: training.counts)
    }
    let moved = training.updates - began.updates
    let moves = "\(moved) \(moved == 1 ? "update" : "updates")"
    let sentence =
      wasInterrupted
      ? "Stopped after \(done) of \(rounds) rounds (\(moves))." : "\(rounds.counted("round")), \(moves)."
    return Reply([.text(sentence), .lines(standing(&session))], values: training.counts)
  }
}

extension Training {
  /// Rounds completed and updates made.
  var counts: [NamedValue] {
    [
      NamedValue("round", Double(position.round)), NamedValue("d.updates", Double(discriminator.updates)),
      NamedValue("g.updates", Double(generator.updates)),
    ]
  }
}

extension Problem {
  /// Training has left the finite numbers: where, who, and why that usually happens.
  ///
  /// - Parameter player: Whose update it was.
  init(diverged player: Player, in training: Training) {
    guard let found = training.divergence else {
      self.init("\(player.letter) diverged", kind: .failed)
      return
    }
    let culprit = found.runaway
    let rate = NumberFormat.significant(training.experiment[culprit].learningRate, 3)
    let setting = "lr.\(culprit.letter.lowercased())"
    let update = "update \(found.number), in round \(found.round),"
    let length = short(training[culprit].parameters.norm)
    self.init(
      culprit == player
        ? "\(culprit.letter) diverged: its \(update) \(found.part.verb) \(found.part.phrase) not finite"
        : "\(culprit.letter) diverged: its parameters have length \(length), and with such an opponent "
          + "\(player.letter)'s \(update) \(found.part.verb) \(found.part.phrase) not finite",
      advice:
        "this usually comes from a learning rate that is too large for its loss (\(setting) is \(rate)), or from a "
        + "player that runs away from the other. Type `seed \(training.experiment.seed)` to begin again, after "
        + "`set \(setting)=..` with a smaller rate",
      kind: .failed)
  }
}

extension Divergence.Part {
  fileprivate var verb: String {
    switch self {
    case .loss, .gradient: "has"
    case .memory, .parameters: "left"
    }
  }

  fileprivate var phrase: String {
    switch self {
    case .loss: "a loss that is"
    case .gradient: "a gradient that is"
    case .memory: "an optimiser's memory that is"
    case .parameters: "parameters that are"
    }
  }
}

extension Int {
  /// `1 round`, `2 rounds`.
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
