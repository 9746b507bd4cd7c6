/// A column of a data file as people write it: `csv(iris.csv, petal_length)`.
///
/// This only says which file and column are meant; whoever reads the file makes a ``CSVColumn`` of its text and a
/// ``KernelEstimate`` of that.
public struct CSVSource: Equatable, Sendable {
  public let file: String
  /// A number from 1, or a name in the header.
  public let column: String

  public init(file: String, column: String) {
    self.file = file
    self.column = column
  }

  /// The spelling that reads back as an equal value.
  public var name: String { "csv(\(file), \(column))" }

  /// - Returns: Nil for a text that does not start with `csv(`.
  public init?(parsing text: String) throws(DistributionError) {
    let trimmed = text.trimmed
    guard trimmed.lowercased().hasPrefix("csv(") else { return nil }
    func error(_ word: some StringProtocol, expected: String) -> DistributionError {
      DistributionError(word: String(word), expected: expected, suggestion: "csv(iris.csv, petal_length)")
    }
    guard trimmed.hasSuffix(")") else { throw error(trimmed, expected: "\")\" at the end") }
    let inside = trimmed.dropFirst(4).dropLast()
    // A file's name may hold a comma; a column's name then may not.
    guard let comma = inside.lastIndex(of: ",") else {
      throw error(inside, expected: "a file, a comma, and a column")
    }
    file = inside[..<comma].trimmed
    column = inside[inside.index(after: comma)...].trimmed
    guard !file.isEmpty && !column.isEmpty else { throw error(inside, expected: "a file and a column") }
  }
}

extension StringProtocol {
  /// Without white space at either end.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
