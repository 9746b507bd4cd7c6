import Game
import Language
import Minimax
import Plots
import Theory

extension FigureKind {
  static let value = FigureKind(
    "value", "V, the best D's V and -log 4 over the rounds (else D's loss and the least)", of: .both
  ) { (game, _) throws(Problem) in
    try game.training.experiment.expectSinglePoints(for: "V over the population is not known")
    let points = game.journal.sampled(most: 60)
    let analyses = points.map { point -> Analysis? in
      let isNow = point.training.updates == game.training.updates
      guard case .success(let analysis) = isNow ? game.snapshot.analysis : Snapshot(point.training).analysis
      else { return nil }
      return analysis
    }
    guard let last = analyses.lastIndex(where: { $0 != nil }), let latest = analyses[last] else {
      throw Problem("theory says nothing of this game", advice: "`status` says why")
    }
    let time =
      last == analyses.count - 1
      ? "now" : "at round \(NumberFormat.compact(points[last].round)), the last with finite numbers"
    return scoreHistory(
      points.map(\.round), analyses, latest, at: time, over: game.training.position.round.counted("round"))
  }
}

/// The score of the game and the best against each generator, both for the objective in force now.
///
/// - Parameters:
///   - analyses: Nil where theory had nothing to say.
///   - moment: When the latest was, in words.
private func scoreHistory(
  _ rounds: [Double], _ analyses: [Analysis?], _ latest: Analysis, at moment: String, over time: String
) -> LinePlot {
  let objective = latest.modelPair.objective
  let gaps = LossGaps(latest)
  let score = gaps.score(latest.ledger)
  let (gapOfD, gapOfG) = (short(gaps.discriminatorGap), short(gaps.generatorGap))
  let scores = analyses.map { analysis -> (value: Double, best: Double) in
    guard let analysis else { return (.nan, .nan) }
    if objective.playsForValue { return (analysis.ledger.value.value, analysis.ledger.optimalValue.value) }
    let then = LossGaps(analysis)
    return (then.loss, then.least)
  }
  let note = latest.provenance.remark.map { " Each point is \($0)." } ?? ""
  let x = Axis("round")
  if objective.playsForValue {
    return LinePlot(
      title: "The value function over \(time)",
      series: [
        Series("V over the population", x: rounds, y: scores.map(\.value), mark: .line),
        Series("V* of the best D", x: rounds, y: scores.map(\.best), mark: .dashed),
      ],
      x: x, y: Axis("V", unit: "nats"), references: [.init(-logFour, label: "-log 4")],
      caption:
        "V is \(short(score.value)) \(moment): \(gapOfD) below V*, which is D's gap; V* lies \(gapOfG) above "
        + tied("-log 4 = -1.386") + ", which is G's gap." + note)
  }
  let least = objective == .wasserstein ? "least of a critic of D's slope" : "least at \(objective.optimum)"
  return LinePlot(
    title: "D's \(objective.rawValue) loss over \(time)",
    series: [
      Series("D's loss, population", x: rounds, y: scores.map(\.value), mark: .line),
      Series(least, x: rounds, y: scores.map(\.best), mark: .dashed),
    ],
    x: x, y: Axis("D's loss"), references: [.init(objective.balancedLoss.value, label: "at q = p")],
    caption:
      "D's loss is \(short(score.value)) \(moment): \(gapOfD) above the least, which is D's gap; G's gap, "
      + "\(objective.generatorGapFormula), is \(gapOfG)." + note)
}
