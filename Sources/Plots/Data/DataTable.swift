/// Named columns of equal length: what a figure shows, for another program.
public struct DataTable: Equatable, Sendable {
  public enum Cells: Equatable, Sendable {
    /// Nil where there is nothing, which is not the same as NaN.
    case numbers([Double?])
    case texts([String])

    public var count: Int {
      switch self {
      case .numbers(let numbers): numbers.count
      case .texts(let texts): texts.count
      }
    }
  }

  public struct Column: Equatable, Sendable {
    public var name: String
    /// Empty for a bare number.
    public var unit: String
    public var cells: Cells

    public init(_ name: String, unit: String = "", _ cells: Cells) {
      self.name = name
      self.unit = unit
      self.cells = cells
    }

    public init(_ name: String, unit: String = "", numbers: [Double]) {
      self.init(name, unit: unit, .numbers(numbers))
    }

    public init(_ name: String, texts: [String]) { self.init(name, .texts(texts)) }
  }

  public let columns: [Column]

  /// - Precondition: All columns have the same count.
  public init(_ columns: [Column]) {
    for column in columns {
      precondition(
        column.cells.count == columns[0].cells.count,
        "column \(column.name) has \(column.cells.count) rows, \(columns[0].name) has \(columns[0].cells.count)"
      )
    }
    self.columns = columns
  }

  public var rowCount: Int { columns.first?.cells.count ?? 0 }

  /// The table as a figure of text.
  public func table(title: String) -> Table {
    let heads = columns.map { column -> Table.Column in
      if case .texts = column.cells { return Table.Column(column.name, .text) }
      return Table.Column(column.name, .number)
    }
    let rows = (0..<rowCount).map { row in
      columns.map { column in
        switch column.cells {
        case .texts(let texts): texts[row]
        case .numbers(let numbers): numbers[row].map { NumberFormat.rounded($0) } ?? ""
        }
      }
    }
    return Table(title: title, columns: heads, rows: rows, exact: self)
  }
}

extension NumberFormat {
  /// Six significant digits, whole numbers without a point.
  fileprivate static func rounded(_ x: Double) -> String {
    x == x.rounded() && abs(x) < 1e7 ? fixed(x, 0) : significant(x, 6)
  }

  /// The shortest digits that read back as the same number, without a needless `.0`; nan, inf and -inf.
  public static func exact(_ x: Double) -> String {
    guard x.isFinite else { return fixed(x, 0) }
    let text = x.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
