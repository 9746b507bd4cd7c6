import Distributions
import Game
import Interpreter
import Language
import Plots
import Theory

struct ModesCommand: Command {
  let name = "modes"
  let purpose = Purpose.look
  let summary = "how G's mass is spread over the modes of the data"
  let details = """
    For every mode of the data: the mass that the data and G have within three standard deviations of it, and whether \
    G captures it, which means that at least one of 2,500 samples is to be expected there. High quality is what lies \
    near any mode; a perfect generator has 98.889 % of it in the plane and 99.730 % on the line, and more means that \
    G is too concentrated. As quantities: modes, missing, hq, spurious.
    """
  let example = "run 300; modes"

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    session.game.snapshot.analyse()
    let analysis = try session.game.snapshot.neededAnalysis
    guard let census = analysis.modeCensus else {
      throw Problem(
        "the data, \(escaped(analysis.modelPair.data.name)), have no modes that are told apart",
        advice: "for example `new bimodal` or `new ring`")
    }
    let snapshot = session.game.snapshot
    return .reply(
      [.figure(table(census))],
      values: ["modes", "missing", "hq", "spurious"].map { NamedValue($0, of: snapshot.finding(named: $0)) })
  }

  private func table(_ census: ModeCensus) -> Table {
    let rows = census.entries.enumerated().map { index, entry in
      [
        "\(index + 1)", entry.mode.center.map { NumberFormat.compact($0) }.joined(separator: ", "),
        NumberFormat.percent(entry.data, 2), NumberFormat.percent(entry.generated, 2), short(entry.expected),
        entry.isCaptured ? "captured" : "missing",
      ]
    }
    let total = [
      "", "all modes", NumberFormat.percent(census.ceiling, 2), NumberFormat.percent(census.highQuality, 2),
      short(census.entries.reduce(0) { $0 + $1.expected }), "",
    ]
    let columns: [Table.Column] = ["mode", .text("at"), "data", "G", "of 2,500", .text("")]
    return Table(
      title: "Mass within three standard deviations of each mode", columns: columns, rows: rows + [total],
      caption: sentence(census))
  }

  private func sentence(_ census: ModeCensus) -> String {
    let verdict =
      census.highQuality > census.ceiling * 1.002 ? ", so that G is more concentrated than the data" : ""
    return "G captures \(census.captured) of \(census.entries.count) modes. High quality: "
      + "\(NumberFormat.percent(census.highQuality, 2)), where a perfect G has "
      + "\(NumberFormat.percent(census.ceiling, 2))\(verdict); \(NumberFormat.percent(census.spurious, 2)) lies "
      + "near no mode." + (census.provenance.remark.map { " These are \($0)." } ?? "")
  }
}
