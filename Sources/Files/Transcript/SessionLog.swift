import Language
import Minimax
import Plots

/// What was typed in a session and what it answered, for a transcript that can be played again.
///
/// Bounded: once the answers fill the space they are left out, and `...` stands for them, which fits any answer. So
/// the commands from the start on are there, and a transcript plays again as long as there is room for commands.
///
/// Figures are drawn when a transcript is written, which of most sessions none ever is.
package struct SessionLog: Sendable {
  package struct Exchange: Sendable {
    let command: String
    /// Nil where it is left out.
    var answer: [Piece]?
    /// What is to be said above it; empty for nothing.
    var remark = ""
  }

  enum Piece: Sendable {
    case lines([String])
    case figure(any Drawable)
  }

  /// Bytes of answers that are kept, and commands.
  static let limit = 2 << 20
  static let mostCommands = 50_000
  /// Figures that are kept undrawn: one takes far more space than its picture.
  private static let mostFigures = 64

  /// The command that begins the game of the session's start.
  let start: String
  package private(set) var exchanges: [Exchange] = []
  /// Commands that were refused, so that nothing came of them.
  package private(set) var refused = 0
  /// Commands that are left out.
  private(set) var dropped = 0
  /// Of the answers that are kept, without figures that are not drawn yet.
  private var bytes = 0
  /// The places of exchanges with figures that are not drawn yet.
  private var undrawn: [Int] = []
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

  package init(_ training: Training, of preset: Preset) {
    start = "new \(preset.name) seed=\(training.experiment.seed)"
    place = Place(training)
  }

  /// Takes down a command that is done.
  ///
  /// - Parameters:
  ///   - command: As typed.
  ///   - training: The game after it.
  ///   - isLeftOut: Whether no transcript has it: a script's own commands are taken down one by one, and what was drawn
  ///     by the `new drawn` behind it.
  ///   - wasInterrupted: Whether Ctrl-C ended it, at a place where the same words would not stop again.
  package mutating func note(
    _ command: String, _ reply: Reply, _ training: Training, wasInterrupted: Bool = false,
    isLeftOut: Bool = false
  ) {
    let before = place
    place = Place(training)
    // A transcript does not write itself.
    guard !isLeftOut, !command.isTranscriptCommand else { return }
    guard reply.problem?.kind != .usage else {
      refused += 1
      return
    }
    guard !wasInterrupted else { return noteInterruption(of: command, before) }
    append(escaped(command, limit: .max), answer: reply.blocks.map(Piece.init))
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
    append(moves.joined(separator: "; "), answer: [.lines(moves.isEmpty ? [] : ["..."])], remark: remark)
  }

  private func steps(_ made: [Int], _ count: Int) -> String {
    made[1] == 0 ? "step d \(count)" : made[0] == 0 ? "step g \(count)" : "step \(count)"
  }

  private mutating func append(_ command: String, answer: [Piece], remark: String = "") {
    guard exchanges.count < SessionLog.mostCommands else {
      dropped += 1
      return
    }
    exchanges.append(Exchange(command: command, answer: nil, remark: remark))
    keep(answer, at: exchanges.count - 1)
    guard answer.contains(where: \.isFigure) else { return }
    undrawn.append(exchanges.count - 1)
    guard undrawn.count > SessionLog.mostFigures else { return }
    let first = undrawn.removeFirst()
    if let answer = exchanges[first].answer { keep(answer.map { .lines($0.lines) }, at: first) }
  }

  /// Puts an answer in its place if there is room for what is drawn of it.
  private mutating func keep(_ answer: [Piece], at place: Int) {
    let others = bytes - (exchanges[place].answer ?? []).drawnSize
    let isKept = others + answer.drawnSize <= SessionLog.limit
    bytes = others + (isKept ? answer.drawnSize : 0)
    exchanges[place].answer = isKept ? answer : nil
  }

  /// The lines of each answer, and nil where the answers before it fill the space.
  var answers: [[String]?] {
    var bytes = 0
    return exchanges.map { exchange in
      guard let lines = exchange.answer?.flatMap(\.lines), bytes + lines.size <= SessionLog.limit else {
        return nil
      }
      bytes += lines.size
      return lines
    }
  }
}

extension SessionLog.Piece {
  fileprivate init(_ block: Reply.Block) {
    if case .figure(let figure) = block {
      self = .figure(figure)
    } else {
      self = .lines(block.transcript)
    }
  }

  fileprivate var isFigure: Bool { if case .figure = self { true } else { false } }

  fileprivate var lines: [String] {
    switch self {
    case .lines(let lines): lines
    case .figure(let figure): Reply.Block.figure(figure).transcript
    }
  }
}

extension [SessionLog.Piece] {
  /// Bytes of what is drawn.
  fileprivate var drawnSize: Int {
    reduce(0) { if case .lines(let lines) = $1 { $0 + lines.size } else { $0 } }
  }
}

extension [String] {
  /// Bytes, with the ends of lines.
  fileprivate var size: Int { reduce(0) { $0 + $1.utf8.count + 1 } }
}

extension Reply.Block {
  /// The block at 80 columns; a line that a transcript would take for something else gives way to `...`.
  fileprivate var transcript: [String] {
    Presentation().lines(of: self).map { $0.text() }.map {
      $0.hasPrefix("```") || $0.hasPrefix("saddle> ") ? "..." : $0
    }
  }
}

extension String {
  /// Whether it is `save transcript ..`.
  fileprivate var isTranscriptCommand: Bool {
    let words = split(separator: " ")
    return words.count > 1 && ["save", "save!"].contains(words[0]) && words[1] == "transcript"
  }
}
