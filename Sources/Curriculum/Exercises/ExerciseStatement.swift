/// What an exercise's README says: its title and its hints.
///
///     # Ex01. The best discriminator
///     <details><summary>Hint</summary>Only the ratio counts.</details>
///
/// A hint may run over many lines, with paragraphs and fenced blocks of its own.
public struct ExerciseStatement: Equatable, Sendable {
  /// Without the exercise's number.
  public let title: String
  /// Paragraphs of each hint, one to a line, with their Markdown.
  public let hints: [[String]]

  private static let opening = "<details><summary>Hint</summary>"
  private static let closing = "</details>"

  public init(markdown: String) {
    let lines = markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    title = ExerciseStatement.title(in: lines)
    var hints: [[String]] = []
    var open: [Substring]?
    for line in lines {
      var rest = line.trimmingBlanks
      if rest.hasPrefix(ExerciseStatement.opening) {
        open = []
        rest = rest.dropFirst(ExerciseStatement.opening.count)
      }
      guard let collected = open else { continue }
      guard rest.hasSuffix(ExerciseStatement.closing) else {
        open = collected + [rest]
        continue
      }
      hints.append(ExerciseStatement.paragraphs(collected + [rest.dropLast(ExerciseStatement.closing.count)]))
      open = nil
    }
    self.hints = hints
  }

  private static func title(in lines: [Substring]) -> String {
    guard let heading = lines.first(where: { $0.hasPrefix("# ") })?.dropFirst(2) else { return "" }
    guard heading.lowercased().hasPrefix("ex"), let point = heading.firstIndex(of: ".") else {
      return String(heading.trimmingBlanks)
    }
    return String(heading[heading.index(after: point)...].trimmingBlanks)
  }

  /// Lines that follow each other make a paragraph; those of a fenced block stand alone.
  private static func paragraphs(_ lines: [Substring]) -> [String] {
    var paragraphs: [String] = []
    var isFenced = false
    var continues = false
    for line in lines {
      if line.hasPrefix("```") {
        isFenced.toggle()
        continues = false
      } else if isFenced {
        paragraphs.append("    " + line)
      } else if line.isEmpty {
        continues = false
      } else if continues {
        paragraphs[paragraphs.count - 1] += " " + line
      } else {
        paragraphs.append(String(line))
        continues = true
      }
    }
    return paragraphs.map(ExerciseStatement.plain)
  }

  /// `<code>` is how Markdown within a line of HTML writes what backticks mean elsewhere.
  private static func plain(_ text: String) -> String {
    ["<code>", "</code>"].reduce(text) { text, tag in text.pieces(between: tag).joined(separator: "`") }
  }
}

extension String {
  /// What stands before, between and behind the places of a text.
  fileprivate func pieces(between text: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = startIndex
    var here = startIndex
    while here < endIndex {
      if self[here...].hasPrefix(text) {
        pieces.append(self[start..<here])
        here = index(here, offsetBy: text.count)
        start = here
      } else {
        here = index(after: here)
      }
    }
    return pieces + [self[start...]]
  }
}
