/// A piece of a Markdown text, with the line in which it begins.
public struct MarkdownBlock: Equatable, Sendable {
  /// Counted from 1 in the whole text.
  public let line: Int
  public let kind: Kind

  public init(line: Int, _ kind: Kind) {
    self.line = line
    self.kind = kind
  }

  public indirect enum Kind: Equatable, Sendable {
    case heading(level: Int, String)
    case paragraph(String)
    /// - Parameter first: The number of the first entry; nil where the entries are not numbered.
    case list(first: Int?, [String])
    /// Rows of cells; the first is the head.
    case table([[String]])
    case quote(String)
    /// A fenced block: the word behind its fence, and its lines.
    case code(info: String, [String])
    /// `<!-- .. -->` on a line of its own.
    case comment(String)
    case details(summary: String, [MarkdownBlock])
  }
}

extension [MarkdownBlock] {
  /// Every link of the text, folded blocks included.
  public var links: [(target: String, line: Int)] { flatMap(\.links) }
}

extension MarkdownBlock {
  /// Whether its size is bounded by its parts: lines of code, or blocks with bounds of their own.
  var isPieced: Bool {
    switch kind {
    case .code, .details: true
    default: false
    }
  }

  /// Its words, without what they stand in.
  var words: [String] {
    switch kind {
    case .heading(_, let text), .paragraph(let text), .quote(let text), .comment(let text): [text]
    case .list(_, let entries): entries
    case .table(let rows): rows.flatMap { $0 }
    case .code(_, let lines): lines
    case .details: []
    }
  }

  fileprivate var links: [(target: String, line: Int)] {
    switch kind {
    case .details(_, let blocks): return blocks.links
    case .code, .comment: return []
    default:
      return words.flatMap { Span.spans(of: $0) }.compactMap { span in
        if case .link(_, let target) = span { (target, line) } else { nil }
      }
    }
  }
}
