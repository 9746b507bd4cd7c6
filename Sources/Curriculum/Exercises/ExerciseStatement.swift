/// What an exercise's README says: its title and its hints.
///
///     # Ex01. The best discriminator
///     <details><summary>Hint</summary>Only the ratio counts.</details>
///
/// A hint may run over many lines, with paragraphs and fenced blocks of its own.
public struct ExerciseStatement: Equatable, Sendable {
  /// Without the exercise's number; empty where the text has no heading, or is none that a lesson could hold.
  public let title: String
  /// Paragraphs of each hint, one to a line, with their Markdown.
  public let hints: [[String]]

  public init(markdown: String) {
    var reader = MarkdownReader(
      markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline))
    let blocks = (try? reader.blocks()) ?? []
    title = blocks.lazy.compactMap { ExerciseStatement.title($0) }.first ?? ""
    hints = blocks.compactMap { block in
      guard case .details("Hint", let parts) = block.kind else { return nil }
      return parts.flatMap { ExerciseStatement.paragraphs($0) }
    }
  }

  private static func title(_ block: MarkdownBlock) -> String? {
    guard case .heading(1, let text) = block.kind else { return nil }
    guard text.lowercased().hasPrefix("ex"), let point = text.firstIndex(of: ".") else { return text }
    return String(text[text.index(after: point)...].trimmingBlanks)
  }

  /// A paragraph in one line; the lines of a fenced block stand alone.
  private static func paragraphs(_ block: MarkdownBlock) -> [String] {
    if case .code(_, let lines) = block.kind { return lines.map { "    " + $0 } }
    // `<code>` is how Markdown within a line of HTML writes what backticks mean elsewhere.
    return block.words.map { $0.replacing("<code>", with: "`").replacing("</code>", with: "`") }
  }
}
