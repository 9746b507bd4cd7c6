import Game
import Language
import Minimax
import Networks
import Plots

/// One update's step as rows of a report: the loss, its gradient, the step, and the change of the loss by orders.
struct UpdateSummary {
  let rows: [ReportRow]
  /// Rows that give way, in this order, where there is much else to say.
  let dispensable: [Int]
  let values: [NamedValue]

  init(of update: CompletedUpdate, under rules: Experiment) {
    let player = update.player
    let letter = player.letter.lowercased()
    let gradient = update.backpropagated.gradient
    let change = update.change
    let own = rules[player]
    let expansion = StepExpansion(
      on: LossSurface(of: update, rules), from: update.parametersBefore, to: update.parametersAfter)
    let value = UpdateSummary.value(update, rules, expansion)
    let rule = PlainDescent(update, rules)
    let direction = cosine(between: change, and: gradient.map { -$0 })
    var rows = [
      ReportRow("loss", UpdateSummary.loss(update, rules)),
      ReportRow(
        "gradient",
        "length \(short(gradient.norm)): the loss's slope by \(player.letter)'s \(gradient.count) parameters"),
      ReportRow(
        "step", "length \(short(change.norm)), cosine \(short(direction)) to -gradient (1: downhill)"),
      ReportRow("by", "\(own.optimizer.spelling), rate \(spelled(own.learningRate))"),
      ReportRow("moved most", UpdateSummary.mostMoved(update, change, own, clipped: rule.clipped)),
    ]
    let table = UpdateSummary.comparison(player, expansion, value, rule)
    let start = rows.count
    rows += table + [ReportRow("why", UpdateSummary.reason(expansion))]
    dispensable = [start + table.count - 2, start + table.count] + (table.count > 5 ? [start + 1] : [])
    self.rows = rows
    values =
      [
        NamedValue("\(letter).gradnorm", gradient.norm), NamedValue("\(letter).stepnorm", change.norm),
        NamedValue("cosine", direction), NamedValue("loss.before", expansion.before),
        NamedValue("loss.after", expansion.after), NamedValue("loss.change", expansion.actual),
        NamedValue("loss.firstorder", expansion.firstOrder),
        NamedValue("loss.secondorder", expansion.secondOrder),
        NamedValue("loss.remainder", expansion.remainder), NamedValue("loss.descent", rule.firstOrder),
        NamedValue("clipped", rule.clipped),
      ]
      + (value.map {
        [
          NamedValue("V.change", $0.actual), NamedValue("V.firstorder", $0.firstOrder),
          NamedValue("V.secondorder", $0.secondOrder), NamedValue("V.remainder", $0.remainder),
        ]
      } ?? [])
  }

  /// What happened to V on the same minibatch, where the players play for it.
  private static func value(
    _ update: CompletedUpdate, _ rules: Experiment, _ loss: StepExpansion
  ) -> StepExpansion? {
    let stabilizers = rules.stabilizers
    let isPriced = stabilizers.gradientPenalty > 0 && update.player == .discriminator
    guard rules.objective.playsForValue, !isPriced,
      stabilizers.unrolling == 0 || update.player == .discriminator
    else { return nil }
    // D minimises -V; the half of V that G moves is its minimax loss.
    if update.player == .discriminator { return loss.negated }
    let surface = LossSurface(of: update, rules.playing(.minimax))
    return StepExpansion(on: surface, from: update.parametersBefore, to: update.parametersAfter)
  }

  private static func loss(_ update: CompletedUpdate, _ rules: Experiment) -> String {
    let count = update.backpropagated.evaluated.discriminated.fakeTape.count
    let player = update.player
    let formula = "\(player.letter) minimises \(rules.objective.formula(of: player))"
    let symbols =
      switch (rules.objective.playsForValue, player) {
      case (true, .discriminator): "D(x) its probability that x is real, G(z) a fake"
      case (true, .generator): "D(G(z)) D's probability that the fake G(z) is real"
      case (false, .discriminator): "l(x) the number that it gives x, G(z) a fake"
      case (false, .generator): "l(G(z)) the number that D gives the fake G(z)"
      }
    let stabilizer = rules.stabilizers == .off ? "" : rules.stabilizers.remark(of: player)
    return "\(formula)\(stabilizer): E the mean over \(count), \(symbols)"
  }

