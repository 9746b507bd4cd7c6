/// What is wrong with a data file, or with the column asked of it.
public enum CSVError: Error, Equatable, Sendable {
  /// There is no such column; `columns` are the ones known.
  case noSuchColumn(asked: String, columns: [String])
  /// A cell of the column is no finite number.
  case notANumber(line: Int, cell: String, columns: [String])
  /// A cell of the column is a number too large to be computed with.
  case tooLarge(line: Int, cell: String, limit: Double)
  /// A line ends before the column.
  case missingCell(line: Int, found: Int, columns: [String])
  /// A quotation mark opens a cell and none closes it.
  case unclosedQuote(line: Int, cell: String)
  /// Something other than a comma follows a closing quotation mark.
  case textAfterQuote(line: Int, cell: String)
  /// A density needs two distinct values.
  case tooFewValues(distinct: Int, column: String)
  /// The values lie too close together, for their size, to be told apart in a density.
  case tooNarrow(column: String)
  /// A bandwidth was given that would show nothing of the data: the least and the greatest that can be used.
  case bandwidth(Double, least: Double, greatest: Double)
  case tooManyRows(limit: Int)

  /// One line that says where, what, and what to do.
  public var message: String {
    switch self {
    case .noSuchColumn(let asked, let columns):
      "there is no column \"\(asked)\". \(known(columns))"
    case .notANumber(let line, let cell, let columns):
      "line \(line): \"\(cell.prefix(40))\" is not a finite number. \(known(columns))"
    case .tooLarge(let line, let cell, let limit):
      "line \(line): \"\(cell.prefix(40))\" is larger than \(spelled(limit)). Write the column in other units."
    case .missingCell(let line, let found, let columns):
      "line \(line): it ends after \(found) of the cells. \(known(columns))"
    case .unclosedQuote(let line, let cell):
      "line \(line): the quotation mark before \"\(cell.prefix(40))\" is not closed. Close it with one more."
    case .textAfterQuote(let line, let cell):
      "line \(line): text follows the quoted cell \"\(cell.prefix(40))\". A quote within quotes is written twice."
    case .tooFewValues(let distinct, let column):
      "column \"\(column)\" has \(distinct == 0 ? "no values" : "only one distinct value"). A density needs at least 2."
    case .tooNarrow(let column):
      "column \"\(column)\" has values too close together for their size. Subtract a constant or change the unit."
    case .bandwidth(let value, let least, let greatest):
      "a bandwidth of \(spelled(value)) does not suit these data: from \(spelled(least)) to \(spelled(greatest))."
    case .tooManyRows(let limit):
      "the file has more than \(limit) rows of data. Take a sample of them."
    }
  }

  private func known(_ columns: [String]) -> String {
    columns.isEmpty ? "The file holds no rows." : "Columns: \(columns.joined(separator: ", "))."
  }
}
