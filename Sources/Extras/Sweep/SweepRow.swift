import Game
import Language
import Minimax
import Plots

/// What one game of a sweep came to: a line of the file.
struct SweepRow: Equatable, Sendable {
  /// The quantities that are written down, in the order of the columns.
  static let columns = ["jsd", "Vpop", "Vstar", "d.gap", "g.gap", "w1", "q.mean", "q.sd"]

  let game: Int
  /// Rounds completed.
  let round: Int
  /// Shape as ``columns``; NaN where theory says nothing.
  let figures: [Double]
  /// What is to be known beside the figures; empty where all went well.
  let note: String

  /// Jensen-Shannon divergence at the end, in nats; NaN where it is not known.
  var jsd: Double { figures[0] }
  var isDiverged: Bool { note.hasPrefix(SweepRow.divergence) }

  private static let divergence = "diverged in "

  /// The game as it stands, diverged if a player is named.
  init(game: Int, _ training: Training, diverged player: Player?) {
    var snapshot = Snapshot(training)
    snapshot.analyse()
    self.game = game
    round = training.position.round
    let findings = SweepRow.columns.map { snapshot.finding(named: $0) }
    figures = findings.map(\.number)
    if let player {
      note = "\(SweepRow.divergence)\(player.letter) at update \(training[player].updates)"
    } else {
      note =
        switch findings[0] {
        case .unknown(let reason): reason
        case .known(_, .estimated(let samples, _)): "estimated from \(samples) samples"
        case .known: ""
        }
    }
  }

  /// A game that could not be begun.
  init(game: Int, refused problem: Problem) {
    self.game = game
    round = 0
    figures = SweepRow.columns.map { _ in .nan }
    note = problem.message
  }

  /// The names of all columns, as the file's second line.
  static func heading(_ plan: SweepPlan) -> String {
    (["game"] + plan.varied.map(\.key) + ["round"] + columns + ["note"]).joined(separator: ",")
  }

  /// The row as a line of the file, without its end.
  func line(_ plan: SweepPlan) -> String {
    let numbers = ["\(round)"] + figures.map(spelled)
    return SweepRow.lead(game, plan) + (numbers + [DataTable.quoted(note)]).joined(separator: ",")
  }

  /// Reads a line back.
  ///
  /// - Returns: Nil unless ``line(_:)`` would write this very line for a game of this plan.
  init?(_ line: Substring, _ plan: SweepPlan) {
    guard let game = Int(line.prefix { $0 != "," }), 1...plan.count ~= game else { return nil }
    let lead = SweepRow.lead(game, plan)
    guard line.hasPrefix(lead) else { return nil }
    let cells = line.dropFirst(lead.count).split(
      separator: ",", maxSplits: SweepRow.columns.count + 1, omittingEmptySubsequences: false)
    guard cells.count == SweepRow.columns.count + 2, let round = Int(cells[0]) else { return nil }
    let figures = cells[1...SweepRow.columns.count].compactMap { Double($0) }
    guard figures.count == SweepRow.columns.count else { return nil }
    self.game = game
    self.round = round
    self.figures = figures
    note = unquoted(cells[cells.count - 1])
    guard self.line(plan) == line else { return nil }
  }

  /// The number of the game and the values of its axes, each with its comma.
  private static func lead(_ game: Int, _ plan: SweepPlan) -> String {
    (["\(game)"] + plan.variedValues(of: game).map(DataTable.quoted)).map { $0 + "," }.joined()
  }
}

private func unquoted(_ cell: Substring) -> String {
  guard cell.count >= 2, cell.hasPrefix("\""), cell.hasSuffix("\"") else { return String(cell) }
  return String(cell.dropFirst().dropLast().replacing("\"\"", with: "\""))
}
