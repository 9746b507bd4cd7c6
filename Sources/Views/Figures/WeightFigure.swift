import Game
import Language
import Minimax
import Networks
import Plots

extension FigureKind {
  static let weights = FigureKind("weights", "every parameter of both players as a picture", of: .both) {
    (game, _) throws(Problem) in
    var rows: [(name: String, values: [Double])] = []
    for player in Player.allCases {
      let vector = game.training[player].parameters
      for view in game.training.experiment[player].network.parameterViews {
        let values = Array(vector[view.offset..<view.offset + view.count])
        let name = player.name(of: view)
        let isColumn = view.isVector || view.columns == 1
        let width = isColumn ? values.count : view.columns
        for start in stride(from: 0, to: values.count, by: width) {
          rows.append(
            (width == values.count ? name : "\(name)[\(start / width)]", Array(values[start..<start + width]))
          )
        }
      }
    }
    let width = rows.map(\.values.count).max() ?? 1
    let largest = Player.allCases.map { player -> String in
      let vector = game.training[player].parameters
      let finite = vector.indices.filter { vector[$0].isFinite }
      guard let index = finite.max(by: { abs(vector[$0]) < abs(vector[$1]) }) else {
        return "none of \(player.letter)'s is finite"
      }
      return
        "\(player.parameterName(at: index, in: game.training.experiment[player])) = \(tidy(vector[index]))"
    }
    return MatrixPlot(
      title: "Parameters after round \(game.training.position.round)", rows: rows.count, columns: width,
      values: rows.flatMap { $0.values + Array(repeating: 0, count: width - $0.values.count) },
      rowNames: rows.map(\.name), lengths: rows.map(\.values.count), columnTitle: "units",
      caption: "Largest: \(largest.joined(separator: ", ")).")
  }
}
