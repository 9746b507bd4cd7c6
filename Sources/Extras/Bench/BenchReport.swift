import Files
import Language
import Plots

/// The rows of one bench as tables and sentences.
package struct BenchReport: Equatable, Sendable {
  private let rows: [BenchRow]
  /// Those whom the rows are compared to, in their order.
  private let owners: [String]

  package init(_ rows: [BenchRow], comparedTo owners: [String] = []) {
    self.rows = rows
    self.owners = owners
  }

  package var reply: Reply {
    var blocks: [Reply.Block] = [.figure(speeds)]
    if !owners.isEmpty { blocks += [.text(""), .figure(comparison)] }
    return Reply(blocks + [.text("")] + notes.map { .text($0) })
  }

  private var speeds: Table {
    Table(
      title: "Speed of this \(BuildKind.current.rawValue) build",
      columns: [.text("workload"), "median", "least", "greatest", .text("unit"), "GFLOP/s", "peak MiB"],
      rows: rows.map { row in
        [
          label(row), figure(row.median), figure(row.min), figure(row.max),
          row.milliseconds == nil ? "rounds/s" : "ms", figure(row.gigaflops), figure(row.peakMebibytes),
        ]
      })
  }

  private var comparison: Table {
    Table(
      title: "Speed in that of others: above 1 this build is faster",
      columns: [.text("workload")] + owners.map { Table.Column($0) },
      rows: rows.map { row in [label(row)] + owners.map { ratio(row.ratios?[$0]) } })
  }

  private var notes: [String] {
    var notes: [String] = []
    if BuildKind.current == .debug { notes.append("This build is not optimised: its speeds mean little.") }
    for case let (row, times?) in rows.map({ ($0, $0.timesRival) }) {
      notes.append(
        "\(row.workload): \(Workload.gameLength) rounds phase by phase, with the history kept, take "
          + "\(ratio(times)) times as long as run freely.")
    }
    if rows.contains(where: { $0.gigaflops != nil }) {
      notes.append(
        "GFLOP/s counts the layer products alone: 2 m (4 wG - vG + 8 wD - 2 vD) operations a round, w the weights, "
          + "v those of the first layer, m the batch.")
      notes.append("Allocations are counted from outside, by Tests/Peers/allocations.sh.")
    }
    return notes
  }

  private func label(_ row: BenchRow) -> String { "\(row.workload) \(row.activation)" }

  private func figure(_ value: Double?) -> String { value.map { NumberFormat.significant($0, 4) } ?? "-" }

  private func ratio(_ value: Double?) -> String { value.map { NumberFormat.fixed($0, 2) } ?? "-" }
}
