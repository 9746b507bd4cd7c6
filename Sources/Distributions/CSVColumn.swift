/// One column of numbers out of a CSV text.
///
/// The first record is a header where the column is asked for by name, or where its cell in the column is not a
/// number; every later cell of the column must be a finite number.
public struct CSVColumn: Equatable, Sendable {
  /// The most rows that are read.
  public static let rowLimit = 1_000_000
  /// The largest size of a value.
  public static let sizeLimit = 1e100

  /// Its name in the header, or `column 3` where there is no header.
  public let name: String
  /// Shape: rows.
  public let values: [Double]
  /// The names of all columns; their numbers where there is no header.
  public let columns: [String]
  /// Whether the first record was taken for a header.
  let hasHeader: Bool

  /// - Parameters:
  ///   - text: The whole file.
  ///   - column: A number from 1, or a name in the header in large or small letters.
  public init(text: String, column: String) throws(CSVError) {
    try self.init(text: text, column: column, isHeaded: false)
  }

  /// - Parameter isHeaded: Whether the first record is a header whatever it looks like.
  init(text: String, column: String, isHeaded: Bool) throws(CSVError) {
    var records = CSVRecords(text)
    guard let first = try records.next() else { throw .noSuchColumn(asked: column, columns: []) }
    let hasNumbersOnly = first.cells.allSatisfy { decimalNumber($0) != nil }
    columns = hasNumbersOnly ? first.cells.indices.map { "\($0 + 1)" } : first.cells
    guard let index = columnIndex(of: column.trimmed, in: columns) else {
      throw .noSuchColumn(asked: column, columns: columns)
    }
    let isNamed = Int(column.trimmed) == nil
    hasHeader = isHeaded || isNamed || decimalNumber(first.cells[index]) == nil
    name = hasHeader ? first.cells[index] : "column \(index + 1)"

    var values: [Double] = []
    var record: CSVRecords.Record? = hasHeader ? try records.next() : first
    while let row = record {
      guard index < row.cells.count else {
        throw .missingCell(line: row.line, found: row.cells.count, columns: columns)
      }
      guard let value = decimalNumber(row.cells[index]) else {
        throw .notANumber(line: row.line, cell: row.cells[index], columns: columns)
      }
      guard abs(value) <= CSVColumn.sizeLimit else {
        throw .tooLarge(line: row.line, cell: row.cells[index], limit: CSVColumn.sizeLimit)
      }
      guard values.count < CSVColumn.rowLimit else { throw .tooManyRows(limit: CSVColumn.rowLimit) }
      values.append(value)
      record = try records.next()
    }
    self.values = values
    let isConstant = values.allSatisfy { $0 == values[0] }
    if isConstant { throw .tooFewValues(distinct: min(values.count, 1), column: name) }
    guard KernelEstimate.canResolve(values) else { throw .tooNarrow(column: name) }
  }
}

/// A number from 1 within the columns, or else the first column of the name in large or small letters.
private func columnIndex(of asked: String, in columns: [String]) -> Int? {
  if let number = Int(asked) { return columns.indices.contains(number - 1) ? number - 1 : nil }
  return columns.firstIndex { $0.lowercased() == asked.lowercased() }
}
