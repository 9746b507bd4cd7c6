import Minimax
import Plots

/// `phase [n]`
struct PhaseCommand: Command {
  let name = "phase"
  let aliases = ["ph"]
  let purpose = Purpose.play
  let usage = ["phase [N]"]
  let summary = "take one phase of the update in progress"
  let details = """
    An update of either player has six phases: sample, generate, discriminate, evaluate, backpropagate, update. Each \
    is done only when you step into it, and only the last one moves parameters. With N, that many phases, each with \
    its report.
    """
  let example = "phase 6"
  let isRepeatable = true

  func run(_ call: Call, in session: inout Session) throws(Problem) -> Reply {
    try call.expectAtMost(1)
    let count = try call.count(at: 0, in: 1...1_000, default: 1)
    var reply = Reply()
    for index in 0..<count {
      if index > 0 { reply.blocks.append(.text("")) }
      let before = session.scene
      let phase = session.play { $0.advance() }
      session.scene.analyse()
      let report = PhaseReport(phase, before: before, after: session.scene)
      reply.blocks.append(.lines(report.lines))
      if index == count - 1 { reply.values = report.values }
      try session.expectFinite(sinceFiniteIn: before.training)
    }
    return reply
  }
}

/// `step [d|g] [n]`
struct StepCommand: Command {
  let name = "step"
  let aliases = ["s"]
  let purpose = Purpose.play
  let usage = ["step [N]", "step d [N]", "step g [N]"]
  let summary = "make one update of the player who is due, or of D or G alone"
  let details = """
    Makes an update in one go, or completes the one in progress. With d or g it moves that player alone, out of turn \
    if need be: the schedule then stands where it stood. With N, that many updates; the last one is reported.
    """
  let example = "step d; step g 3"
  let isRepeatable = true

  func run(_ call: Call, in session: inout Session) throws(Problem) -> Reply {
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
      session.play { $0.step() }
      reply.blocks.append(.text("\(moving.letter)'s update in progress was completed first."))
    }
    var before = session.scene
    for _ in 0..<count {
      before = session.scene
      session.play { $0.step(player) }
      try session.expectFinite(sinceFiniteIn: before.training)
    }
    session.scene.analyse()
    before.analyse()
    let report = UpdateReport(before: before, after: session.scene)
    reply.blocks.append(.lines(report.lines))
    reply.values = report.values
    return reply
  }

  private func named(_ word: Word) throws(Problem) -> Player {
    switch word.text.lowercased() {
    case "d", "discriminator": return .discriminator
    case "g", "generator": return .generator
    default:
      throw Problem(
        "`step` takes d, g or a number, not \"\(legible(word.text))\"",
        advice: "for example `step d` or `step g 3`")
    }
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

/// `round [n]`
struct RoundCommand: Command {
  let name = "round"
  let aliases = ["r"]
  let purpose = Purpose.play
  let usage = ["round [N]"]
  let summary = "play whole rounds: D's updates, then G's"
  let details = """
    Plays N rounds, one if no number is given. A round in progress is completed, and counts as the first.
    """
  let example = "round 10"
  let isRepeatable = true

  func run(_ call: Call, in session: inout Session) throws(Problem) -> Reply {
    try call.expectAtMost(1)
    return try session.playRounds(try call.count(at: 0, in: 1...100_000, default: 1))
  }
}

/// `finish`
struct FinishCommand: Command {
  let name = "finish"
  let aliases = ["fin"]
  let purpose = Purpose.play
  let usage = ["finish"]
  let summary = "complete the round in progress"
  let details =
    "Plays on to the end of the round in progress. At the start of a round there is nothing to do."
  let example = "step d; finish"

  func run(_ call: Call, in session: inout Session) throws(Problem) -> Reply {
    try call.expectAtMost(0)
    let training = session.training
    guard training.turn != .ready || !training.position.isRoundStart(training.experiment.schedule) else {
      return Reply("No round is in progress; `round` plays one.")
    }
    return try session.playRounds(1)
  }
}

extension Session {
  /// Plays rounds one by one and reports the last.
  fileprivate mutating func playRounds(_ count: Int) throws(Problem) -> Reply {
    for _ in 0..<count {
      let before = training
      play { $0.finishRound() }
      try expectFinite(sinceFiniteIn: before)
    }
    let title = "Round \(training.position.round) completed."
    return Reply(
      [.text(title), .lines(standing(&self))],
      values: [NamedValue("round", Double(training.position.round))])
  }

  /// Complains at the update after which a player's parameters are no longer finite.
  mutating func expectFinite(sinceFiniteIn before: Training) throws(Problem) {
    guard let player = training.divergedPlayer, before.divergedPlayer == nil else { return }
    throw Problem(diverged: player, in: training)
  }
}
