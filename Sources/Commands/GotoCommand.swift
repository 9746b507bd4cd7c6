import Game
import Interpreter
import Language
import Minimax

struct GotoCommand: Command {
  let name = "goto"
  let purpose = Purpose.time
  let summary = "go to a round of the recorded course, back or ahead"
  let details = """
    Goes to the moment at which so many rounds had been completed, exactly as it was; `goto 120 d.update` goes on \
    from there, into the round that follows, until D's first update has taken that phase (d or g; sample, generate, discriminate, evaluate, \
    backpropagate, update). What was changed by hand on the way is repeated. `goto end` goes to the latest moment \
    that is recorded. In a lesson `goto Q3` goes to its third question.
    """
  let example = "run 20; goto 12; goto 15 d.evaluate"

  private let round = Argument.word("ROUND", "a round", example: "goto 120")
  private let phase = Argument.word("PLAYER.PHASE", "a player and a phase")
  private let start = Argument.literal("start")
  private let end = Argument.literal("end")
  var forms: [Form] { [Form(round), Form(round, phase), Form(start), Form(end), Form(shown: "goto Q3")] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let timeline = session.game.branch.timeline
    if arguments[start] != nil { return try session.travel(to: .moment(timeline.start.moment)) }
    if arguments[end] != nil { return try session.travel(to: .moment(timeline.end)) }
    let round = try number(arguments.value(of: round), session.game)
    guard round <= timeline.endRound else {
      let missing = round - session.game.position.round
      throw Problem(
        "round \(round) has not been played yet; the record ends in round \(timeline.endRound)",
        advice: timeline.end > session.training.moment
          ? "`goto end` goes there, and `run` plays on" : "`run \(missing)` plays on to it")
    }
    try expect(
      round >= timeline.start.position.round, "the record begins at round \(timeline.start.position.round)",
      advice: "`goto start` goes there")
    guard let phase = arguments[phase] else { return try session.travel(to: .round(round)) }
    return try session.travel(to: place(phase, round, session.training))
  }

  private func number(_ word: Word, _ game: GameState) throws(Problem) -> Int {
    if let round = Int(word.text), round >= 0 { return round }
    let isNamed = game.checkpoints.contains { $0.name == word.text }
    let isBranch = game.otherBranches.contains { $0.name == word.text }
    throw Problem(
      "`goto` takes the number of a round, not \"\(escaped(word.text))\"",
      advice: isNamed
        ? "`restart \(word.text)` returns to that checkpoint"
        : isBranch ? "`switch \(word.text)` goes to that branch" : "for example `goto 120` or `goto end`")
  }

  /// `d.update`
  private func place(_ word: Word, _ round: Int, _ training: Training) throws(Problem) -> Destination {
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
    try expect(
      training.experiment.schedule.updates(of: player) > 0,
      "\(player.letter) does not move in this game's rounds", advice: "`set k=1:1` lets both move")
    return .phase(phase, of: player, round: round)
  }
}
