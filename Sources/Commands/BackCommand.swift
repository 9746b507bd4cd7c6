import Game
import Interpreter
import Language
import Minimax

struct BackCommand: Command {
  let name = "back"
  let purpose = Purpose.time
  let summary = "go back in time, exactly: phases, updates or rounds"
  let details = """
    Takes the game back to what it was, to the last bit: parameters, optimisers' memories, random numbers and \
    counters. Without a unit it goes by what was played last: phases, updates or rounds; one in progress counts as \
    the first. `back stop` returns to where the last command that moved the game began, `back until` to the last \
    earlier moment at which a condition held, at most `max` rounds back. What lies ahead stays recorded: `goto end` \
    returns to it, and playing on gives the same again.
    """
  let example = "run 20; back 3 rounds"
  let isRepeatable = true

  private let count = Argument.count("N", in: 1...1_000_000_000).optional
  private let unit = Argument.choice(
    ["phases": StepUnit.phase, "updates": .update, "rounds": .round],
    others: ["phase": .phase, "update": .update, "round": .round]
  ).optional
  private let stop = Argument.literal("stop")
  private let condition = Argument.expression(
    after: "until", isCondition: true, example: "back until jsd > 0.1")
  private let most = Argument.pair("max").optional
  private let every = Argument.pair("every").optional
  var forms: [Form] { [Form(count, unit), Form(stop), Form(condition, most, every)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    if let expression = arguments[condition] {
      let condition = Condition(expression, every: arguments[every] ?? 1)
      return .job(ScanJob(condition, most: arguments[most], in: session))
    }
    guard arguments[stop] == nil else { return try session.travel(to: .moment(session.game.lastStop)) }
    let start = session.game.branch.timeline.start
    let (destination, isBeforeStart) = session.game.place(
      arguments[count] ?? 1, arguments[unit] ?? session.game.stepUnit)
    guard session.training.moment > start.moment else {
      return .reply("This is the start; there is nothing before it. \(session.game.positionText)")
    }
    guard !isBeforeStart else {
      return try session.travel(to: .moment(start.moment), told: "That is all there is. ")
    }
    return try session.travel(to: destination)
  }
}

extension GameState {
  /// The place so many phases, updates or rounds back; what is in progress is the first of them.
  fileprivate func place(_ count: Int, _ unit: StepUnit) -> (Destination, isBeforeStart: Bool) {
    let now = training.moment
    let start = branch.timeline.start
    switch unit {
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
}
