import Game
import Interpreter
import Language
import Minimax

/// A way through the recorded course under way.
struct TravelJob: Job {
  private var replay: Replay
  private let from: Int
  /// What was said already.
  private let told: String

  init(_ replay: Replay, told: String = "") {
    self.replay = replay
    self.told = told
    from = replay.training.position.round
  }

  var progress: String { "played again from round \(from) to \(replay.training.position.round)" }

  mutating func advance(_ session: inout Session, rounds: Int) -> Bool { replay.advance(rounds: rounds) }

  mutating func reply(in session: inout Session, wasInterrupted: Bool) -> Reply {
    guard !wasInterrupted, replay.isOver, replay.training.moment <= session.game.branch.timeline.end else {
      guard !wasInterrupted else {
        return Reply("Stopped on the way; the game stays where it was. \(session.game.positionText)")
      }
      return Reply([
        .problem(
          Problem(
            "that place has not been played yet; the record ends in round \(session.game.branch.timeline.endRound + 1)",
            advice: "`goto end` goes there, and `phase`, `step` or `run` play on"))
      ])
    }
    session.arrive(replay)
    return Reply([.text(told + session.game.positionText)], values: session.game.placeValues)
  }
}

extension Session {
  /// Sets out for a place in the recorded course.
  func travel(to destination: Destination, told: String = "") throws(Problem) -> Outcome {
    let timeline = game.branch.timeline
    guard let replay = timeline.replay(to: destination) else {
      throw Problem(
        "that place is not recorded: the record goes from round \(timeline.start.position.round) to round "
          + "\(timeline.endRound)", advice: "`info history` says what is kept")
    }
    return .job(TravelJob(replay, told: told))
  }

  /// Goes to a moment that is in the recorded course.
  mutating func arrive(_ replay: Replay) {
    game.lastStop = training.moment
    game.branch.arrive(replay)
    recordState()
  }
}
