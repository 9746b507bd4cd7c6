import Game
import Language
import Minimax
import Plots

extension GameState {
  /// The columns of ``summary(of:)``.
  static let summaryColumns: [Table.Column] = [.init("round"), .init("updates"), .init("JSD"), .init("V")]

  /// What a table's row says of a moment, under names that begin alike.
  static func values(of snapshot: Snapshot, _ name: String) -> [NamedValue] {
    let training = snapshot.training
    let figures = ["jsd", "V"].map { NamedValue("\(name).\($0)", of: snapshot.finding(named: $0)) }
    return [
      NamedValue(name, .text(training.place)), NamedValue("\(name).round", Double(training.position.round)),
      NamedValue("\(name).updates", Double(training.updates)),
    ] + figures
  }

  /// The cells of a row about a moment.
  static func summary(of snapshot: Snapshot) -> [String] {
    let training = snapshot.training
    let figures = ["jsd", "V"].map { name in
      if case .known(let number, _) = snapshot.finding(named: name) { short(number) } else { "-" }
    }
    return ["\(training.position.round)", "\(training.updates)"] + figures
  }
}
