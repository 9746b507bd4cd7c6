/// Where the parts of a ``PlanePlot`` stand: names beside the field where there is room, else above it.
struct PlaneLayout {
  /// Columns right of the field for names and the colour bar; 0 when they stand above.
  let panel: Int
  let frame: PlotFrame
  /// Whether the title of the horizontal axis ends its line instead of standing below.
  let isTitleBeside: Bool

  init(_ plot: PlanePlot, _ style: Style) {
    panel = style.width < 60 ? 0 : min(32, style.width * 2 / 5)
    isTitleBeside = plot.x.label.cellWidth <= max(3, panel)
    let above = Self.above(plot, style, hasPanel: panel > 0, drawn: nil).count
    let below = 2 + (isTitleBeside || plot.x.label.isEmpty ? 0 : 1) + plot.sentenceLines(style).count
    let window = plot.window
    let sideRoom = panel > 0 ? panel + 2 : isTitleBeside ? plot.x.label.cellWidth + 2 : 1
    var x = plot.x
    x.range = window.x
    var y = plot.y
    y.range = window.y
    let shape =
      (window.x.upperBound / 2 - window.x.lowerBound / 2)
      / (window.y.upperBound / 2 - window.y.lowerBound / 2)
    func frame(_ rows: Int) -> PlotFrame {
      PlotFrame(
        style: style, x: (x, [window.x.lowerBound, window.x.upperBound]),
        left: (y, [window.y.lowerBound, window.y.upperBound]), right: nil, maxRows: rows,
        sideRoom: sideRoom, sameScale: true)
    }
    var rows = max(5, style.figureRows - above - below)
    rows = min(rows, max(5, Int(Double(style.width) / (2 * shape)) + 1))
    var best = frame(rows)
    // Where the width is short the height gives way as well: a unit stays as long on both axes.
    while rows > 5, Double(best.columns) < (shape * 2 * Double(best.rows - 1)).rounded() {
      rows -= 1
      best = frame(rows)
    }
    self.frame = best
  }

  /// The title, the names that have no room beside the field, and the title of the vertical axis.
  func above(_ plot: PlanePlot, drawn: [PlanePlot.Drawn]) -> [Line] {
    Self.above(plot, frame.style, hasPanel: panel > 0, drawn: drawn)
  }

  private static func above(
    _ plot: PlanePlot, _ style: Style, hasPanel: Bool, drawn: [PlanePlot.Drawn]?
  ) -> [Line] {
    let title = plot.y.label
    return titleLines(plot.title, style) + (hasPanel ? [] : plot.legend(style, drawn: drawn).lines(style))
      + (title.isEmpty ? [] : [Line(title.truncated(to: style.width, ellipsis: style.ellipsis))])
  }

  /// The field between its axes with the panel beside it.
  func lines(_ field: Field, panel lines: [Line], xTitle: String) -> [Line] {
    var result = frame.lines(field, xTitle: isTitleBeside ? "" : xTitle)
    if isTitleBeside, result.indices.contains(frame.rows) {
      result[frame.rows].append(" " + xTitle)
    }
    for (row, line) in lines.enumerated() where row < frame.rows {
      result[row].pad(to: frame.leftMargin + frame.columns + 2)
      result[row].append(line)
    }
    return result
  }
}
