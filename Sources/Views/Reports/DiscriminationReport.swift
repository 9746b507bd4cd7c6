import Game
import Language
import Minimax
import Plots

/// What phase 3 found: what D says of the samples.
func discriminationReport(of payload: Discriminated, _ objective: Objective) -> ReportBody {
  var rows = [ReportRow("", objective.judgementTitles)]
  var values: [NamedValue] = []
  let name = objective.outputName
  func judge(_ logits: Logits, _ label: String, _ key: String) {
    rows.append(ReportRow(label, judged(logits, objective)))
    let numbers = objective.playsForValue ? logits.probabilities : logits.values
    values.append(NamedValue("\(name).\(key)", numbers.mean))
  }
  if payload.generated.sampled.player == .discriminator { judge(payload.realLogits, "on reals", "real") }
  judge(payload.fakeLogits, "on fakes", "fake")
  return ReportBody(rows: rows, values: values)
}

extension Objective {
  /// The heads over ``judged(_:_:)``.
  fileprivate var judgementTitles: String {
    switch self {
    case .minimax, .nonSaturating: "mean logit     mean D     share with D > 1/2"
    case .leastSquares: "    mean l       sd l     share with l > 1/2"
    case .hinge: "    mean l       sd l     share with l > 0"
    case .wasserstein: "    mean l       sd l"
    }
  }
}

/// What D says of a batch: its mean, and how many samples it takes for real.
private func judged(_ logits: Logits, _ objective: Objective) -> String {
  let values = logits.values
  let second = objective.playsForValue ? logits.probabilities.mean : values.standardDeviation
  let numbers = aligned(values.mean) + "   " + aligned(second)
  guard let middle = objective.neutralOutput else { return numbers }
  let share = Double(values.count { $0 > middle }) / Double(values.count)
  return numbers + "     " + NumberFormat.percent(share, 0).paddedLeft(to: 5)
}
