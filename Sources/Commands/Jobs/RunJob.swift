import Game
import Interpreter
import Language
import Minimax
import Plots
import Views

struct RunJob: Job {
  let rounds: Int
  /// What the run is to end at, if not at its last round.
  private let goal: Condition?
  private let began: Training
  /// The round that it counts from: a round in progress is completed beside those asked for.
  private let firstRound: Int
  private var done = 0
  private var outcome = RunOutcome.completed
  private var isGoalReached = false
  private var reports: [String] = []

  init(rounds: Int, until goal: Condition? = nil, in session: inout Session) {
    self.rounds = rounds
    self.goal = goal
    began = session.training
    let isWhole = began.turn.next == .sample && began.position.isRoundStart(began.experiment.schedule)
    firstRound = began.position.round + (isWhole ? 0 : 1)
    session.game.stepUnit = .round
    session.game.lastStop = began.moment
    session.game.rearmStops()
  }

  var progress: String {
    goal.map { "round \(done) of at most \(rounds), until \($0.expression)" } ?? "round \(done) of \(rounds)"
  }

  /// Plays at most so many rounds more, or single updates where it goes by these.
  mutating func advance(_ session: inout Session, rounds portion: Int) -> Bool {
    var left = max(1, portion)
    while left > 0, done < rounds {
      let round = session.game.position.round
      let isByUpdates = goal != nil || session.goesByUpdates || session.training.experiment.hasLongRounds
      if isByUpdates {
        playUpdate(&session)
      } else {
        playRounds(&session, atMost: min(left, rounds - done))
      }
      done = max(0, session.game.position.round - firstRound)
      guard outcome == .completed, !isGoalReached, reports.isEmpty else { return true }
      left -= isByUpdates ? 1 : session.game.position.round - round
    }
    return done >= rounds
  }

  /// Plays whole rounds in one go, up to where the timeline wants a copy.
  private mutating func playRounds(_ session: inout Session, atMost count: Int) {
    let toCopy = session.game.branch.timeline.roundsToNext(from: session.game.position.round)
    let slice = min(count, toCopy)
    let isLast = slice == rounds - done
    session.play(isStop: isLast, isKept: isLast || slice == toCopy) { outcome = $0.run(rounds: slice) }
  }

  /// Plays one update and looks at what may end the run.
  private mutating func playUpdate(_ session: inout Session) {
    let player = session.playUpdate(isStop: false)
    if let diverged = session.training.divergedPlayer { outcome = .diverged(diverged) }
    reports = session.game.stopReports(afterUpdateOf: player)
    if let goal, goal.isDue(after: session.training.updates) {
      isGoalReached = session.game.value(of: goal) == .condition(true)
    }
  }

  func reply(in session: inout Session, wasInterrupted: Bool) -> Reply {
    session.game.branch.note()
    let training = session.training
    var reply = Reply(values: training.counts)
    if goal != nil { reply.values.append(NamedValue("reached", .truth(isGoalReached))) }
    reply.blocks += reports.map { .text($0) }
    if case .diverged(let player) = outcome {
      reply.blocks.append(.problem(Problem(diverged: player, in: training)))
      return reply
    }
    session.game.snapshot.analyse()
    reply.blocks += [
      .text(sentence(training, session, wasInterrupted)), statusSummary(session.game.snapshot),
    ]
    return reply
  }

  private func sentence(_ training: Training, _ session: Session, _ wasInterrupted: Bool) -> String {
    let moves = (training.updates - began.updates).counted("update")
    let isWhole = done >= rounds
    if isGoalReached, let goal {
      return "\(goal.expression) holds after \(training.latestUpdate): \(done.counted("round")), \(moves)."
    }
    if wasInterrupted || !isWhole { return "Stopped after \(done) of \(rounds) rounds (\(moves))." }
    guard let goal else { return "\(rounds.counted("round")), \(moves)." }
    return "\(goal.expression) never held in \(rounds.counted("round")), \(moves)."
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
        + "`set \(setting)=..` with a smaller rate", kind: .failed)
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
