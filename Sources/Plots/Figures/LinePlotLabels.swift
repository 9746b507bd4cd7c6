extension LinePlot {
  func legend(_ pens: [Pen], _ style: Style) -> Legend {
    let arrow = style.isASCII ? " ->" : " →"
    var legend = Legend()
    for (one, pen) in zip(series, pens) {
      legend.add(pen.sample(style), one.name.isEmpty ? "" : one.name + (one.side == .right ? arrow : ""))
    }
    guard sideRoom(style) == 0 else { return legend }
    let stroke = style.isASCII ? Strokes.ascii : .unicode
    for one in references {
      legend.add(Array(repeating: Cell(stroke.level, .dim), count: Legend.sampleColumns), one.label)
    }
    return legend
  }

  /// Columns for the labels of references on the right; 0 when they stand in the legend instead.
  func sideRoom(_ style: Style) -> Int {
    let widest = references.map(\.label.cellWidth).max() ?? 0
    let hasRight = series.contains { $0.side == .right } || references.contains { $0.side == .right }
    return hasRight || style.width < 60 || widest > 14 || widest == 0 ? 0 : widest + 1
  }

  /// The labels of references by row; those that meet in a row share it.
  func sideLabels(_ frame: PlotFrame) -> [Int: String] {
    var labels: [Int: String] = [:]
    for one in references where !one.label.isEmpty {
      guard let row = frame.row(one.value, on: frame.left) else { continue }
      labels[row] = labels[row].map { $0 + ", " + one.label } ?? one.label
    }
    return labels
  }

  /// The labels of vertical markers, each above its line, as far as they have room side by side.
  func markerLabels(_ frame: PlotFrame) -> [Line] {
    guard !markers.isEmpty else { return [] }
    var line = Line()
    for marker in markers.sorted(by: { $0.x < $1.x }) {
      guard let column = frame.column(marker.x) else { continue }
      let label = marker.label.truncated(to: frame.columns, ellipsis: frame.style.ellipsis)
      let wished = frame.leftMargin + column - (label.cellWidth - 1) / 2
      let start = min(max(0, wished), frame.style.width - label.cellWidth)
      guard line.cells.isEmpty || start > line.width else { continue }
      line.pad(to: start)
      line.append(label, .dim)
    }
    return [line]
  }

  func drawReferences(on field: inout Field, _ frame: PlotFrame) {
    let stroke = frame.style.isASCII ? Strokes.ascii : .unicode
    for one in references {
      guard let row = frame.row(one.value, on: one.side == .left ? frame.left : frame.right) else { continue }
      for column in 0..<field.columns { field.put(Cell(stroke.level, .dim), column: column, row: row) }
    }
    for marker in markers {
      guard let column = frame.column(marker.x) else { continue }
      for row in 0..<field.rows { field.put(Cell(stroke.plumb, .dim), column: column, row: row) }
    }
  }
}
