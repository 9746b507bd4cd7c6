import Game
import Interpreter
import Language
import Minimax

/// The search backwards for the last moment at which a condition held, under way.
///
/// Stretches between kept copies are played again, the latest stretch first, and the last fitting moment of a stretch
/// ends the search.
struct ScanJob: Job {
  private let condition: Condition
  /// Where the search ends, in rounds completed.
  private let earliest: Int
  private let timeline: Timeline
  /// Copies from which no stretch has been played yet, in order of time.
  private var copies: [Timeline.Copy]
  private var stretch: Replay?
  /// Where the present stretch began.
  private var beginning: Moment
  private var beginningRound = 0
  /// Where it ends: at the beginning of the one that was searched before it.
  private var upper: Moment
  private var found: Replay?
  private var looks = 0

  /// - Parameter most: Rounds to go back at most; nil for all that is recorded.
  init(_ condition: Condition, most: Int?, in session: Session) {
    self.condition = condition
    timeline = session.game.branch.timeline
    upper = session.training.moment
    beginning = upper
    earliest = most.map { session.game.position.round - $0 } ?? 0
    copies = timeline.copies.filter { [upper] in $0.training.moment < upper }
  }

  var progress: String {
    let round = stretch?.training.position.round ?? 0
    return "\(condition.expression): \(looks.counted("moment")) looked at, now near round \(round)"
  }

  mutating func advance(_ session: inout Session, rounds: Int) -> Bool {
    for _ in 0..<max(1, rounds) {
      if stretch == nil {
        guard found == nil, let copy = copies.popLast() else { return true }
        stretch = timeline.replay(from: copy, to: upper)
        beginning = copy.training.moment
        beginningRound = copy.training.position.round
      }
      look(in: &session)
      stretch?.step()
      guard let moment = stretch?.training.moment, moment >= upper else { continue }
      stretch = nil
      upper = beginning
      if beginningRound < earliest { copies = [] }
    }
    return false
  }

  /// Looks at the moment that the stretch has come to.
  private mutating func look(in session: inout Session) {
    guard let stretch, stretch.training.position.round >= earliest,
      condition.isDue(after: stretch.training.updates)
    else { return }
    looks += 1
    let present = session.game.snapshot
    session.game.snapshot = Snapshot(stretch.training)
    if session.game.value(of: condition) == .condition(true) { found = stretch }
    session.game.snapshot = present
  }

  mutating func reply(in session: inout Session, wasInterrupted: Bool) -> Reply {
    guard !wasInterrupted, let found else {
      let why =
        wasInterrupted
        ? "Stopped: \(looks.counted("moment")) looked at"
        : "\(condition.expression) did not hold at any of the \(looks.counted("moment")) before this one"
      return Reply(
        [.text("\(why); the game stays where it was. \(session.game.positionText)")],
        values: [NamedValue("reached", .truth(false))])
    }
    session.arrive(found)
    let since = session.training.updates == 0 ? "at the start" : "after \(session.training.latestUpdate)"
    return Reply(
      [.text("\(condition.expression) held \(since). \(session.game.positionText)")],
      values: [NamedValue("reached", .truth(true))] + session.game.placeValues)
  }
}
