import Language
import Minimax

extension GameState {
  /// Where the game stands, what comes next, and what is recorded on either side of it, in words.
  package var positionText: String {
    let position = training.position
    let next = training.turn.next
    let player = training.turn.sampled?.player ?? position.due
    let number = training[player].updates + 1
    let isWhole = next == .sample && position.isRoundStart(training.experiment.schedule)
    let place =
      training.updates == 0 && isWhole
      ? "The start" : isWhole ? "Round \(position.round) completed" : "In round \(position.round + 1)"
    var text = training.updates == 0 ? place : "\(place), \(training.updates.counted("update"))"
    text +=
      next == .sample
      ? "; \(player.letter)'s update \(number) is due."
      : "; of \(player.letter)'s update \(number), phase \(next.rawValue) of 6 is next: \(next.name)."
    if !otherBranches.isEmpty { text = "Branch \(branch.name). " + text }
    let timeline = branch.timeline
    if timeline.end > training.moment {
      let ahead = timeline.endRound - position.round
      let amount =
        ahead > 0 ? ahead.counted("round") : (timeline.end.updates - training.updates).counted("update")
      text += " Recorded ahead: \(amount == "0 updates" ? "some phases" : amount); `goto end` returns there."
    }
    return text
  }

  /// The values that tell where the game stands.
  package var placeValues: [NamedValue] {
    training.counts + [NamedValue("phase", training.turn.next.rawValue - 1)]
  }
}

extension Training {
  /// Rounds completed and updates made.
  package var counts: [NamedValue] {
    [
      NamedValue("round", position.round), NamedValue("d.updates", discriminator.updates),
      NamedValue("g.updates", generator.updates),
    ]
  }
}
