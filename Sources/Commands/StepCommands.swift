import Interpreter
import Language
import Minimax

/// `phase [n]`
package struct PhaseCommand: Command {
  package let name = "phase"
  package let aliases = ["ph"]
  package let purpose = Purpose.play
  package let usage = ["phase [N]"]
  package let summary = "take one phase of the update in progress"
  package let details = """
    An update of either player has six phases: sample, generate, discriminate, evaluate, backpropagate, update. Each \
    is done only when you step into it, and only the last one moves parameters. With N, that many phases, each with \
    its report; they end early at the first number that is not finite.
    """
  package let example = "phase 6"
  package let isRepeatable = true

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(1)
    let count = try call.count(at: 0, in: 1...1_000, default: 1)
    return .job(StepJob(count, of: .phase, in: &session))
  }
}

/// `step [d|g] [n]`
package struct StepCommand: Command {
  package let name = "step"
  package let aliases = ["s"]
  package let purpose = Purpose.play
  package let usage = ["step [N]", "step d [N]", "step g [N]"]
  package let summary = "make one update of the player who is due, or of D or G alone"
  package let details = """
    Makes an update in one go, or completes the one in progress. With d or g it moves that player alone, out of turn \
    if need be: the schedule then stands where it stood. With N, that many updates, the last one reported; they end \
    early at the first number that is not finite.
    """
  package let example = "step d; step g 3"
  package let isRepeatable = true

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    var player: Player?
    var countIndex = 0
    if let word = call.arguments.first, Int(word.text) == nil {
      player = try named(word)
      countIndex = 1
    }
    try call.expectAtMost(countIndex + 1)
    let count = try call.count(at: countIndex, in: 1...100_000, default: 1)
    var reply = Reply()
    if let player, let moving = session.training.turn.sampled?.player, moving != player {
      let before = session.training
      session.play { $0.step() }
      reply.blocks.append(.text("\(moving.letter)'s update in progress was completed first."))
      if let problem = session.divergence(since: before) {
        reply.blocks.append(.problem(problem))
        return .reply(reply)
      }
    }
    return .job(StepJob(count, of: .update(player), in: &session, after: reply))
  }

  private func named(_ word: Word) throws(Problem) -> Player {
    switch word.text.lowercased() {
    case "d", "discriminator": return .discriminator
    case "g", "generator": return .generator
    default:
      throw Problem(
        "`step` takes d, g or a number, not \"\(escaped(word.text))\"",
        advice: "for example `step d` or `step g 3`")
    }
  }
}

/// `round [n]`
package struct RoundCommand: Command {
  package let name = "round"
  package let aliases = ["r"]
  package let purpose = Purpose.play
  package let usage = ["round [N]"]
  package let summary = "play whole rounds: D's updates, then G's"
  package let details = """
    Plays N rounds, one if no number is given. A round in progress is completed, and counts as the first.
    """
  package let example = "round 10"
  package let isRepeatable = true

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(1)
    return try session.startRounds(try call.count(at: 0, in: 1...100_000, default: 1))
  }
}

/// `finish`
package struct FinishCommand: Command {
  package let name = "finish"
  package let aliases = ["fin"]
  package let purpose = Purpose.play
  package let usage = ["finish"]
  package let summary = "complete the round in progress"
  package let details =
    "Plays on to the end of the round in progress. At the start of a round there is nothing to do."
  package let example = "step d; finish"

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(0)
    let training = session.training
    guard training.turn != .ready || !training.position.isRoundStart(training.experiment.schedule) else {
      return .reply("No round is in progress; `round` plays one.")
    }
    return try session.startRounds(1)
  }
}

extension Session {
  /// Begins whole rounds, of which the last is reported.
  fileprivate mutating func startRounds(_ count: Int) throws(Problem) -> Outcome {
    if let player = training.divergedPlayer { throw Problem(diverged: player, in: training) }
    return .job(StepJob(count, of: .round, in: &self))
  }
}
