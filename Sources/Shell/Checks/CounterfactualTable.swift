import Minimax
import Networks
import Plots
import Theory

/// One what-if: the rule, and the game as it would be.
struct CounterfactualRow: Sendable {
  let rule: Counterfactual
  let outcome: Scene
  /// The length of the gradient of G's loss, and of G's move; NaN where there is none.
  let gradient: Double
  let step: Double

  init(_ rule: Counterfactual, _ outcome: Scene) {
    self.rule = rule
    self.outcome = outcome
    guard case .made(let update) = outcome.training.lastUpdate(of: .generator) else {
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

  var values: [NamedValue] {
    let ledger = outcome.ledger
    let figures = [
      ("Vpop", ledger?.value), ("jsd", ledger?.jsd), ("d.debt", ledger?.discriminatorDebt),
      ("g.debt", ledger?.generatorDebt),
    ]
    return [NamedValue("\(name).g.gradnorm", gradient), NamedValue("\(name).g.stepnorm", step)]
      + figures.compactMap { figure in figure.1.map { NamedValue("\(name).\(figure.0)", $0.value) } }
  }
}

/// What-ifs side by side, with the present above them.
struct CounterfactualTable {
  let table: Table

  /// - Parameter completed: Whose update in progress was completed first.
  init(now: Scene, rows: [CounterfactualRow], completed: Player?) {
    let objective = now.training.experiment.objective
    let isKnown = now.ledger != nil
    let heads = ["gradient", "step"] + (isKnown ? ["V", "JSD", "D's debt", "G's debt"] : [])
    let body = rows.map { row in
      [title(row.rule, inForce: objective), length(row.gradient), length(row.step)] + figures(row.outcome)
    }
    table = Table(
      title: "What if, from here: one update of G"
        + (isKnown ? " (V, JSD, debts: population, after it)" : ""),
      columns: [.init("what if", .text)] + heads.map { .init($0, .number) },
      rows: [["now", "", ""] + figures(now)] + body,
      rulesBefore: [1, 1 + rows.count { $0.rule.discriminatorUpdates == 0 }],
      caption: CounterfactualTable.caption(now, rows, completed))
  }

  private static func caption(_ now: Scene, _ rows: [CounterfactualRow], _ completed: Player?) -> String {
    var sentences = [comparison(rows)].compactMap(\.self)
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
      if !rules.objective.playsForValue {
        sentences.append(
          "V and the debts read D as sigmoid(l), which is not what \(rules.objective.rawValue) trains it for."
        )
      }
      let remark = analysis.provenance.remark
      if !remark.isEmpty { sentences.append("V, JSD and debts are \(remark).") }
    }
    return sentences.joined(separator: " ")
  }

  /// Which loss tells G most here, among those that meet the same D.
  private static func comparison(_ rows: [CounterfactualRow]) -> String? {
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
}

private func title(_ rule: Counterfactual, inForce objective: Objective) -> String {
  guard rule.discriminatorUpdates == 0 else {
    return "D x\(rule.discriminatorUpdates), then G"
  }
  return rule.objective.rawValue + (rule.objective == objective ? " (now)" : "")
}

private func length(_ value: Double) -> String { NumberFormat.significant(value, 3) }

/// V, JSD and the debts; nothing where theory has none.
private func figures(_ scene: Scene) -> [String] {
  guard let ledger = scene.ledger else { return [] }
  return [ledger.value, ledger.jsd, ledger.discriminatorDebt, ledger.generatorDebt].map {
    abs($0.value) < 1e4 ? NumberFormat.fixed($0.value, 5) : short($0.value)
  }
}
