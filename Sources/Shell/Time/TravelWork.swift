import Minimax

/// A way through the recorded course under way.
struct TravelWork: Work {
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
    guard !wasInterrupted, replay.isOver, replay.training.moment <= session.branch.timeline.end else {
      let why = wasInterrupted ? "Stopped on the way" : "That place has not been played yet"
      return Reply("\(why); the game stays where it was. \(session.whereabouts)")
    }
    session.arrive(replay)
    return Reply([.text(told + session.whereabouts)], values: session.placeValues)
  }
}

extension Session {
  /// Goes to a moment that is in the recorded course.
  mutating func arrive(_ replay: Replay) {
    lastStop = training.moment
    branch.arrive(replay)
    recordState()
  }
}
