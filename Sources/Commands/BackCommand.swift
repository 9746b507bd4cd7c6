import Game
import Interpreter
import Language
import Minimax

/// `back [n]`
package struct BackCommand: Command {
  package let name = "back"
  package let purpose = Purpose.time
  package let usage = ["back [N] [phases|updates|rounds]", "back stop", "back until EXPR [max N] [every N]"]
  package let summary = "go back in time, exactly: phases, updates or rounds"
  package let details = """
    Takes the game back to what it was, to the last bit: parameters, optimisers' memories, random numbers and \
    counters. Without a unit it goes by what was played last: phases, updates or rounds; one in progress counts as \
    the first. `back stop` returns to where the last command that moved the game began, `back until` to the last \
    earlier moment at which a condition held, at most `max` rounds back. What lies ahead stays recorded: `goto end` \
    returns to it, and playing on gives the same again.
    """
  package let example = "run 20; back 3 rounds"
  package let isRepeatable = true

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    if call.arguments.first?.text == "until" {
      let words = try ConditionWords(
        call, from: 1, takesMost: true, example: "back until jsd > 0.1", in: session.game)
      return .job(ScanJob(words.condition, most: words.most, in: session))
    }
    if call.arguments.first?.text == "stop" {
      try call.expectAtMost(1)
      return try session.travel(to: .moment(session.game.lastStop))
    }
    let (count, grain) = try amount(call, session)
    let start = session.game.branch.timeline.start
    let (destination, isBeforeStart) = session.place(count, grain)
    guard session.training.moment > start.moment else {
      return .reply("This is the start; there is nothing before it. \(session.game.positionText)")
    }
    guard !isBeforeStart else {
      return try session.travel(to: .moment(start.moment), told: "That is all there is. ")
    }
    return try session.travel(to: destination)
  }

  /// How many of what: `3`, `rounds`, `3 rounds`.
  private func amount(_ call: Invocation, _ session: Session) throws(Problem) -> (Int, StepUnit) {
    try call.expectAtMost(2)
    var words = call.arguments
    var count = 1
    if let first = words.first, Int(first.text) != nil {
      count = try call.count(at: 0, in: 1...1_000_000_000, default: 1)
      words.removeFirst()
    }
    guard let word = words.first else { return (count, session.game.stepUnit) }
    let singular = word.text.hasSuffix("s") ? String(word.text.dropLast()) : word.text
    guard words.count == 1, let grain = StepUnit(rawValue: singular) else {
      throw Problem(
        "`back` takes a number and phases, updates or rounds, not \"\(escaped(word.text))\"",
        advice: "for example `back 3 rounds`, `back stop` or `back until jsd > 0.1`")
    }
    return (count, grain)
  }
}

extension Session {
  /// The place so many phases, updates or rounds back; what is in progress is the first of them.
  fileprivate func place(_ count: Int, _ grain: StepUnit) -> (Destination, isBeforeStart: Bool) {
    let now = training.moment
    let start = game.branch.timeline.start
    switch grain {
    case .phase:
      let phases = now.updates * 6 + now.phases - count
      let moment = Moment(updates: phases / 6, phases: max(phases, 0) % 6)
      return (.moment(moment), phases < 0 || moment < start.moment)
    case .update:
      let updates = now.updates - (now.phases > 0 ? count - 1 : count)
      return (.moment(Moment(updates: updates)), updates < 0 || Moment(updates: updates) < start.moment)
    case .round:
      let isWhole = now.phases == 0 && training.position.isRoundStart(training.experiment.schedule)
      let round = training.position.round - (isWhole ? count : count - 1)
      return (.round(round), round < start.position.round)
    }
  }

  /// Sets out for a place in the recorded course.
  mutating func travel(to destination: Destination, told: String = "") throws(Problem) -> Outcome {
    guard let replay = game.branch.timeline.replay(to: destination) else {
      throw Problem(
        "that place is not recorded: the record goes from round \(game.branch.timeline.start.position.round) to round "
          + "\(game.branch.timeline.endRound)",
        advice: "`info history` says what is kept")
    }
    return .job(TravelJob(replay, told: told))
  }
}
