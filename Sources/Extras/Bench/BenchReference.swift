import Foundation
import Language

/// Speeds measured before, by this program or by a peer, to which new ones are compared.
package struct BenchReference: Equatable, Sendable {
  private let rows: [BenchRow]

  /// Reads rows, one object of JSON a line; blank lines are passed over.
  ///
  /// - Parameter path: The file's name, for complaints.
  package init(_ text: String, from path: String) throws(Problem) {
    var rows: [BenchRow] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    where !line.allSatisfy(\.isWhitespace) {
      guard let row = try? JSONDecoder().decode(BenchRow.self, from: Data(line.utf8)),
        let median = row.median, median.isFinite, median > 0
      else {
        throw Problem(
          "\(escaped(path)):\(index + 1) is no measurement",
          advice: "`saddle bench --json` and the programs of Tests/Peers write such lines")
      }
      rows.append(row)
    }
    try expect(!rows.isEmpty, "\"\(escaped(path))\" holds no measurement")
    self.rows = rows
  }

  /// Whose speeds these are, in the order of the file.
  package var owners: [String] {
    rows.reduce(into: []) { owners, row in if !owners.contains(row.owner) { owners.append(row.owner) } }
  }

  /// The row's speed in that of each owner who did the same work: above 1 the row is faster.
  ///
  /// Of repeated measurements the median counts.
  package func ratios(of row: BenchRow) -> [String: Double] {
    guard let median = row.median else { return [:] }
    var ratios: [String: Double] = [:]
    for owner in owners {
      let medians = rows.filter { $0.owner == owner && $0.isComparable(to: row) }.compactMap(\.median)
      guard !medians.isEmpty else { continue }
      ratios[owner] = row.milliseconds == nil ? median / medians.median : medians.median / median
    }
    return ratios
  }
}
