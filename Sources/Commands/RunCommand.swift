import Game
import Interpreter
import Language
import Minimax

/// `run N`, `run until EXPR`
package struct RunCommand: Command {
  package let name = "run"
  package let purpose = Purpose.play
  package let usage = ["run N", "run until EXPR [max N] [every N]"]
  package let summary = "play N rounds, or until a condition holds; Ctrl-C ends it at an update"
  package let details = """
    Plays N rounds as fast as it can; the bits are the same as by stepping. A round in progress is completed first, \
    beside the N; `round N` counts it among them. It stops by itself at the first number that is not finite. `run \
    until` looks at the condition after every update and stops when it holds, at the latest after `max` rounds \
    (10,000); with `every 10` it looks after every tenth update only, which saves time where the condition needs \
    theory, such as jsd.
    """
  package let example = "run until jsd < 0.2 max 2000"
  package let isRepeatable = true

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    if call.arguments.first?.text == "until" { return try runUntil(call, in: &session) }
    try call.expectAtMost(1)
    guard !call.arguments.isEmpty else {
      throw Problem(
        "`run` needs a number of rounds", advice: "for example `run 1000` or `run until jsd < 0.1`")
    }
    let rounds = try call.count(at: 0, in: 1...1_000_000_000, default: 1)
    if let player = session.training.divergedPlayer {
      throw Problem(diverged: player, in: session.training)
    }
    return .job(RunJob(rounds: rounds, in: &session))
  }

  private func runUntil(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let words = try ConditionWords(call, from: 1, takesMost: true, in: session.game)
    if session.game.value(of: words.condition) == .condition(true) {
      return .reply(
        [.text("\(words.condition.expression) holds already; nothing was played.")],
        values: [NamedValue("reached", .truth(true))])
    }
    if let player = session.training.divergedPlayer {
      throw Problem(diverged: player, in: session.training)
    }
    return .job(RunJob(rounds: words.most ?? 10_000, until: words.condition, in: &session))
  }
}
