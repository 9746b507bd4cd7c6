/// One word of a command line.
package struct Word: Equatable, Sendable {
  /// The word without its quotes.
  package let text: String
  /// Where it begins, counted from 1 in Unicode scalars.
  package let column: Int
  /// Whether it begins with a quote; then it is never an option.
  package let isQuoted: Bool

  package init(_ text: String, column: Int, isQuoted: Bool = false) {
    self.text = text
    self.column = column
    self.isQuoted = isQuoted
  }

  /// The two sides of `key=value`, where this is one. A comparison such as `V==1` is none.
  package var option: (key: String, value: Word)? {
    guard !isQuoted, let sign = text.firstIndex(of: "="), sign != text.startIndex else { return nil }
    let key = text[..<sign]
    let value = text[text.index(after: sign)...]
    guard value.first != "=", key.unicodeScalars.allSatisfy(Word.isPartOfKey) else { return nil }
    return (String(key), Word(String(value), column: column + key.unicodeScalars.count + 1))
  }

  /// A text as it has to be typed to be one word, in quotation marks where it needs them.
  ///
  /// A quotation ends at the first mark of its kind, so each kind of mark stands within the other.
  package static func quoted(_ text: some StringProtocol) -> String {
    guard text.contains(where: { $0.isWhitespace || ";#'\"()[]".contains($0) }) else { return String(text) }
    return text.split(separator: "'", omittingEmptySubsequences: false).map { "'\($0)'" }
      .joined(separator: "\"'\"")
  }

  /// Letters, digits and the signs of names such as `d.w1[0,1]` or `k_D`.
  private static func isPartOfKey(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".", "[", "]", ",": true
    default: false
    }
  }
}

/// One command of a line: its words, and its text for commands that take the rest of the line as it stands.
package struct CommandLine: Equatable, Sendable {
  /// At least one.
  package let words: [Word]
  /// As typed, from the first word to the end of the last, quotes included.
  package let source: Word
  /// Offsets in `source` at which the words begin.
  private let starts: [Int]

  /// As typed, from one word to the end; nil where there is no such word.
  package func rest(from index: Int) -> Word? {
    guard words.indices ~= index else { return nil }
    let scalars = source.text.unicodeScalars.dropFirst(starts[index])
    return Word(String(scalars), column: source.column + starts[index])
  }

  /// The commands of a line.
  ///
  /// White space separates words and `;` separates commands, except inside quotes, parentheses and brackets, so that
  /// `data=normal(4, 1.25)` is one word. Either quote keeps what stands between it and its like as it is. A `#` at
  /// the start of a word begins a comment. An unclosed parenthesis extends its word to the end
  /// of the line, so that the reader of the word can name the place.
  package static func split(_ line: String) throws(ParseError) -> [CommandLine] {
    var splitter = Splitter(line)
    return try splitter.commands()
  }

  fileprivate init(words: [Word], source: Word, starts: [Int]) {
    self.words = words
    self.source = source
    self.starts = starts
  }
}

/// Cuts a line into commands and words, in one pass.
private struct Splitter {
  let scalars: [Unicode.Scalar]
  var position = 0

  init(_ line: String) { scalars = Array(line.unicodeScalars) }

  mutating func commands() throws(ParseError) -> [CommandLine] {
    var commands: [CommandLine] = []
    var words: [Word] = []
    var starts: [Int] = []
    var end = 0
    func finish() {
      guard let first = starts.first else { return }
      let source = Word(text(first..<end), column: first + 1)
      commands.append(CommandLine(words: words, source: source, starts: starts.map { $0 - first }))
      (words, starts) = ([], [])
    }
    while position < scalars.count, scalars[position] != "#" {
      if scalars[position] == ";" {
        finish()
        position += 1
      } else if scalars[position].properties.isWhitespace {
        position += 1
      } else {
        starts.append(position)
        words.append(try word())
        end = position
      }
    }
    finish()
    return commands
  }

  private mutating func word() throws(ParseError) -> Word {
    let start = position
    var depth = 0
    var word = String.UnicodeScalarView()
    while position < scalars.count {
      let scalar = scalars[position]
      if depth == 0, scalar == ";" || scalar.properties.isWhitespace { break }
      if scalar == "'" || scalar == "\"" {
        word.append(contentsOf: try quotation())
        continue
      }
      if scalar == "(" || scalar == "[" { depth += 1 }
      if scalar == ")" || scalar == "]" { depth = max(0, depth - 1) }
      word.append(scalar)
      position += 1
    }
    let isQuoted = scalars[start] == "'" || scalars[start] == "\""
    return Word(String(word), column: start + 1, isQuoted: isQuoted)
  }

  /// The text between two equal quotes.
  private mutating func quotation() throws(ParseError) -> ArraySlice<Unicode.Scalar> {
    let quote = scalars[position]
    let inside = scalars[(position + 1)...]
    guard let closing = inside.firstIndex(of: quote) else {
      throw ParseError(
        word: text(position..<scalars.count), column: position + 1, expected: "a closing \(quote)")
    }
    position = closing + 1
    return inside[..<closing]
  }

  private func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }
}
