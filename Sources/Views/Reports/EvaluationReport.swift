import Game
import Language
import Minimax
import Theory

/// What phase 4 found: the score of the game, or what D pays, and the loss of the player who moves.
func evaluationReport(of payload: Evaluated, in snapshot: Snapshot) -> ReportBody {
  let objective = snapshot.training.experiment.objective
  let letter = payload.player.letter
  let whole = snapshot.ledger
  let population = Population(whole)
  var rows = objective.playsForValue ? valueRows(payload, whole, population) : termRows(payload, objective)
  let loss = payload.player == .discriminator ? whole?.discriminatorLoss.value : whole?.generatorLoss.value
  rows.append(ReportRow("\(letter)'s loss", aligned(payload.loss) + population.column(loss)))
  rows.append(ReportRow("", "\(letter) minimises \(objective.formula(of: payload.player))"))
  if let penalty = payload.penalty {
    rows.append(ReportRow("of it R1", aligned(penalty.value) + "   the price of D's slopes at the reals"))
  }
  if let remark = whole?.value.provenance.remark { rows.append(ReportRow("", remark)) }
  var values: [NamedValue] = []
  if objective.playsForValue, payload.player == .discriminator {
    values.append(NamedValue("V", payload.realValue + payload.fakeValue))
  }
  values.append(NamedValue("\(letter.lowercased()).loss", payload.loss))
  if let penalty = payload.penalty { values.append(NamedValue("d.penalty", penalty.value)) }
  return ReportBody(rows: rows, values: values)
}

/// V and its halves, where the players play for V.
private func valueRows(_ payload: Evaluated, _ whole: Ledger?, _ population: Population) -> [ReportRow] {
  let fake = ReportRow(
    "E log(1-D(G))", aligned(payload.fakeValue) + population.column(whole?.valueOnGenerated.value))
  guard payload.player == .discriminator else { return [fake] }
  return [
    ReportRow("E log D(x)", aligned(payload.realValue) + population.column(whole?.valueOnData.value)), fake,
    ReportRow(
      "V, their sum", aligned(payload.realValue + payload.fakeValue) + population.column(whole?.value.value)),
  ]
}

/// What D pays for either kind of sample, where the players play for something else than V.
private func termRows(_ payload: Evaluated, _ objective: Objective) -> [ReportRow] {
  guard payload.player == .discriminator else { return [] }
  return [
    ReportRow("cost of reals", aligned(objective.realTerm.mean(over: payload.discriminated.realLogits))),
    ReportRow("cost of fakes", aligned(objective.fakeTerm.mean(over: payload.discriminated.fakeLogits))),
  ]
}

/// The column of what the whole population would give, which says where it is an estimate.
private struct Population {
  private let title: String

  init(_ ledger: Ledger?) { title = ledger?.value.provenance.remark == nil ? "population" : "estimated " }

  /// Nothing of a D that judges packs.
  func column(_ value: Double?) -> String {
    guard let value, !value.isNaN else { return "" }
    return "   " + tied("\(title) \(aligned(value))")
  }
}
