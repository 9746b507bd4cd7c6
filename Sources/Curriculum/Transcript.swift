/// The exchanges of a Markdown text: what stands in its fenced blocks marked `saddle`.
///
///     ```saddle
///     saddle> print V
///     V = -1.386
///     ```
///
/// Blocks marked otherwise, such as `saddle try`, are none of its business.
public struct Transcript: Equatable, Sendable {
  /// A command and the lines that should answer it.
  public struct Exchange: Equatable, Sendable {
    /// Counted from 1, in the whole text.
    public let line: Int
    public let command: String
    public let answer: [String]
  }

  public static let prompt = "saddle> "

  public let exchanges: [Exchange]

  public init(markdown: String) {
    var exchanges: [Exchange] = []
    var isInside = false
    for (index, line) in markdown.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        isInside = !isInside && line.dropFirst(3).trimmingBlanks == "saddle"
      } else if isInside, line.hasPrefix(Transcript.prompt) {
        let command = String(line.dropFirst(Transcript.prompt.count))
        exchanges.append(Exchange(line: index + 1, command: command, answer: []))
      } else if isInside, let last = exchanges.last {
        exchanges[exchanges.count - 1] = Exchange(
          line: last.line, command: last.command, answer: last.answer + [String(line)])
      }
    }
    self.exchanges = exchanges
  }
}

extension Substring {
  var trimmingBlanks: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
