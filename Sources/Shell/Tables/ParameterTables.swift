import Minimax
import Networks
import Numerics
import Plots

extension TableKind {
  /// The gradient of the moving player's loss, parameter by parameter.
  static let gradients = TableKind(name: "gradients", summary: "the loss's gradient by every parameter") {
    (game) throws(Problem) in
    let payload = try game.payload(.backpropagate) {
      $0.backpropagated
    } last: {
      $0
    }
    let network = game.training.experiment[payload.player].network
    let title = "Gradient of \(payload.player.letter)'s loss, length \(short(payload.gradientNorm))"
    return Reply([.lines(parameterLines(title, payload.player, network, payload.gradient))])
  }

  /// All parameters of both players.
  static let weights = TableKind(name: "weights", summary: "every parameter of both players, by name") {
    (game) throws(Problem) in
    let lines = Player.allCases.flatMap { player in
      let parameters = game.training[player].parameters
      return parameterLines(
        "\(player.letter): \(parameters.count) parameters", player,
        game.training.experiment[player].network, parameters)
    }
    return Reply([.lines(lines)])
  }

  /// What the optimisers remember.
  static let optimizer = TableKind(name: "optimizer", summary: "what the optimisers remember") {
    (game) throws(Problem) in
    let lines = Player.allCases.flatMap { player in
      let rules = game.training.experiment[player]
      let memory = game.training[player].memory
      var lines = [
        Line(
          "\(player.letter): \(rules.optimizer.spelling), rate \(spelled(rules.learningRate)), "
            + memory.updates.counted("update"), .emphasis)
      ]
      if !memory.velocity.isEmpty {
        lines += parameterLines(
          "mean of gradients, length \(short(memory.velocity.norm))", player, rules.network, memory.velocity)
      }
      if !memory.squares.isEmpty {
        lines += parameterLines(
          "mean of squares, length \(short(memory.squares.norm))", player, rules.network, memory.squares)
      }
      if memory.velocity.isEmpty && memory.squares.isEmpty {
        lines.append(Line("  remembers nothing", .plain))
      }
      return lines
    }
    return Reply([.lines(lines)])
  }

  /// Both players side by side.
  static let players = TableKind(name: "players", summary: "both players side by side") {
    (game) throws(Problem) in
    let training = game.training
    let rows: [(String, (Player) -> String)] = [
      ("network", { training.experiment[$0].network.summary }),
      ("parameters", { "\(training[$0].parameters.count)" }),
      ("length", { short(training[$0].parameters.norm) }),
      ("drawn by", { training.experiment[$0].initializer.spelling }),
      ("optimiser", { training.experiment[$0].optimizer.spelling }),
      ("rate", { spelled(training.experiment[$0].learningRate) }),
      ("updates", { "\(training[$0].updates)" }),
      ("updates a round", { "\(training.experiment.schedule.updates(of: $0))" }),
      ("minimises", { training.experiment.objective.formula(of: $0) }),
    ]
    let columns = [Table.Column("", .text), .init("D, discriminator", .text), .init("G, generator", .text)]
    return Reply([
      .figure(Table(columns: columns, rows: rows.map { [$0.0, $0.1(.discriminator), $0.1(.generator)] }))
    ])
  }
}

/// Every weight matrix and bias of a flat vector, row by row.
private func parameterLines(_ title: String, _ player: Player, _ network: Network, _ vector: [Double])
  -> [Line]
{
  var lines = [Line(title, .emphasis)]
  for view in network.parameterViews {
    let name = "\(player.letter.lowercased()).\(view.name)"
    let shape = view.isVector ? "\(view.rows)" : "\(view.rows) x \(view.columns)"
    lines.append(Line("  \(name)  (\(shape))", .dim))
    lines += numberLines(
      Array(vector[view.offset..<view.offset + view.count]), perRow: view.isVector ? view.rows : view.columns)
  }
  return lines
}

/// Numbers in aligned columns of seven, each matrix row on a line of its own; a column vector is laid flat.
private func numberLines(_ numbers: [Double], perRow: Int) -> [Line] {
  let rowLength = perRow == 1 ? numbers.count : perRow
  var lines: [Line] = []
  for start in stride(from: 0, to: numbers.count, by: rowLength) {
    let row = Array(numbers[start..<min(start + rowLength, numbers.count)])
    for part in stride(from: 0, to: row.count, by: 7) {
      let text = row[part..<min(part + 7, row.count)].map { aligned($0) }.joined()
      lines.append(Line("   " + text, .plain))
    }
  }
  return lines
}
