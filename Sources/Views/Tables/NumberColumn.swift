import Language
import Numerics
import Plots

struct NumberColumn {
  let title: String
  let numbers: [Double]

  /// One column for each coordinate, four at most.
  static func coordinates(_ title: String, _ batch: Batch) -> [NumberColumn] {
    guard batch.features > 1 else { return [NumberColumn(title: title, numbers: batch.column(0))] }
    return (0..<min(4, batch.features)).map {
      NumberColumn(title: "\(title)[\($0)]", numbers: batch.column($0))
    }
  }
}

/// A table with numbered rows, and the same numbers as values.
func numbered(_ title: String, _ columns: [NumberColumn]) -> Reply {
  let count = columns.map(\.numbers.count).max() ?? 0
  let rows = (0..<count).map { row in
    ["\(row)"] + columns.map { row < $0.numbers.count ? brief($0.numbers[row]) : "" }
  }
  let heads = [Table.Column("#", .number)] + columns.map { Table.Column($0.title, .number) }
  let places = (0..<count).map(Double.init)
  let exact = columns.enumerated().map { place, column -> DataTable.Column in
    let earlier = columns[..<place].count { $0.title == column.title }
    let cells = (0..<count).map { $0 < column.numbers.count ? column.numbers[$0] : nil }
    return .init(column.title + (earlier > 0 ? " \(earlier + 1)" : ""), .numbers(cells))
  }
  let table = Table(
    title: title, columns: heads, rows: rows, exact: DataTable([.init("#", numbers: places)] + exact))
  return Reply([.figure(table)], values: [NamedValue("rows", count)])
}
