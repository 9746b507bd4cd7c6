import Minimax
import Plots

/// Counted steps under way: so many phases, updates or rounds, each looked at as it is made.
struct StepWork: Work {
  enum Unit: Sendable {
    case phase
    /// Of one player, in turn or out of it; nil for whoever is due.
    case update(Player?)
    case round

    var name: String {
      switch self {
      case .phase: "phase"
      case .update: "update"
      case .round: "round"
      }
    }
  }

  private let unit: Unit
  private let count: Int
  private var done = 0
  /// What has been reported so far.
  private var reply: Reply
  /// The game before the last step.
  private var before: Scene
  private var problem: Problem?

  /// - Parameter reply: What was said already.
  init(_ count: Int, of unit: Unit, from scene: Scene, after reply: Reply = Reply()) {
    self.unit = unit
    self.count = count
    self.reply = reply
    before = scene
  }

  /// One line for a progress display.
  var progress: String { "\(unit.name) \(done) of \(count)" }

  /// Makes at most so many steps more.
  ///
  /// - Returns: Whether the work is over.
  mutating func advance(_ session: inout Session, rounds portion: Int) -> Bool {
    var left = max(1, portion)
    while left > 0, done < count, problem == nil {
      before = session.scene
      step(&session)
      done += 1
      left -= 1
      problem = session.divergence(since: before.training)
    }
    return done == count || problem != nil
  }

  private mutating func step(_ session: inout Session) {
    switch unit {
    case .round: session.play { $0.finishRound() }
    case .update(let player): session.play { $0.step(player) }
    case .phase:
      let phase = session.play { $0.advance() }
      session.scene.analyse()
      let report = PhaseReport(phase, before: before, after: session.scene)
      if !reply.blocks.isEmpty { reply.blocks.append(.text("")) }
      reply.blocks.append(.lines(report.lines))
      reply.values = report.values
    }
  }

  /// What there is to say at the end.
  mutating func reply(in session: inout Session, wasInterrupted: Bool) -> Reply {
    var reply = reply
    switch unit {
    case .phase: break
    case .update:
      session.scene.analyse()
      before.analyse()
      let report = UpdateReport(before: before, after: session.scene)
      reply.blocks.append(.lines(report.lines))
      reply.values = report.values
    case .round:
      reply.values = session.training.counts
      guard problem == nil else { break }
      reply.blocks += [
        .text("Round \(session.training.position.round) completed."), .lines(standing(&session)),
      ]
    }
    if let problem { reply.blocks.append(.problem(problem)) }
    if wasInterrupted { reply.blocks.append(.text("Stopped after \(done) of \(count.counted(unit.name)).")) }
    return reply
  }
}

extension Training {
  /// One update: of the player named, in turn or out of it, or else of the one who is due.
  fileprivate mutating func step(_ player: Player?) {
    if let player, turn == .ready, position.due != player {
      step(player)
    } else {
      step()
    }
  }
}

extension Session {
  /// What to say where the game has just left the finite numbers; nil where it has not, or had before.
  func divergence(since before: Training) -> Problem? {
    guard let player = training.divergedPlayer, before.divergedPlayer == nil else { return nil }
    return Problem(diverged: player, in: training)
  }
}
