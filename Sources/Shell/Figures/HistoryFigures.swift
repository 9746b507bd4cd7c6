import Minimax
import Plots
import Theory

extension FigureKind {
  /// What the players play for, against the best D, over the updates so far.
  static let value = FigureKind(
    "value", "V, the best D's V and -log 4 over the rounds (else D's loss and the least)", of: .both
  ) {
    (game) throws(Problem) in
    try game.training.experiment.expectSinglePoints(for: "V over the population is not known")
    let points = game.journal.sampled(most: 60)
    let analyses = points.map { point -> Analysis? in
      let isNow = point.training.updates == game.training.updates
      guard
        case .success(let analysis) = isNow ? game.snapshot.analysis : Snapshot(point.training).analysis
      else { return nil }
      return analysis
    }
    guard let last = analyses.lastIndex(where: { $0 != nil }), let latest = analyses[last] else {
      throw Problem("theory says nothing of this game", advice: "`status` says why")
    }
    let isNow = last == analyses.count - 1
    let title = game.training.position.round.counted("round")
    let history = ValueHistory(
      rounds: points.map(\.round), analyses: analyses, latest: latest,
      moment: isNow
        ? "now" : "at round \(NumberFormat.compact(points[last].round)), the last with finite numbers")
    return game.training.experiment.objective.playsForValue
      ? history.ofValue(over: title) : history.ofLoss(over: title)
  }
}

/// What theory said at moments of a game.
private struct ValueHistory {
  let rounds: [Double]
  /// Nil where theory had nothing to say.
  let analyses: [Analysis?]
  let latest: Analysis
  /// When that was, in words.
  let moment: String

  func ofValue(over time: String) -> LinePlot {
    let ledger = latest.ledger
    return LinePlot(
      title: "The value function over \(time)",
      series: [
        Series(
          "V over the population", x: rounds, y: analyses.map { $0?.ledger.value.value ?? .nan }, mark: .line),
        Series(
          "V* of the best D", x: rounds, y: analyses.map { $0?.ledger.optimalValue.value ?? .nan },
          mark: .dashed),
      ],
      x: Axis("round"), y: Axis("V", unit: "nats"), references: [.init(-logFour, label: "-log 4")],
      caption:
        "V is \(short(ledger.value.value)) \(moment): \(short(ledger.discriminatorDebt.value)) below V*, which is D's "
        + "debt; V* lies \(short(ledger.generatorDebt.value)) above -log 4 = -1.386, which is G's debt."
        + remark)
  }

  /// All moments are held against the objective in force now.
  func ofLoss(over time: String) -> LinePlot {
    let objective = latest.modelPair.objective
    let accounts = analyses.map { $0.map(LossGaps.init) }
    let now = LossGaps(latest)
    let balance = objective.balancedLoss
    let least = objective == .wasserstein ? "least of a critic of D's slope" : "least at \(objective.optimum)"
    return LinePlot(
      title: "D's \(objective.rawValue) loss over \(time)",
      series: [
        Series("D's loss, population", x: rounds, y: accounts.map { $0?.loss ?? .nan }, mark: .line),
        Series(least, x: rounds, y: accounts.map { $0?.least ?? .nan }, mark: .dashed),
      ],
      x: Axis("round"), y: Axis("D's loss"), references: [.init(balance.value, label: "at q = p")],
      caption:
        "D's loss is \(short(now.loss)) \(moment): \(short(now.discriminatorDebt)) above the least, which is D's debt; "
        + "G's debt, \(objective.generatorDebtFormula), is \(short(now.generatorDebt))." + remark)
  }

  private var remark: String {
    let remark = latest.provenance.remark
    return remark.isEmpty ? "" : " Each point is \(remark)."
  }
}

extension History {
  /// Entries spread evenly over the game, the first and the last among them.
  func sampled(most count: Int) -> [Entry] {
    guard entries.count > count else { return entries }
    return (0..<count).map { entries[$0 * (entries.count - 1) / (count - 1)] }
  }
}

extension History.Entry {
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
