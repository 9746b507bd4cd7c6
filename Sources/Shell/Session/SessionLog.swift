import Minimax
import Plots

/// What was typed in a session and what it answered, for a transcript that can be played again.
///
/// Bounded: once the answers fill the space they are left out, and `...` stands for them, which fits any answer. So
/// the commands from the start on are there, and a transcript plays again as long as there is room for commands.
struct SessionLog: Sendable {
  struct Exchange: Equatable, Sendable {
    let command: String
    let answer: [String]
    /// What is to be said above it; empty for nothing.
    var remark = ""
  }

  /// Bytes of answers that are kept, and commands.
  static let limit = 2 << 20
  static let mostCommands = 50_000

  /// The command that begins the game of the session's start.
  let start: String
  private(set) var exchanges: [Exchange] = []
  /// Commands that were refused, so that nothing came of them.
  private(set) var refused = 0
  /// Answers that are left out, and commands.
  private(set) var shortened = 0
  private(set) var dropped = 0
  private var bytes = 0
  /// Where the game stood after the latest command.
  private var place: Place

  private struct Place: Equatable {
    let updates: [Int]
    let phases: Int

    init(_ training: Training) {
      updates = Player.allCases.map { training[$0].updates }
      phases = training.moment.phases
    }
  }

  init(_ training: Training, of preset: Preset) {
    start = "new \(preset.name) seed=\(training.experiment.seed)"
    place = Place(training)
  }

  /// Takes down a command that is done.
  ///
  /// - Parameters:
  ///   - command: As typed.
  ///   - training: The game after it.
  ///   - wasInterrupted: Whether Ctrl-C ended it, at a place where the same words would not stop again.
  mutating func note(_ command: String, _ reply: Reply, _ training: Training, wasInterrupted: Bool = false) {
    let before = place
    place = Place(training)
    let word = command.prefix { !$0.isWhitespace }
    // A script's own commands are taken down one by one, and what was drawn by the `new drawn` behind it; a transcript
    // neither ends nor writes itself.
    let isMute = wordsOfPeople.contains(String(word)) || command.isTranscriptCommand
    guard !isMute else { return }
    guard reply.problem?.kind != .usage else {
      refused += 1
      return
    }
    guard !wasInterrupted else { return noteInterruption(of: command, before) }
    append(Exchange(command: escaped(command, limit: .max), answer: SessionLog.text(of: reply)))
  }

  /// In place of a command that Ctrl-C ended, takes down counted moves that lead to the same place.
  private mutating func noteInterruption(of command: String, _ before: Place) {
    var made = zip(before.updates, place.updates).map { $1 - $0 }
    guard made.allSatisfy({ $0 >= 0 }) else { return }
    var moves: [String] = []
    if made.contains(where: { $0 > 0 }) {
      if before.phases > 0 {
        moves.append("phase \(6 - before.phases)")
        let mover = made[0] > 0 && made[1] == 0 ? 0 : made[0] == 0 ? 1 : -1
        if mover >= 0 { made[mover] -= 1 }
        let both = made.reduce(0, +) - (mover < 0 ? 1 : 0)
        moves += both > 0 ? [steps(made, both)] : []
      } else {
        moves.append(steps(made, made.reduce(0, +)))
      }
      if place.phases > 0 { moves.append("phase \(place.phases)") }
    } else if place.phases > before.phases {
      moves.append("phase \(place.phases - before.phases)")
    }
    let remark =
      "`\(escaped(command, limit: 200))` was interrupted"
      + (moves.isEmpty ? "." : "; the same moves counted:")
    append(
      Exchange(command: moves.joined(separator: "; "), answer: moves.isEmpty ? [] : ["..."], remark: remark))
  }

  private func steps(_ made: [Int], _ count: Int) -> String {
    made[1] == 0 ? "step d \(count)" : made[0] == 0 ? "step g \(count)" : "step \(count)"
  }

  private mutating func append(_ exchange: Exchange) {
    guard exchanges.count < SessionLog.mostCommands else {
      dropped += 1
      return
    }
    let size = exchange.answer.reduce(0) { $0 + $1.utf8.count + 1 }
    if bytes + size > SessionLog.limit, !exchange.answer.isEmpty {
      shortened += 1
      exchanges.append(Exchange(command: exchange.command, answer: ["..."], remark: exchange.remark))
    } else {
      bytes += size
      exchanges.append(exchange)
    }
  }

  /// The reply at 80 columns; a line that a transcript would take for something else gives way to `...`.
  private static func text(of reply: Reply) -> [String] {
    let lines = Presentation().lines(of: reply).map { $0.text() }
    return lines.map { $0.hasPrefix("```") || $0.hasPrefix("saddle> ") ? "..." : $0 }
  }
}

extension String {
  /// Whether it is `save transcript ..`.
  fileprivate var isTranscriptCommand: Bool {
    let words = split(separator: " ")
    return words.count > 1 && ["save", "save!"].contains(words[0]) && words[1] == "transcript"
  }
}
