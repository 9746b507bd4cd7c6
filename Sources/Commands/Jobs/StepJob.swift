import Game
import Interpreter
import Language
import Minimax
import Views

/// Counted steps under way: so many phases, updates or rounds, each looked at as it is made.
struct StepJob: Job {
  private let unit: StepUnit
  /// Whose updates, in turn or out of it; nil for the player who is due.
  private let player: Player?
  private let count: Int
  private var done = 0
  /// Whether a round of which ``before`` is the start is not yet complete.
  private var isInRound = false
  /// What has been reported so far.
  private var reply: Reply
  /// The game before the last step.
  private var before: Snapshot
  private var problem: Problem?
  /// What stopped it before its end.
  private var reports: [String] = []

  /// - Parameter reply: What was said already.
  init(
    _ count: Int, of unit: StepUnit, by player: Player? = nil, in session: inout Session,
    after reply: Reply = Reply()
  ) {
    self.unit = unit
    self.player = player
    self.count = count
    self.reply = reply
    before = session.game.snapshot
    session.game.stepUnit = unit
    session.game.lastStop = session.training.moment
    session.game.rearmStops()
  }

  var progress: String { "\(unit.rawValue) \(done) of \(count)" }

  /// Makes at most so many steps more; of a round, updates.
  mutating func advance(_ session: inout Session, rounds portion: Int) -> Bool {
    var left = max(1, portion)
    while left > 0, !isOver {
      if !isInRound { before = session.game.snapshot }
      step(&session)
      left -= 1
      problem = session.divergence(since: before.training)
    }
    return isOver
  }

  private var isOver: Bool { done >= count || problem != nil || !reports.isEmpty }

  private mutating func step(_ session: inout Session) {
    switch unit {
    case .round:
      update(nil, &session)
      isInRound = session.game.position.round == before.training.position.round
      if !isInRound { done += 1 }
      return
    case .update: update(player, &session)
    case .phase:
      let player = session.training.turn.sampled?.player ?? session.game.position.due
      let phase = session.training.turn.next
      session.play { $0.advance() }
      if phase == .update { reports = session.game.stopReports(afterUpdateOf: player) }
      session.game.snapshot.analyse()
      let report = phaseReport(phase, before: before, after: session.game.snapshot)
      if !reply.blocks.isEmpty { reply.blocks.append(.text("")) }
      reply.blocks += report.blocks
      reply.values = report.values
    }
    done += 1
  }

  private mutating func update(_ player: Player?, _ session: inout Session) {
    reports = session.game.stopReports(afterUpdateOf: session.playUpdate(of: player))
  }

  mutating func reply(in session: inout Session, wasInterrupted: Bool) -> Reply {
    var reply = reply
    switch unit {
    case .phase: break
    case .update:
      session.game.snapshot.analyse()
      before.analyse()
      let report = updateReport(before: before, after: session.game.snapshot)
      reply.blocks += report.blocks
      reply.values = report.values
    case .round:
      reply.values = session.training.counts
      guard problem == nil else { break }
      let isWhole = session.game.position.round > before.training.position.round
      if isWhole { reply.blocks.append(.text("Round \(session.game.position.round) completed.")) }
      session.game.snapshot.analyse()
      reply.blocks.append(statusSummary(session.game.snapshot))
    }
    reply.blocks += reports.map { .text($0) }
    if let problem { reply.blocks.append(.problem(problem)) }
    if wasInterrupted {
      reply.blocks.append(.text("Stopped after \(done) of \(count.counted(unit.rawValue))."))
    }
    return reply
  }
}

extension Session {
  /// One update: of the player named, in turn or out of it, or else of the one who is due.
  ///
  /// - Returns: Who made it.
  mutating func playUpdate(of player: Player? = nil, isStop: Bool = true) -> Player {
    if let player, training.turn.next == .sample, training.position.due != player {
      intervene([.update(player)])
    } else {
      play(isStop: isStop) { $0.step() }
    }
    return training.lastMover
  }

  /// Whether a run has to go update by update, for somebody wants to look at each.
  var goesByUpdates: Bool { game.stops.isAnyEnabled || recording != nil }

  /// What to say where the game has just left the finite numbers; nil where it has not, or had before.
  func divergence(since before: Training) -> Problem? {
    guard let player = training.divergedPlayer, before.divergedPlayer == nil else { return nil }
    return Problem(diverged: player, in: training)
  }
}