  private static func mostMoved(
    _ update: CompletedUpdate, _ change: [Double], _ rules: PlayerRules, clipped: Int
  ) -> String {
    guard let index = change.indexOfLargest, change[index] != 0 else { return "no parameter moved" }
    let name = update.player.parameterName(at: index, in: rules)
    return tied("\(name) \(brief(update.parametersBefore[index])) -> \(brief(update.parametersAfter[index]))")
      + (clipped > 0 ? "; clipping holds \(clipped) of \(change.count) at the bound" : "")
  }

  /// The change of the loss, and of V where the players play for it, by orders of the step.
  private static func comparison(
    _ player: Player, _ loss: StepExpansion, _ value: StepExpansion?, _ rule: PlainDescent
  ) -> [ReportRow] {
    func row(_ label: String, _ change: Double, _ other: String?, _ note: String) -> ReportRow {
      let columns = signedChange(change).paddedLeft(to: 11) + (other.map { $0.paddedLeft(to: 13) } ?? "")
      return ReportRow(label, columns + "   " + note)
    }
    func row(_ label: String, _ term: (StepExpansion) -> Double, _ note: String) -> ReportRow {
      row(label, term(loss), value.map { signedChange(term($0)) }, note)
    }
    let title = value == nil ? "" : "            V   V = E log D(x) + E log(1 - D(G(z)))"
    let plain =
      rule.isKept
      ? [] : [row("plain SGD", rule.firstOrder, value == nil ? nil : "", "were the step -rate x gradient")]
    let orders = rule.isKept ? "-rate x length^2 = gradient . step" : "gradient . step"
    return [ReportRow("change of", "   \(player.letter)'s loss" + title)] + plain + [
      row("first order", \.firstOrder, orders),
      row("second order", \.secondOrder, "half of what that slope changes by"),
      row("remainder", \.remainder, "third order and beyond"),
      row("really", \.actual, tied("\(brief(loss.before)) -> \(brief(loss.after)), same batch")),
    ]
  }

  /// Why the change is not the first order alone.
  private static func reason(_ step: StepExpansion) -> String {
    let end = step.firstOrder + 2 * step.secondOrder
    let slopes = "slope \(signedChange(step.firstOrder)) at the start, \(signedChange(end)) at the end"
    if step.firstOrder == 0 && step.actual == 0 { return "the gradient is 0, and nothing happened" }
    if step.firstOrder > 0 { return "uphill for this batch: more than this gradient led the step" }
    if abs(step.actual - step.firstOrder) < 0.01 * abs(step.firstOrder) {
      return "first order within 1 %: nearly straight over so short a step"
    }
    if abs(step.remainder) > abs(step.secondOrder) {
      return "\(slopes), unevenly: too long a step for two orders"
    }
    if step.secondOrder < 0 { return "\(slopes): it bends down" }
    let best = step.firstOrder / (step.firstOrder - end)
    let lowest = best < 1 ? "; lowest at \(short(best)) of the step, by that" : ""
    return "\(slopes): it bends up\(lowest)"
  }
}

extension Stabilizers {
  /// What stabilizers add to a player's loss, behind its formula.
  fileprivate func remark(of player: Player) -> String {
    var parts: [String] = []
    if gradientPenalty > 0 && player == .discriminator {
      parts.append("+ \(spelled(gradientPenalty))/2 E |dl/dx|^2")
    }
    if unrolling > 0 && player == .generator {
      parts.append("after \(unrolling.counted("update")) of D ahead")
    }
    if instanceNoise > 0 { parts.append("under noise of sd \(spelled(instanceNoise))") }
    return parts.isEmpty ? "" : " " + parts.joined(separator: ", ")
  }
}
