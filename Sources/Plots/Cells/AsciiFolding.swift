extension Line {
  /// The same line with nothing outside ASCII and no column moved: a plain relative where there is one, `?` elsewhere.
  public var asciiOnly: Line {
    Line(
      cells.flatMap { cell -> [Cell] in
        if cell.glyph.isASCII { return [cell] }
        let relative = relatives.first { $0.glyphs.contains(cell.glyph) }?.ascii ?? "?"
        return Array(repeating: Cell(relative, cell.ink), count: cell.glyph.cellWidth)
      })
  }
}

private let relatives: [(glyphs: String, ascii: Character)] = [
  ("–—−‐‑", "-"), ("‘’′", "'"), ("“”″", "\""), ("→►", ">"), ("←◄", "<"), ("×", "x"), ("·•…∙", "."),
  ("≈∼", "~"),
  ("≤", "<"), ("≥", ">"), ("∗", "*"), ("\u{A0}\u{2009}\u{202F}", " "), ("√", "v"), ("✓", "v"), ("✗", "x"),
]
