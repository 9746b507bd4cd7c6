/// A person's slip in what was typed: the word, where it stands, what was expected, and what to type instead.
public struct ParseError: Error, Equatable, Sendable {
  /// The word as typed, fit to be shown; empty where the line ended too early.
  public let word: String
  /// Where the word begins, counted from 1 in Unicode scalars.
  public let column: Int
  /// What would have been right, as the end of a sentence that begins with "expected".
  public let expected: String
  /// What to type instead, where there is a good guess.
  public let instead: String?
  /// The whole sentence, where nothing was typed wrongly but a value is not to be had.
  public let statement: String?

  public init(word: some StringProtocol, column: Int, expected: String, instead: String? = nil) {
    self.word = escaped(word)
    self.column = column
    self.expected = expected
    self.instead = instead.map { escaped($0, limit: 80) }
    statement = nil
  }

  /// What was typed is right, but there is no value for it now.
  public init(word: some StringProtocol, column: Int, statement: String) {
    self.word = escaped(word)
    self.column = column
    self.statement = statement
    expected = ""
    instead = nil
  }

  /// The typed line and below it a caret under the slip, cut to a width and fit to be shown.
  ///
  /// - Parameter line: The whole line in which `column` counts.
  /// - Parameter width: Columns of the terminal; at least 16 are used.
  public func marked(in line: String, width: Int) -> [String] {
    let width = max(width, 16)
    let scalars = line.unicodeScalars
    let index =
      scalars.index(scalars.startIndex, offsetBy: column - 1, limitedBy: scalars.endIndex) ?? scalars.endIndex
    let before = Array(escaped(line[..<index], limit: .max))
    let after = Array(escaped(line[index...], limit: .max))
    // A slip far to the right keeps two thirds of the width for what leads up to it.
    let kept = before.suffix(min(before.count, width * 2 / 3))
    let shown = kept + after.prefix(width - kept.count)
    return [String(shown), String(repeating: " ", count: kept.count) + "^"]
  }
}

extension ParseError: CustomStringConvertible {
  /// One sentence without its full stop, such as `"=" at column 3: expected a comparison; did you mean ==?`
  public var description: String {
    if let statement { return statement }
    let place = word.isEmpty ? "at the end" : "\"\(word)\" at column \(column)"
    return "\(place): expected \(expected)" + (instead.map { "; did you mean \($0)?" } ?? "")
  }
}
