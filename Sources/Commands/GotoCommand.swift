import Game
import Interpreter
import Language
import Minimax

/// `goto ROUND`
package struct GotoCommand: Command {
  package let name = "goto"
  package let purpose = Purpose.time
  package let usage = ["goto ROUND", "goto ROUND PLAYER.PHASE", "goto start", "goto end", "goto Q3"]
  package let summary = "go to a round of the recorded course, back or ahead"
  package let details = """
    Goes to the moment at which so many rounds had been completed, exactly as it was; `goto 120 d.update` goes on \
    from there, into the round that follows, until D's first update has taken that phase (d or g; sample, generate, discriminate, evaluate, \
    backpropagate, update). What was changed by hand on the way is repeated. `goto end` goes to the latest moment \
    that is recorded. In a lesson `goto Q3` goes to its third question.
    """
  package let example = "run 20; goto 12; goto 15 d.evaluate"

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(2)
    let timeline = session.game.branch.timeline
    guard let word = call.arguments.first else {
      throw Problem(
        "`goto` needs a round",
        advice: "for example `goto \(session.training.position.round / 2)` or `goto end`")
    }
    if call.arguments.count == 1, word.text == "start" {
      return try session.travel(to: .moment(timeline.start.moment))
    }
    if call.arguments.count == 1, word.text == "end" {
      return try session.travel(to: .moment(timeline.end))
    }
    let round = try number(word, session)
    guard round <= timeline.endRound else {
      let missing = round - session.training.position.round
      throw Problem(
        "round \(round) has not been played yet; the record ends in round \(timeline.endRound)",
        advice: timeline.end > session.training.moment
          ? "`goto end` goes there, and `run` plays on" : "`run \(missing)` plays on to it")
    }
    guard round >= timeline.start.position.round else {
      throw Problem(
        "the record begins at round \(timeline.start.position.round)", advice: "`goto start` goes there")
    }
    guard call.arguments.count == 2 else { return try session.travel(to: .round(round)) }
    return try session.travel(to: try place(call.arguments[1], round, session))
  }

  private func number(_ word: Word, _ session: Session) throws(Problem) -> Int {
    if let round = Int(word.text), round >= 0 { return round }
    let isNamed = session.game.checkpoints.contains { $0.name == word.text }
    let isBranch = session.game.otherBranches.contains { $0.name == word.text }
    throw Problem(
      "`goto` takes the number of a round, not \"\(escaped(word.text))\"",
      advice: isNamed
        ? "`restart \(word.text)` returns to that checkpoint"
        : isBranch ? "`switch \(word.text)` goes to that branch" : "for example `goto 120` or `goto end`")
  }

  /// `d.update`
  private func place(_ word: Word, _ round: Int, _ session: Session) throws(Problem) -> Destination {
    let parts = word.text.lowercased().split(separator: ".", omittingEmptySubsequences: false).map(
      String.init)
    let player = Player.allCases.first { $0.letter.lowercased() == parts[0] }
    let phase = parts.count == 2 ? Phase.allCases.first { $0.name == parts[1] } : nil
    guard let player, let phase else {
      let known = Player.allCases.flatMap { player in
        Phase.allCases.map { "\(player.letter.lowercased()).\($0.name)" }
      }
      throw Problem(
        unknown: word.text, what: "phase", among: known, help: "for example `goto \(round) d.update`")
    }
    guard session.training.experiment.schedule.updates(of: player) > 0 else {
      throw Problem(
        "\(player.letter) does not move in this game's rounds", advice: "`set k=1:1` lets both move")
    }
    return .phase(phase, of: player, round: round)
  }
}
