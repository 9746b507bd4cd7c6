public import Plots

/// How replies become text.
public struct Presentation: Equatable, Sendable {
  public var style: Style
  /// Figures as one sentence and a small table, for a screen reader.
  public var describesOnly: Bool
  /// Whether a figure gives way to what else a reply has to say, so that the whole fits the window.
  public var fitsWindow: Bool

  public init(style: Style = Style(), describesOnly: Bool = false, fitsWindow: Bool = false) {
    self.style = style
    self.describesOnly = describesOnly
    self.fitsWindow = fitsWindow
  }

  /// The reply as lines, none wider than the style.
  public func lines(of reply: Reply) -> [Line] {
    let lines = linesAsDrawn(of: reply)
    // The command and the next prompt take a row each.
    let excess = lines.count - (style.height - 2)
    guard fitsWindow, excess > 0, reply.blocks.contains(where: \.isFigure) else { return lines }
    var smaller = self
    smaller.style.height = max(1, style.height - excess)
    return smaller.linesAsDrawn(of: reply)
  }

  private func linesAsDrawn(of reply: Reply) -> [Line] {
    reply.blocks.flatMap { lines(of: $0) }.map { $0.clipped(to: style.width) }
  }

  /// The reply as text, each line ended.
  public func text(of reply: Reply) -> String {
    let lines = lines(of: reply)
    return lines.text(color: style.color)
  }

  private func lines(of block: Reply.Block) -> [Line] {
    switch block {
    case .text(let text):
      text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
        folded(Line(String($0), .plain))
      }
    case .lines(let lines): lines.flatMap(folded)
    case .figure(let figure): describesOnly ? figure.description(style) : figure.lines(style)
    case .problem(let problem): problem.lines.flatMap(folded)
    }
  }

  private func folded(_ line: Line) -> [Line] {
    line.folded(to: style.width).map { style.glyphs == .ascii ? $0.asciiOnly : $0 }
  }
}

extension Reply.Block {
  fileprivate var isFigure: Bool { if case .figure = self { true } else { false } }
}
