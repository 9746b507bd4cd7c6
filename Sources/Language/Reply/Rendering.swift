import Plots

/// How replies become text.
package struct Presentation: Equatable, Sendable {
  package var style: Style
  /// Figures as one sentence and a small table, for a screen reader.
  package var describesOnly: Bool
  /// Whether a figure gives way to what else a reply has to say, so that the whole fits the window.
  package var fitsWindow: Bool

  package init(style: Style = Style(), describesOnly: Bool = false, fitsWindow: Bool = false) {
    self.style = style
    self.describesOnly = describesOnly
    self.fitsWindow = fitsWindow
  }

  /// The reply as lines, none wider than the style.
  package func lines(of reply: Reply) -> [Line] {
    // The command and the next prompt take a row each.
    fitsWindow && reply.blocks.count > 1
      ? lines(of: reply.blocks, in: style.height - 2) : reply.blocks.flatMap { lines(of: $0) }
  }

  /// Blocks as lines, with what the others leave of so many rows for the pictures among them.
  ///
  /// Only pictures depend on the height, so that nothing has to be drawn to know how high they may be. The least that a
  /// picture takes may be more than is left.
  package func lines(of blocks: [Reply.Block], in rows: Int) -> [Line] {
    let told = blocks.map { $0.isPicture && !describesOnly ? nil : lines(of: $0) }
    let left = rows - told.reduce(0) { $0 + ($1?.count ?? 0) }
    var fitted = self
    // A picture leaves three rows of a window free.
    fitted.style.height = max(1, left / max(1, told.count { $0 == nil }) + 3)
    return zip(blocks, told).flatMap { $1 ?? fitted.lines(of: $0) }
  }

  /// The reply as text, each line ended.
  package func text(of reply: Reply) -> String {
    let lines = lines(of: reply)
    return lines.text(color: style.color)
  }

  /// One block as lines, none wider than the style.
  package func lines(of block: Reply.Block) -> [Line] {
    let lines =
      switch block {
      case .text(let text):
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
          folded(Line(String($0), .plain))
        }
      case .lines(let lines): lines.flatMap(folded)
      case .figure(let figure): describesOnly ? figure.description(style) : figure.lines(style)
      case .problem(let problem): problem.lines.flatMap(folded)
      }
    return lines.map { $0.clipped(to: style.width) }
  }

  private func folded(_ line: Line) -> [Line] {
    line.folded(to: style.width).map { style.glyphs == .ascii ? $0.asciiOnly : $0 }
  }
}

extension Reply.Block {
  /// Whether its height follows that of the window.
  fileprivate var isPicture: Bool {
    if case .figure(let figure) = self { figure.followsHeight } else { false }
  }
}
