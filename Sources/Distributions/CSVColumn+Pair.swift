extension CSVColumn {
  /// Two columns of the same rows. Where either shows that the first record is a header, it is one for both.
  ///
  /// - Parameter columns: For each a number from 1, or a name in the header.
  public static func pair(
    text: String, columns: (String, String)
  ) throws(CSVError) -> (x: CSVColumn, y: CSVColumn) {
    let x = try CSVColumn(text: text, column: columns.0)
    let y = try CSVColumn(text: text, column: columns.1)
    if x.hasHeader == y.hasHeader { return (x, y) }
    return (
      try CSVColumn(text: text, column: columns.0, isHeaded: true),
      try CSVColumn(text: text, column: columns.1, isHeaded: true)
    )
  }
}
