import Minimax
import Plots
import Theory

extension FigureKind {
  /// V and V* over the updates so far.
  static let value = FigureKind(name: "value", summary: "V, the best D's V and -log 4 over the rounds so far")
  {
    (session) throws(Problem) in
    let points = session.journal.sampled(most: 60)
    let ledgers = points.map { point in
      point.training.updates == session.training.updates ? session.scene.ledger : Scene(point.training).ledger
    }
    guard let now = ledgers.last ?? nil else {
      throw Problem("theory says nothing of this game now", advice: "`status` says why")
    }
    let rounds = points.map(\.round)
    let balance = -1.3862943611198906
    return LinePlot(
      title: "The value function over \(session.training.position.round.counted("round"))",
      series: [
        Series("V over the population", x: rounds, y: ledgers.map { $0?.value.value ?? .nan }, mark: .line),
        Series(
          "V* of the best D", x: rounds, y: ledgers.map { $0?.optimalValue.value ?? .nan }, mark: .dashed),
      ],
      x: Axis("round"), y: Axis("V", unit: "nats"), references: [.init(balance, label: "-log 4")],
      caption:
        "V is \(short(now.value.value)) now: \(short(now.discriminatorDebt.value)) below V*, which is D's debt; V* "
        + "lies \(short(now.generatorDebt.value)) above -log 4 = -1.386, which is G's debt.")
  }

  /// The losses of both players over the updates so far.
  static let losses = FigureKind(
    name: "losses", summary: "both players' minibatch losses over the rounds so far"
  ) {
    (session) throws(Problem) in
    let points = session.journal.sampled(most: 240)
    let losses = Player.allCases.map { player in
      points.map { point -> Double in
        guard case .made(let update) = point.training.lastUpdate(of: player) else { return .nan }
        return update.backpropagated.evaluated.loss
      }
    }
    guard let d = losses[0].last(where: \.isFinite) ?? losses[1].last(where: \.isFinite) else {
      throw Problem("no update has been made yet, so there are no losses", advice: "make one with `step`")
    }
    let g = losses[1].last(where: \.isFinite)
    let objective = session.training.experiment.objective
    let rounds = points.map(\.round)
    let rest =
      objective.playsForValue
      ? " At the equilibrium D's loss is log 4 = 1.386"
        + (objective == .nonSaturating ? " and G's log 2 = 0.693." : ".")
      : ""
    return LinePlot(
      title: "Losses on the minibatches (\(objective.rawValue))",
      series: [
        Series("D's loss", x: rounds, y: losses[0], mark: .line),
        Series("G's loss", x: rounds, y: losses[1], mark: .dotted),
      ].filter { $0.y.contains(where: \.isFinite) },
      x: Axis("round"), y: Axis("loss", unit: "nats"),
      caption: "Last losses: D \(short(d))" + (g.map { ", G \(short($0))" } ?? "") + "." + rest)
  }
}

extension Journal {
  /// Entries spread evenly over the game, the first and the last among them.
  func sampled(most count: Int) -> [Entry] {
    guard entries.count > count else { return entries }
    return (0..<count).map { entries[$0 * (entries.count - 1) / (count - 1)] }
  }
}

extension Journal.Entry {
  /// Rounds completed, with the share of the present round that is done.
  var round: Double {
    let schedule = training.experiment.schedule
    let position = training.position
    let before = position.due == .generator ? schedule.discriminatorUpdates : 0
    let share =
      Double(before + position.made) / Double(schedule.discriminatorUpdates + schedule.generatorUpdates)
    return Double(position.round) + share
  }
}
