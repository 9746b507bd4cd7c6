/// A ``Table`` fitted to a width: numbers aligned, text wrapped, columns left out when nothing else helps.
struct TableLayout {
  private static let gap = 2
  private static let narrowestText = 8

  private let table: Table
  private let style: Style
  /// Shape columns x rows, numbers padded to their decimal points.
  private let cells: [[String]]
  private var widths: [Int]
  /// How many columns are shown; the rest did not fit.
  private var shown: Int

  init(_ table: Table, style: Style) {
    self.table = table
    self.style = style
    let cells = table.columns.indices.map { column in
      let texts = table.rows.map { $0.indices.contains(column) ? $0[column] : "" }
      return table.columns[column].alignment == .number ? alignedOnPoint(texts) : texts
    }
    widths = table.columns.indices.map { column in
      max(table.columns[column].title.cellWidth, cells[column].map(\.cellWidth).max() ?? 0)
    }
    self.cells = cells
    shown = table.columns.count
    narrowTextColumns()
    dropColumns()
  }

  var lines: [Line] {
    guard shown > 0 else { return [] }
    var lines = [Line]()
    if table.columns.contains(where: { !$0.title.isEmpty }) {
      lines += wrappedRow(table.columns.prefix(shown).map(\.title), ink: .emphasis)
      lines.append(rule)
    }
    for row in table.rows.indices {
      if table.rulesBefore.contains(row) { lines.append(rule) }
      lines += wrappedRow(cells.prefix(shown).map { $0[row] }, ink: .plain)
    }
    let hidden = table.columns.dropFirst(shown)
    if !hidden.isEmpty {
      let names = hidden.map(\.title).joined(separator: ", ")
      lines += "(not enough width for: \(names))".wrapped(to: style.width).map { Line($0, .dim) }
    }
    return lines
  }

  private var totalWidth: Int { widths.prefix(shown).reduce(0, +) + Self.gap * max(0, shown - 1) }

  /// Takes the missing columns from the widest text column, again and again.
  private mutating func narrowTextColumns() {
    while totalWidth > style.width {
      let candidates = table.columns.indices.filter {
        table.columns[$0].alignment == .text && widths[$0] > Self.narrowestText
      }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return }
      widths[widest] -= 1
    }
  }

  private mutating func dropColumns() {
    while totalWidth > style.width && shown > 1 { shown -= 1 }
    if shown == 1 { widths[0] = min(widths[0], style.width) }
  }

  private var rule: Line {
    let stroke: Character = style.isASCII ? "-" : "─"
    return Line(String(repeating: stroke, count: min(style.width, totalWidth)), .dim)
  }

  private func wrappedRow(_ texts: [String], ink: Ink) -> [Line] {
    let parts = texts.enumerated().map { column, text in
      isText(column) ? text.wrapped(to: widths[column]) : [text]
    }
    return (0..<(parts.map(\.count).max() ?? 0)).map { height in
      var line = Line()
      for (column, part) in parts.enumerated() {
        let text = part.indices.contains(height) ? part[height] : ""
        line.append(
          isText(column) ? text.padded(to: widths[column]) : text.paddedLeft(to: widths[column]), ink)
        if column + 1 < shown { line.append("".padded(to: Self.gap)) }
      }
      return line
    }
  }

  private func isText(_ column: Int) -> Bool { table.columns[column].alignment == .text }
}

/// Pads each text on the right so that, when right-aligned, the decimal points stand under each other.
func alignedOnPoint(_ texts: [String]) -> [String] {
  let tails = texts.map { text in text.firstIndex(of: ".").map { text[$0...].cellWidth } ?? 0 }
  let longest = texts.indices.filter { startsLikeNumber(texts[$0]) }.map { tails[$0] }.max() ?? 0
  return texts.indices.map { row in
    // Words among numbers, such as "nan" or "-", end where the integer digits end only if they are numbers.
    startsLikeNumber(texts[row])
      ? texts[row].padded(to: texts[row].cellWidth + longest - tails[row]) : texts[row]
  }
}

private func startsLikeNumber(_ text: String) -> Bool {
  text.first { !"+- ".contains($0) }?.isNumber ?? false
}
