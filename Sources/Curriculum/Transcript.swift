import Language

/// The exchanges of a Markdown text: what stands in its fenced blocks marked `saddle`.
///
///     ```saddle
///     saddle> print V
///     V = -1.386
///     ```
///
/// Blocks marked otherwise, such as `saddle try`, are skipped.
public struct Transcript: Equatable, Sendable {
  /// A command and the lines that should answer it.
  public struct Exchange: Equatable, Sendable {
    /// Counted from 1, in the whole text.
    public let line: Int
    public let command: String
    public let answer: [String]

    public init(line: Int, command: String, answer: [String]) {
      self.line = line
      self.command = command
      self.answer = answer
    }
  }

  public static let prompt = "saddle> "

  public let exchanges: [Exchange]

  public init(markdown: String) {
    var exchanges: [Exchange] = []
    var isInside = false
    for (index, line) in markdown.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        isInside = !isInside && line.dropFirst(3).trimmingBlanks == "saddle"
      } else if isInside {
        exchanges.add(String(line), line: index + 1)
      }
    }
    self.exchanges = exchanges
  }

  /// The exchanges of one block.
  ///
  /// - Parameter firstLine: The number of its first line in the file.
  static func exchanges(_ lines: [String], firstLine: Int) throws(ParseError) -> [Exchange] {
    guard let first = lines.first, first.hasPrefix(prompt) else {
      throw ParseError(
        line: firstLine, "the block does not begin with a command", expected: "saddle> and a command")
    }
    var exchanges: [Exchange] = []
    for (index, line) in lines.enumerated() { exchanges.add(line, line: firstLine + index) }
    return exchanges
  }
}

extension [Transcript.Exchange] {
  /// Takes in one more line of a block; what stands before the first command belongs to none.
  fileprivate mutating func add(_ text: String, line: Int) {
    if text.hasPrefix(Transcript.prompt) {
      let command = String(text.dropFirst(Transcript.prompt.count))
      append(Transcript.Exchange(line: line, command: command, answer: []))
    } else if let last {
      self[count - 1] = Transcript.Exchange(
        line: last.line, command: last.command, answer: last.answer + [text])
    }
  }
}
