import Minimax
import Networks
import Plots

extension GameState {
  /// The numbers behind the tables of `show` that are laid out as matrices; nil for every other table.
  func parameterData(of table: String) throws(Problem) -> DataTable? {
    switch table {
    case "weights":
      return parameterTable([("value", Player.allCases.map { ($0, training[$0].parameters) })])
    case "gradients":
      let payload = try payload(.backpropagate) {
        $0.backpropagated
      } last: {
        $0
      }
      return parameterTable([("gradient", [(payload.player, payload.gradient)])])
    case "optimizer":
      return parameterTable([
        ("mean of gradients", Player.allCases.map { ($0, training[$0].memory.velocity) }),
        ("mean of squares", Player.allCases.map { ($0, training[$0].memory.squares) }),
      ])
    default: return nil
    }
  }

  /// One row for each parameter of the players named, with a column for each kind of number.
  ///
  /// - Parameter kinds: Flat vectors by player; an empty one has no numbers.
  private func parameterTable(
    _ kinds: [(name: String, vectors: [(player: Player, numbers: [Double])])]
  ) -> DataTable {
    var names: [String] = []
    var rows: [Double?] = []
    var columns: [Double?] = []
    var cells = Array(repeating: [Double?](), count: kinds.count)
    for (place, player) in (kinds.first?.vectors ?? []).map(\.player).enumerated() {
      for view in training.experiment[player].network.parameterViews {
        for index in 0..<view.count {
          names.append("\(player.letter.lowercased()).\(view.name)")
          rows.append(Double(index / view.columns))
          columns.append(view.isVector ? nil : Double(index % view.columns))
          for kind in kinds.indices {
            let numbers = kinds[kind].vectors[place].numbers
            cells[kind].append(numbers.isEmpty ? nil : numbers[view.offset + index])
          }
        }
      }
    }
    return DataTable(
      [.init("parameter", texts: names), .init("row", .numbers(rows)), .init("column", .numbers(columns))]
        + zip(kinds, cells).map { .init($0.name, .numbers($1)) })
  }
}
