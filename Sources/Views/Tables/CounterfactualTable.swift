import Game
import Language
import Minimax
import Networks
import Plots

/// One what-if: the rule, and the game as it would be.
package struct CounterfactualRow: Sendable {
  let rule: Counterfactual
  /// The gaps after it; nil where theory has nothing.
  let figures: CounterfactualScores?
  /// Whether play makes this very update next.
  let isNext: Bool
  /// The length of the gradient of G's loss, and of G's move; NaN where there is none.
  let gradient: Double
  let step: Double

  package init(_ rule: Counterfactual, from training: Training) {
    self.rule = rule
    isNext = rule.isNext(from: training)
    var outcome = rule.outcome(from: training)
    // The scores after it are those of the objective in force, also where G minimised another.
    outcome.adopt(training.experiment)
    var snapshot = Snapshot(outcome)
    snapshot.analyse()
    figures = CounterfactualScores(snapshot)
    guard case .made(let update) = outcome.lastUpdate(of: .generator) else {
      (gradient, step) = (.nan, .nan)
      return
    }
    gradient = update.backpropagated.gradientNorm
    step = update.change.norm
  }

  /// `minimax`, or `D x5`.
  var name: String {
    rule.discriminatorUpdates == 0 ? rule.objective.rawValue : "D x\(rule.discriminatorUpdates)"
  }

  package var values: [NamedValue] {
    [NamedValue("\(name).g.gradnorm", gradient), NamedValue("\(name).g.stepnorm", step)]
      + (figures?.entries ?? []).map { NamedValue("\(name).\($0.name)", $0.value) }
  }
}

/// What-ifs side by side, with the present above them.
///
/// - Parameter completed: Whose update in progress was completed first.
package func counterfactualTable(now: Snapshot, rows: [CounterfactualRow], completed: Player?) -> Table {
  let objective = now.training.experiment.objective
  let present = CounterfactualScores(now)
  let known = present?.entries.map(\.title) ?? []
  let body = rows.map { row in
    [title(row.rule, inForce: objective), length(row.gradient), length(row.step)] + (row.figures?.cells ?? [])
  }
  return Table(
    title: "What if, from here: one update of G"
      + (known.isEmpty
        ? "" : " (\(known[0]), \(known.count > 2 ? "JSD, gaps" : "JSD"): population, after it)"),
    columns: [.text("what if"), "gradient", "step"] + known.map { .init($0) },
    rows: [["now", "", ""] + (present?.cells ?? [])] + body,
    rulesBefore: [1, 1 + rows.count { $0.rule.discriminatorUpdates == 0 }],
    caption: caption(now, rows, completed))
}

private func caption(_ now: Snapshot, _ rows: [CounterfactualRow], _ completed: Player?) -> String {
  var sentences = [comparison(rows)].compactMap(\.self)
  if let next = rows.first(where: \.isNext) {
    sentences.append(
      "\(title(next.rule, inForce: now.training.experiment.objective)) is what play makes next.")
  }
  sentences.append(
    "All lines begin from this state and G meets the same latents, so only the rule differs; the game is untouched."
  )
  if let completed {
    sentences.append("\(completed.letter)'s update in progress was completed first, on the copy.")
  }
  let rules = now.training.experiment
  switch rules.generator.optimizer {
  case .adam, .rmsprop:
    sentences.append(
      "\(rules.generator.optimizer.spelling) divides by the size of gradients: twice the gradient is not twice the step."
    )
  case .sgd, .momentum, .nesterov: break
  }
  switch now.analysis {
  case .failure(let obstacle): sentences.append("V and JSD are not shown: \(obstacle.sentence).")
  case .success(let analysis):
    let gaps = LossGaps(analysis)
    if !rules.objective.playsForValue {
      sentences.append(
        gaps.isPacked
          ? "G's gap is \(gaps.objective.generatorGapFormula)."
          : "D's gap is its loss less the least there is, G's gap \(gaps.objective.generatorGapFormula), as "
            + "\(rules.objective.rawValue) counts them.")
    }
    if let remark = gaps.provenance.remark {
      sentences.append("What is told of the population is \(remark).")
    }
  }
  return sentences.joined(separator: " ")
}

/// Which loss tells G most here, among those that meet the same D.
private func comparison(_ rows: [CounterfactualRow]) -> String? {
  let rows = rows.filter { $0.rule.discriminatorUpdates == 0 && $0.gradient.isFinite }
  guard let loudest = rows.max(by: { $0.gradient < $1.gradient }),
    let faintest = rows.min(by: { $0.gradient < $1.gradient }), loudest.gradient > 0
  else { return rows.isEmpty ? nil : "This D tells G nothing under any of them." }
  guard faintest.gradient > 0 else {
    return "This D tells G nothing under \(faintest.name), and most under \(loudest.name)."
  }
  let ratio = loudest.gradient / faintest.gradient
  return
    "Of the losses, \(loudest.name) tells G most: a gradient \(short(ratio)) times as long as \(faintest.name)'s."
}

private func title(_ rule: Counterfactual, inForce objective: Objective) -> String {
  guard rule.discriminatorUpdates == 0 else { return "D x\(rule.discriminatorUpdates), then G" }
  return rule.objective.rawValue + (rule.objective == objective ? " (now)" : "")
}

private func length(_ value: Double) -> String { NumberFormat.significant(value, 3) }
