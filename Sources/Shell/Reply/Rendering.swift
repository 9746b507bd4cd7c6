public import Plots

/// How replies become text.
public struct Presentation: Equatable, Sendable {
  public var style: Style
  /// Figures as one sentence and a small table, for a screen reader.
  public var describesOnly: Bool

  public init(style: Style = Style(), describesOnly: Bool = false) {
    self.style = style
    self.describesOnly = describesOnly
  }

  /// The reply as lines, none wider than the style.
  public func lines(of reply: Reply) -> [Line] {
    reply.blocks.flatMap { lines(of: $0) }.map { $0.clipped(to: style.width) }
  }

  /// The reply as text, each line ended.
  public func text(of reply: Reply) -> String {
    let lines = lines(of: reply)
    return lines.isEmpty ? "" : lines.text(color: style.color) + "\n"
  }

  private func lines(of block: Reply.Block) -> [Line] {
    switch block {
    case .text(let text):
      text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
        wrapped(Line(String(paragraph), .plain))
      }
    case .lines(let lines): style.glyphs == .ascii ? lines.map(\.asciiOnly) : lines
    case .figure(let figure): describesOnly ? figure.description(style) : figure.lines(style)
    case .problem(let problem): problem.lines.flatMap(wrapped)
    }
  }

  /// A line as a paragraph, keeping the ink of its beginning and the indent of its first word.
  private func wrapped(_ line: Line) -> [Line] {
    let line = style.glyphs == .ascii ? line.asciiOnly : line
    guard line.width > style.width else { return [line] }
    let text = line.text(color: .none)
    let indent = text.prefix { $0 == " " }.count
    let hanging = String(repeating: " ", count: max(indent, 2))
    return text.wrapped(to: style.width, indent: hanging).map { Line($0, .plain) }
  }
}
