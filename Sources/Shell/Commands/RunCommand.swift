import Minimax

/// `run N`
struct RunCommand: Command {
  let name = "run"
  let purpose = Purpose.play
  let usage = ["run N"]
  let summary = "play N rounds without stopping; Ctrl-C ends it at an update"
  let details = """
    Plays N rounds as fast as it can; the bits are the same as by stepping. A round in progress is completed first, \
    beside the N; `round N` counts it among them. It stops by itself at the first number that is not finite.
    """
  let example = "run 1000"
  let isRepeatable = true

  func run(_ call: Call, in session: inout Session) throws(Problem) -> Reply {
    try call.expectAtMost(1)
    guard !call.arguments.isEmpty else {
      throw Problem("`run` needs a number of rounds", advice: "for example `run 1000`")
    }
    let rounds = try call.count(at: 0, in: 1...1_000_000_000, default: 1)
    if let player = session.training.divergedPlayer {
      throw Problem(diverged: player, in: session.training)
    }
    session.start(RunWork(rounds: rounds, from: session.training))
    return Reply()
  }
}
