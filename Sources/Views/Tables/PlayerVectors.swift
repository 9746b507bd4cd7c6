import Game
import Language
import Minimax
import Networks
import Plots

/// Numbers of a player that come one for each parameter, such as the parameters themselves or their gradient.
struct PlayerVectors {
  /// One number for each parameter, in the flat order; empty where there is none.
  struct Vector {
    let name: String
    let numbers: [Double]
    /// Whether the name and the length stand above the numbers.
    var isTitled = false
  }

  let player: Player
  let title: String
  let vectors: [Vector]

  /// Every weight matrix and bias of each vector, row by row.
  func lines(of rules: Experiment) -> [Line] {
    let known = vectors.filter { !$0.numbers.isEmpty }
    let body = known.flatMap { vector -> [Line] in
      let title = "\(vector.name), length \(short(vector.numbers.norm))"
      return (vector.isTitled ? [Line(title, .emphasis)] : [])
        + rules[player].network.parameterViews.flatMap { matrixLines($0, vector.numbers) }
    }
    return [Line(title, .emphasis)] + (known.isEmpty ? [Line("  remembers nothing", .plain)] : body)
  }

  /// Aligned columns of seven numbers, each matrix row on a line of its own; a column vector is laid flat.
  private func matrixLines(_ view: ParameterView, _ vector: [Double]) -> [Line] {
    let shape = view.isVector ? "\(view.rows)" : "\(view.rows) x \(view.columns)"
    let numbers = Array(vector[view.offset..<view.offset + view.count])
    let perRow = view.isVector || view.columns == 1 ? numbers.count : view.columns
    var lines = [Line("  \(player.name(of: view))  (\(shape))", .dim)]
    for start in stride(from: 0, to: numbers.count, by: perRow) {
      let row = numbers[start..<start + perRow]
      for part in stride(from: row.startIndex, to: row.endIndex, by: 7) {
        let text = row[part..<min(part + 7, row.endIndex)].map { aligned($0) }.joined()
        lines.append(Line("   " + text, .plain))
      }
    }
    return lines
  }
}

extension DataTable {
  /// One row for each parameter of the players, with a column for each kind of number.
  init(_ players: [PlayerVectors], of rules: Experiment) {
    let kinds = players.first?.vectors.map(\.name) ?? []
    var names: [String] = []
    var rows: [Double?] = []
    var columns: [Double?] = []
    var cells = Array(repeating: [Double?](), count: kinds.count)
    for own in players {
      for view in rules[own.player].network.parameterViews {
        for index in 0..<view.count {
          names.append(own.player.name(of: view))
          rows.append(Double(index / view.columns))
          columns.append(view.isVector ? nil : Double(index % view.columns))
          for (kind, vector) in own.vectors.enumerated() {
            cells[kind].append(vector.numbers.isEmpty ? nil : vector.numbers[view.offset + index])
          }
        }
      }
    }
    self.init(
      [.init("parameter", texts: names), .init("row", .numbers(rows)), .init("column", .numbers(columns))]
        + zip(kinds, cells).map { .init($0, .numbers($1)) })
  }
}

extension TableKind {
  /// A table of numbers that come one for each parameter.
  static func parameters(
    _ name: String, _ summary: String,
    find: @escaping @Sendable (GameState) throws(Problem) -> [PlayerVectors]
  ) -> TableKind {
    TableKind(name, summary) { (game) throws(Problem) in
      (
        "\(summary), after \(game.training.updates.counted("update"))",
        DataTable(try find(game), of: game.training.experiment)
      )
    } make: { (game) throws(Problem) in
      Reply([.lines(try find(game).flatMap { $0.lines(of: game.training.experiment) })])
    }
  }
}
