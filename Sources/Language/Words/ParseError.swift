/// What is wrong in something that a person wrote: where, what was expected, and what to write instead.
package struct ParseError: Error, Equatable, Sendable {
  /// Counted from 1; 1 for what is typed in one line.
  package let line: Int
  /// Where the word begins, counted from 1 in Unicode scalars; 1 where the whole line is meant.
  package let column: Int
  /// The word as typed, fit to be shown; empty where the text ended too early.
  package let word: String
  /// What is wrong, as a sentence without its full stop; nil where that is the word.
  package let statement: String?
  /// What would have been right, as the end of a sentence that begins with "expected"; may be empty beside a statement.
  package let expected: String
  /// What to type instead, where there is a good guess.
  package let instead: String?

  /// A word that does not belong where it stands.
  package init(word: some StringProtocol, column: Int, expected: String, instead: String? = nil) {
    line = 1
    self.column = column
    self.word = escaped(word)
    statement = nil
    self.expected = expected
    self.instead = instead.map { escaped($0, limit: 80) }
  }

  /// A word that is right, but has no value now.
  package init(word: some StringProtocol, column: Int, statement: String) {
    line = 1
    self.column = column
    self.word = escaped(word)
    self.statement = statement
    expected = ""
    instead = nil
  }

  /// A line, or the whole of what was typed, with which something is wrong; the statement is not made fit to be shown.
  package init(line: Int = 1, _ statement: String, expected: String = "", instead: String? = nil) {
    self.line = line
    column = 1
    word = ""
    self.statement = statement
    self.expected = expected
    self.instead = instead
  }

  /// The typed line and below it a caret under the error, cut to a width and fit to be shown.
  ///
  /// - Parameter line: The whole line in which `column` counts.
  /// - Parameter width: Columns of the terminal; at least 16 are used.
  package func marked(in line: String, width: Int) -> [String] {
    let width = max(width, 16)
    let scalars = line.unicodeScalars
    let index =
      scalars.index(scalars.startIndex, offsetBy: column - 1, limitedBy: scalars.endIndex) ?? scalars.endIndex
    let before = Array(escaped(line[..<index], limit: .max))
    let after = Array(escaped(line[index...], limit: .max))
    // An error far to the right keeps two thirds of the width for what leads up to it.
    let kept = before.suffix(min(before.count, width * 2 / 3))
    let shown = kept + after.prefix(width - kept.count)
    return [String(shown), String(repeating: " ", count: kept.count) + "^"]
  }
}

extension ParseError: CustomStringConvertible {
  /// One sentence without its full stop, such as `"=" at column 3: expected a comparison; did you mean ==?`
  package var description: String {
    let place = word.isEmpty ? "at the end" : "\"\(word)\" at column \(column)"
    return (statement ?? "\(place): expected \(expected)")
      + (statement == nil || expected.isEmpty ? "" : "; expected \(expected)")
      + (instead.map { "; did you mean \($0)?" } ?? "")
  }
}
