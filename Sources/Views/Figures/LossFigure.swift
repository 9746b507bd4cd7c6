import Game
import Language
import Minimax
import Plots

extension FigureKind {
  static let losses = FigureKind("losses", "both players' minibatch losses over the rounds so far", of: .both)
  {
    (game, _) throws(Problem) in
    let points = game.journal.sampled(most: 240)
    let series = zip(Player.allCases, [Series.Mark.line, .dotted]).compactMap { player, mark -> Series? in
      let losses = points.compactMap { point in
        point.loss(of: player).map { (round: point.round, loss: $0) }
      }
      guard !losses.isEmpty else { return nil }
      return Series("\(player.letter)'s loss", x: losses.map(\.round), y: losses.map(\.loss), mark: mark)
    }
    try expect(
      !series.isEmpty, "no update has been made yet, so there are no losses", advice: "make one with `step`")
    let objective = game.training.experiment.objective
    let last = series.compactMap { one in one.y.last.map { "\(one.name.prefix(1)) \(short($0))" } }
    return LinePlot(
      title: "Losses on the minibatches (\(objective.rawValue))", series: series, x: Axis("round"),
      y: Axis("loss", unit: objective.playsForValue ? "nats" : ""),
      caption: "Last losses: \(last.joined(separator: ", ")). \(objective.equilibrium)")
  }
}

extension History.Entry {
  /// The loss at a player's last update; nil before its first.
  fileprivate func loss(of player: Player) -> Double? {
    guard case .made(let update) = training.lastUpdate(of: player) else { return nil }
    return update.backpropagated.evaluated.loss
  }
}

extension Objective {
  /// The losses at the equilibrium, where q = p and D is at its best.
  fileprivate var equilibrium: String {
    switch self {
    case .minimax: "At the equilibrium D's loss is log 4 = 1.386 and G's -log 2 = -0.693."
    case .nonSaturating: "At the equilibrium D's loss is log 4 = 1.386 and G's log 2 = 0.693."
    case .leastSquares: "At the equilibrium D's loss is 1/4 and G's 1/8."
    case .hinge: "At the equilibrium D's loss is 2; G's says nothing by itself."
    case .wasserstein: "At the equilibrium D's loss is 0; G's says nothing by itself."
    }
  }
}
