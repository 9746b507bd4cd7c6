import Game
import Language
import Minimax
import Plots

extension GameState {
  /// Moments in a table.
  ///
  /// - Parameters:
  ///   - heads: Above the cells that a moment brings.
  ///   - moments: Each with what its values are called.
  static func summary(
    _ heads: String..., of moments: [(cells: [String], name: String, snapshot: Snapshot)]
  ) -> Reply {
    let rows = moments.map { moment -> [String] in
      let training = moment.snapshot.training
      let figures = ["jsd", "V"].map { name in
        if case .known(let number, _) = moment.snapshot.finding(named: name) { short(number) } else { "-" }
      }
      return moment.cells + ["\(training.position.round)", "\(training.updates)"] + figures
    }
    let values = moments.flatMap { moment in
      let training = moment.snapshot.training
      return [
        NamedValue(moment.name, .text(training.place)),
        NamedValue("\(moment.name).round", training.position.round),
        NamedValue("\(moment.name).updates", training.updates),
      ] + ["jsd", "V"].map { NamedValue("\(moment.name).\($0)", of: moment.snapshot.finding(named: $0)) }
    }
    let columns = heads.map(Table.Column.text) + ["round", "updates", "JSD", "V"]
    return Reply([.table(columns: columns, rows: rows)], values: values)
  }
}
