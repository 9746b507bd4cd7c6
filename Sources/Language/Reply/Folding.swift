import Plots

extension Line {
  /// One line behind the other.
  package static func + (left: Line, right: Line) -> Line { Line(left.cells + right.cells) }

  /// The line in pieces no wider than so many columns, cut at blanks; what is cut off continues under its own column.
  ///
  /// - Note: Cells keep their inks. What is tied stays together where a line has room for it; a word that is wider than
  ///   the screen is cut anyway.
  package func folded(to width: Int) -> [Line] {
    guard self.width > width else { return [untied] }
    let indent = hangingIndent * 5 < width * 3 ? hangingIndent : 2
    var pieces: [Line] = []
    var rest = cells[...]
    while !rest.isEmpty {
      let room = pieces.isEmpty ? width : width - indent
      let piece = rest.fitting(room, then: width - indent)
      rest = rest[piece.endIndex...]
      if !rest.isEmpty { rest = rest.drop { $0.glyph == " " || $0.glyph == tie } }
      let lead = pieces.isEmpty ? [] : Array(repeating: Cell(" "), count: indent)
      pieces.append(Line(lead + piece).untied)
    }
    return pieces
  }

  /// The line with its ties as blanks.
  private var untied: Line { Line(cells.map { $0.glyph == tie ? Cell(" ", $0.ink) : $0 }) }

  /// Where the text after a label begins: behind the first run of blanks that follows a word.
  private var hangingIndent: Int {
    let lead = cells.prefix { $0.glyph == " " }.count
    guard lead > 0 else { return 0 }
    let label = cells.dropFirst(lead)
    for index in label.indices.dropLast() where label[index].glyph == " " && label[index + 1].glyph == " " {
      return index + label[index...].prefix { $0.glyph == " " }.count
    }
    return lead + 2
  }
}

extension ArraySlice<Cell> {
  /// As many cells as fit, up to a blank where there is one; up to a tie where what follows is too wide for a line of
  /// its own.
  ///
  /// - Parameter next: The width of later lines.
  fileprivate func fitting(_ room: Int, then next: Int) -> ArraySlice<Cell> {
    var used = 0
    var end = startIndex
    while end < endIndex, used + self[end].glyph.cellWidth <= Swift.max(room, 2) {
      used += self[end].glyph.cellWidth
      end += 1
    }
    guard end < endIndex else { return self }
    let blank = cut(before: end) { $0 == " " }
    let start = self[(blank ?? startIndex)...].firstIndex { $0.glyph != " " } ?? endIndex
    let bound = self[start...].prefix { $0.glyph != " " }
    let isTooWide = bound.reduce(0) { $0 + $1.glyph.cellWidth } > next
    let loose = isTooWide ? cut(before: end) { $0 == " " || $0 == tie } : nil
    guard let cut = loose ?? blank else { return self[..<end] }
    return self[..<cut]
  }

  /// The last blank at which something stands before it.
  private func cut(before end: Index, where isBlank: (Character) -> Bool) -> Index? {
    let last = self[..<end].lastIndex { isBlank($0.glyph) }
    guard let last, self[startIndex..<last].contains(where: { !isBlank($0.glyph) }) else { return nil }
    return last
  }
}
