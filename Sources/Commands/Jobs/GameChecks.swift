import Distributions
import Game
import Language
import Minimax
import Plots
import Theory
import Views

/// Something that must be true of every game.
struct GameCheck: Sendable {
  enum Outcome: String, Sendable {
    case right = "ok"
    case wrong = "FAILS"
    /// Nothing can be said of this game.
    case untold = "-"
  }

  /// As the end of a sentence.
  let name: String
  let outcome: Outcome
  let sentence: String
}

/// What can be checked of the game as it stands.
func gameChecks(_ game: GameState) -> [GameCheck] {
  [optimumTwice(game.snapshot), lastUpdate(game), nextUpdate(game.training)]
}

private func optimumTwice(_ snapshot: Snapshot) -> GameCheck {
  let name = "V* in two ways"
  guard let ledger = snapshot.ledger else {
    if case .failure(let obstacle) = snapshot.analysis {
      return GameCheck(name: name, outcome: .untold, sentence: "\(name): \(obstacle.sentence).")
    }
    return GameCheck(name: name, outcome: .untold, sentence: "\(name): not known.")
  }
  let (first, second) = (ledger.optimalValue.value, ledger.optimalValueByDivergence.value)
  // On the line both are quadratures of one density; in the plane each is a sum over points of its own.
  let tolerance = snapshot.training.experiment.data.dimension == 1 ? 1e-7 : 0.03
  return GameCheck(
    name: name, outcome: ledger.disagreement.value <= tolerance ? .right : .wrong,
    sentence:
      "V* is \(NumberFormat.fixed(first, 10)) with D* put into V, and \(NumberFormat.fixed(second, 10)) as "
      + "-log 4 + 2 JSD; they may differ by \(spelled(tolerance)).")
}

/// The player who did not make the last update must be as its own last update left it.
private func lastUpdate(_ game: GameState) -> GameCheck {
  let training = game.training
  let name = "whom the last update moved"
  guard case .made(let update) = training.lastUpdate(of: training.lastMover) else {
    return GameCheck(name: name, outcome: .untold, sentence: "No update has been made yet.")
  }
  let opponent = update.player.opponent
  let which = "the last update, \(update.player.letter)'s number \(update.number) in round \(update.round)"
  let hasMoved = update.parametersBefore != update.parametersAfter
  guard training.isAsLeft(opponent, since: game.branch.timeline.start) else {
    let isByHand = game.branch.timeline.hasSetParameters(of: opponent)
    return GameCheck(
      name: name, outcome: isByHand ? .untold : .wrong,
      sentence: isByHand
        ? "Of \(which): \(opponent.letter)'s parameters have been set by hand in this game."
        : "In \(which), \(opponent.letter) moved as well.")
  }
  return GameCheck(
    name: name, outcome: .right,
    sentence: "In \(which), \(update.player.letter) \(hasMoved ? "moved" : "stayed where it was") and "
      + "\(opponent.letter) did not: every bit of its parameters is as "
      + (training[opponent].updates == 0 ? "at the start." : "its own last update left it."))
}

/// The update in progress or the next, on a copy.
private func nextUpdate(_ training: Training) -> GameCheck {
  let name = "whom an update moves"
  let audit = training.auditedUpdate
  let which =
    "\(training.turn.next == .sample ? "the next update" : "the update in progress"), \(audit.player.letter)'s number "
    + "\(audit.number), made on a copy"
  let opponent = audit.player.opponent.letter
  let fault =
    !audit.leavesOpponent
    ? "\(opponent) moved as well" : audit.movesEarly ? "\(audit.player.letter) moved before phase 6" : nil
  let course =
    fault
    ?? (audit.moves
      ? "\(audit.player.letter) moved in phase 6 alone, and \(opponent) not by a bit"
      : "nobody moved by a bit")
  return GameCheck(name: name, outcome: fault == nil ? .right : .wrong, sentence: "In \(which), \(course).")
}

extension Timeline {
  /// Whether a parameter of a player has been set by hand up to the present.
  fileprivate func hasSetParameters(of player: Player) -> Bool {
    changes.prefix(cursor).contains { change in
      if case .parameter(player, _, _) = change.intervention { return true }
      return false
    }
  }
}
