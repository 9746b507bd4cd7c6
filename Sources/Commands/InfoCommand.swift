import Game
import Interpreter
import Language
import Minimax
import Plots
import Views

struct InfoCommand: Command {
  let name = "info"
  let aliases = ["i"]
  let purpose = Purpose.stop
  let summary = "what is set to stop, what is displayed, recorded and printed"
  let details = """
    `info breakpoints` lists the stops, how often each was looked at and what that costs; `info display` what is \
    shown at each stop; `info history` what of the past is kept, and its size; `info values` what was printed: $1, \
    $2, ..
    """
  let example = "break d.gap > 0.1; run 20; info breakpoints"

  private enum Topic: String, CaseIterable { case breakpoints, display, history, values }

  private let topic = Argument("TOPIC", expected: "a topic") { (words, _) throws(Problem) in
    switch words[0].text {
    case "break", "b", "watchpoints": return Topic.breakpoints
    case "displays": return .display
    case "checkpoints", "branches":
      throw Problem("`info` has no such topic", advice: "`\(words[0].text)` lists them")
    case let word: return try Topic.allCases.named(word, "topic", \.rawValue)
    }
  }
  var forms: [Form] { [Form(topic)] }
  var usage: [String] { Topic.allCases.map { "info \($0)" } }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    switch try arguments.value(of: topic) {
    case .breakpoints: .reply(session.game.breakpoints)
    case .display: .reply(session.game.shownDisplays)
    case .history: .reply(session.game.history)
    case .values: .reply(session.game.printedValues)
    }
  }
}

extension GameState {
  fileprivate var breakpoints: Reply {
    let columns: [Table.Column] = ["number", .text("stop"), "hits", "looks", .text("a look costs")]
    let divergences = training.divergence == nil ? "0" : "1"
    let standing = ["-", "watch the first number that is not finite", divergences, "-", "nothing"]
    let rows = stops.list.map { stop in
      let command = stop.command + (stop.isEnabled ? "" : " (disabled)")
      return ["\(stop.number)", command, "\(stop.hits)", "\(stop.checks)", stop.cost]
    }
    let cost =
      stops.isAnyEnabled
      ? "While a stop is set, `run` goes update by update, at about a third of its speed. A look that needs theory takes "
        + "some milliseconds more: `every 10` at its end makes that a tenth."
      : "No stop is in force: `run` goes at full speed."
    let values = stops.list.flatMap { stop in
      [
        NamedValue("stop.\(stop.number)", .text(stop.command)),
        NamedValue("stop.\(stop.number).enabled", .truth(stop.isEnabled)),
        NamedValue("stop.\(stop.number).hits", stop.hits),
        NamedValue("stop.\(stop.number).looks", stop.checks),
      ]
    }
    return Reply([.table(columns: columns, rows: [standing] + rows), .text(cost)], values: values)
  }

  fileprivate var history: Reply {
    let timeline = branch.timeline
    let megabytes = Double(timeline.copies.reduce(0) { $0 + $1.training.size }) * 8 / 1_000_000
    let longest = timeline.longestReplay
    let lines = [
      (
        "recorded",
        "rounds \(timeline.start.position.round) to \(timeline.endRound), \(timeline.end.updates) updates"
      ),
      ("present", "round \(training.position.round), \(training.updates.counted("update"))"),
      ("changes", "\(timeline.changes.count) made by hand"),
      ("copies kept", "\(timeline.copies.count), about \(short(megabytes)) MB"),
      ("between copies", "at most \(longest.counted("round")), played again when they are asked for"),
    ]
    return Reply(
      [.lines(lines.map { ReportRow($0.0, $0.1).line })],
      values: [
        NamedValue("history.rounds", timeline.endRound), NamedValue("history.copies", timeline.copies.count),
        NamedValue("history.megabytes", megabytes), NamedValue("history.longest", longest),
      ])
  }

  fileprivate var printedValues: Reply {
    guard !values.isEmpty else { return Reply("Nothing has been printed yet. For example `print V`.") }
    let first = max(0, values.count - 20)
    let lines = values.indices[first...].map { Line("  $\($0 + 1) = \(printed(values[$0]))", .plain) }
    return Reply([.lines(lines)])
  }
}

extension Stop {
  fileprivate var cost: String {
    guard let condition else { return "nothing" }
    return condition.needsTheory ? "theory" : "little"
  }
}

extension Timeline {
  /// The most rounds that lie between two copies, or between the last and the end.
  fileprivate var longestReplay: Int {
    let rounds = copies.map(\.training.position.round) + [endRound]
    return zip(rounds, rounds.dropFirst()).map { $1 - $0 }.max() ?? 0
  }
}
