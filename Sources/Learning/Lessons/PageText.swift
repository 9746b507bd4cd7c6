import Curriculum
import Language
import Plots

/// Prose of a lesson as lines of a screen.
struct PageText {
  let style: Style

  /// Longer lines are hard to read.
  private var measure: Int { min(style.width, 84) }

  func lines(_ blocks: [MarkdownBlock]) -> [Line] {
    blocks.enumerated().flatMap { index, block in (index > 0 ? [Line()] : []) + lines(block) }
  }

  func lines(_ block: MarkdownBlock) -> [Line] {
    switch block.kind {
    case .heading(_, let text): folded(line(text, ink: .emphasis))
    case .paragraph(let text): folded(line(text))
    case .list(let first, let entries): list(entries, from: first)
    case .quote(let text):
      line(text).folded(to: max(8, measure - 2)).map { Line(style.glyphs == .ascii ? "| " : "│ ", .dim) + $0 }
    case .code(_, let lines): lines.flatMap { folded(Line("  " + $0, .series(1))) }
    case .table(let rows): table(rows)
    case .comment: []
    case .details(_, let blocks): lines(blocks)
    }
  }

  /// The heading of a screen: a rule with the title in it, and at its end where the screen stands.
  func heading(_ title: String, place: String) -> [Line] {
    let rule: Character = style.glyphs == .ascii ? "-" : "─"
    let words = Span.spans(of: title).map(\.words).joined()
    let room = style.width - 3 - (place.isEmpty ? 0 : place.count + 3)
    let pieces = words.wrapped(to: max(8, room))
    return pieces.enumerated().map { index, piece in
      guard index == 0 else { return Line("   " + piece, .emphasis) }
      let line = Line(String(repeating: rule, count: 2) + " ", .dim) + Line(piece, .emphasis)
      let end = place.isEmpty ? "" : " " + place
      let missing = style.width - line.width - end.count - 1
      return missing > 0 ? line + Line(" " + String(repeating: rule, count: missing) + end, .dim) : line
    }
  }

  /// A paragraph's spans in their inks.
  func line(_ text: String, ink: Ink = .plain) -> Line {
    var line = Line()
    for span in Span.spans(of: text) {
      switch span {
      case .text(let words): line.append(words, ink)
      case .strong(let words), .emphasis(let words): line.append(words, .emphasis)
      case .code(let words):
        // Without colour the quotes tell code from prose.
        line.append(tied(style.color == .none ? "`\(words)`" : words), .series(1))
      case .link(let words, let target):
        line.append(words, ink)
        // A path that is shown is a target already.
        if !target.hasSuffix(words) { line.append(" (\(target))", .dim) }
      }
    }
    return line
  }

  private func list(_ entries: [String], from first: Int?) -> [Line] {
    let bullet = style.glyphs == .ascii ? "-" : "•"
    let width = first.map { "\($0 + entries.count)".count } ?? 1
    return entries.enumerated().flatMap { index, entry in
      let mark = first.map { "\($0 + index)".paddedLeft(to: width) } ?? bullet
      return folded(Line("  \(mark)  ", .emphasis) + line(entry))
    }
  }

  private func table(_ rows: [[String]]) -> [Line] {
    let words = rows.map { $0.map { String(line($0).text().map { $0 == tie ? " " : $0 }) } }
    guard let head = words.first else { return [] }
    let table = Table(columns: head.map { Table.Column($0, .text) }, rows: Array(words.dropFirst()))
    return table.lines(style)
  }

  private func folded(_ line: Line) -> [Line] {
    line.folded(to: measure).map { style.glyphs == .ascii ? $0.asciiOnly : $0 }
  }
}
