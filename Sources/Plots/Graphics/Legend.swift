/// Names beside samples of what they name, in as few lines as the width allows.
struct Legend {
  private static let gap = 3
  static let sampleColumns = 4

  private var entries: [Line] = []

  /// Adds a name; entries without one are left out.
  mutating func add(_ sample: [Cell], _ name: String) {
    guard !name.isEmpty else { return }
    var line = Line(sample)
    line.append(" " + name)
    entries.append(line)
  }

  func lines(_ style: Style) -> [Line] {
    var lines: [Line] = []
    for entry in entries {
      if var last = lines.last, last.width + Self.gap + entry.width <= style.width {
        last.append("".padded(to: Self.gap))
        last.append(entry)
        lines[lines.count - 1] = last
      } else {
        lines.append(entry.clipped(to: style.width))
      }
    }
    return lines
  }
}

extension Pen {
  /// What a series looks like, in a few cells.
  func sample(_ style: Style) -> [Cell] {
    let columns = Legend.sampleColumns
    var field = Field(columns: columns, rows: 1)
    let canvas = makeCanvas(style, columns: columns, rows: 1, mark: lineGlyph)
    let right = Double(canvas.dotColumns - 1)
    let middle = Double((canvas.dotRows - 1) / 2)
    switch mark {
    case .area: draw([DotPoint(x: 0, y: 9), DotPoint(x: right, y: 9)], base: 0, on: &field, style: style)
    case .points: field.put(Cell(marker, ink), column: 1, row: 0)
    case .cloud:
      let places = [(0.0, 0.0), (3, 2), (4, 0), (7, 1)].filter { $0.0 <= right }
      draw(places.map { DotPoint(x: $0.0, y: $0.1) }, base: 0, on: &field, style: style)
    default:
      draw([DotPoint(x: 0, y: middle), DotPoint(x: right, y: middle)], base: 0, on: &field, style: style)
    }
    if carriesMarkers { field.put(Cell(marker, ink), column: 1, row: 0) }
    return Array(field.row(0))
  }
}
