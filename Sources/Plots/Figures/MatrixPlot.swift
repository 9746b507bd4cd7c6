/// A matrix as cells of two columns: shades where it is positive, stripes where it is negative, denser for larger
/// sizes; small ones show their numbers.
public struct MatrixPlot: Drawable {
  public var title: String
  public let rows: Int
  public let columns: Int
  /// Row-major, shape rows x columns.
  public var values: [Double]
  /// How many values each row really has; what lies behind them is left blank and must be 0. Empty for a full matrix.
  public var lengths: [Int]
  /// What stands beside the rows, one name each or none at all.
  public var rowNames: [String]
  /// What the columns are, as a whole.
  public var columnTitle: String
  public var caption: String

  /// - Precondition: There are `rows * columns` values, and a name for every row or for none.
  public init(
    title: String, rows: Int, columns: Int, values: [Double], rowNames: [String] = [],
    lengths: [Int] = [], columnTitle: String = "", caption: String = ""
  ) {
    precondition(
      values.count == rows * columns, "\(values.count) values for a matrix of \(rows) x \(columns)")
    precondition(rowNames.isEmpty || rowNames.count == rows, "\(rowNames.count) names for \(rows) rows")
    precondition(lengths.isEmpty || lengths.count == rows, "\(lengths.count) lengths for \(rows) rows")
    self.title = title
    self.lengths = lengths
    self.rows = rows
    self.columns = columns
    self.values = values
    self.rowNames = rowNames
    self.columnTitle = columnTitle
    self.caption = caption
  }

  public var sentence: String {
    let count = values.count { !$0.isFinite }
    guard count > 0 else { return caption }
    let note =
      count == 1 ? "1 value is not finite, shown as ?." : "\(count) values are not finite, shown as ?."
    return caption.isEmpty ? note : caption + " " + note
  }

  /// Up to eight rows and columns spread over the matrix.
  public func numbers(_ style: Style) -> [Line] {
    let down = (0..<min(rows, 8)).map { rows <= 8 ? $0 : $0 * (rows - 1) / 7 }
    let across = (0..<min(columns, 8)).map { columns <= 8 ? $0 : $0 * (columns - 1) / 7 }
    let table = Table(
      columns: [Table.Column("row", .text)] + across.map { Table.Column("\($0)") },
      rows: down.map { row in
        [rowNames.isEmpty ? "\(row)" : rowNames[row]]
          + across.map { isBlank(row, $0) ? "" : NumberFormat.significant(values[row * columns + $0], 3) }
      })
    return table.picture(style)
  }

  /// Whether a place lies behind the end of its row.
  func isBlank(_ row: Int, _ column: Int) -> Bool { !lengths.isEmpty && column >= lengths[row] }

  /// The largest size of a finite value; 0 when there is none.
  var largest: Double { values.reduce(0) { $1.isFinite ? max($0, abs($1)) : $0 } }
}
