import Minimax

extension Session {
  /// Where the game stands, what comes next, and what is recorded on either side of it, in words.
  var whereabouts: String {
    let position = training.position
    var text = "Round \(position.round), \(training.updates.counted("update")) made"
    let next = training.turn.next
    let player = training.turn.sampled?.player ?? position.due
    let number = training[player].updates + 1
    text +=
      next == .sample
      ? "; \(player.letter)'s update \(number) is due."
      : "; in \(player.letter)'s update \(number), phase \(next.rawValue) of 6 is next: \(next.name)."
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
  var placeValues: [NamedValue] {
    training.counts + [NamedValue("phase", Double(training.turn.next.rawValue - 1))]
  }
}
