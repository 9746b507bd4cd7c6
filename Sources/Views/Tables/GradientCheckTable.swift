import Minimax
import Plots

extension GradientCheck {
  /// Every gradient with its worst number, and one sentence.
  package func table(minibatch: String) -> Table {
    let hidden = sums.untold > 0
    let rows = GradientPart.allCases.map { part in
      let tally = tally(of: part)
      return ["\(part.player.letter)'s loss", part.name, "\(tally.compared)"]
        + (hidden ? ["\(tally.untold)"] : [])
        + [tally.worst.map { NumberFormat.significant($0.error, 1) } ?? "-", tally.worst?.name ?? ""]
    }
    return Table(
      title: "Backpropagation against differences of the loss",
      columns: [.text("slope of"), .text("by"), "compared"] + (hidden ? [.init("cannot tell", .number)] : [])
        + [.init("worst error", .text), .init("at", .text)], rows: rows,
      rulesBefore: [GradientPart.generatorParameters.rawValue], caption: "\(verdict) \(minibatch)")
  }

  /// All parts together.
  package var sums: (compared: Int, wrong: Int, onKinks: Int, untold: Int) {
    GradientPart.allCases.reduce((0, 0, 0, 0)) { sums, part in
      let tally = tally(of: part)
      return (sums.0 + tally.compared, sums.1 + tally.wrong, sums.2 + tally.onKinks, sums.3 + tally.untold)
    }
  }

  /// Numbers looked at so far, those of which nothing can be told included.
  package var done: Int { sums.compared + sums.onKinks + sums.untold }

  /// The number with the greatest error.
  package var worst: SlopeComparison? {
    GradientPart.allCases.compactMap { tally(of: $0).worst }.max { $0.error < $1.error }
  }

  private var verdict: String {
    let sums = sums
    let kinks =
      sums.onKinks == 0
      ? ""
      : " \(sums.onKinks) of \(done) \(sums.onKinks == 1 ? "lies on a kink and was" : "lie on a kink and were") left out."
    let untold =
      sums.untold == 0
      ? ""
      : " Nothing can be told of \(sums.untold) of \(done): the loss is so large that rounding or overflow hides "
        + "what it does."
    guard let worst else { return "Nothing was compared.\(kinks)\(untold)" }
    let bound = NumberFormat.compact(GradientCheck.tolerance)
    return
      (sums.wrong == 0
      ? "\(sums.untold == 0 ? "All \(sums.compared)" : "The \(sums.compared) that can be compared") agree to "
        + "\(bound) or better, \(worst.name) worst."
      : "\(sums.wrong) of \(sums.compared) differ by more than \(bound).") + kinks + untold
  }
}
