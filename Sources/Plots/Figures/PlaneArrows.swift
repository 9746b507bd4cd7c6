extension PlanePlot {
  /// Arrows stand out from what they lie on.
  var arrowInk: Ink { field == nil ? .series(2) : .emphasis }

  /// What became of a layer of arrows.
  struct Drawn: Equatable, Sendable {
    let shown: Int
  }

  /// Draws the shafts, and tells where the heads belong once the points are there.
  ///
  /// An arrow that would cross one already drawn is left out.
  func draw(
    _ one: Arrows, on marks: inout Field, heads: inout [(column: Int, row: Int, cell: Cell)],
    _ frame: PlotFrame
  ) -> Drawn {
    let ink = arrowInk
    let longest = one.longest
    let dots = (across: 2 * frame.columns, down: 4 * frame.rows)
    let reach = Double(dots.across) / 7
    var taken = Array(repeating: false, count: marks.columns * marks.rows)
    var shown = 0
    for place in one.finite {
      guard
        let tail = frame.dot(
          DotPoint(x: one.x[place], y: one.y[place]), across: dots.across, down: dots.down),
        let start = frame.cell(DotPoint(x: one.x[place], y: one.y[place]))
      else { continue }
      let push =
        longest > 0 ? DotPoint(x: one.dx[place] / longest, y: one.dy[place] / longest) : DotPoint(x: 0, y: 0)
      let tip = DotPoint(x: tail.x + reach * push.x, y: tail.y + reach * push.y)
      let shaft = Shaft(from: tail, to: tip, frame)
      guard !shaft.cells.contains(where: { taken[$0] }) else { continue }
      for cell in shaft.cells { taken[cell] = true }
      shown += 1
      guard let glyph = Self.head(push, frame.style) else { continue }
      marks.overlay(shaft.canvas, ink: ink)
      let end = shaft.cells.last ?? start.row * marks.columns + start.column
      heads.append((end % marks.columns, end / marks.columns, Cell(glyph, ink)))
    }
    return Drawn(shown: shown)
  }

  private struct Shaft {
    let canvas: any Canvas
    /// The cells that it passes, from tail to tip, row by row of the field.
    let cells: [Int]

    init(from tail: DotPoint, to tip: DotPoint, _ frame: PlotFrame) {
      let slope = abs(tip.y - tail.y) / max(abs(tip.x - tail.x), 1e-9)
      let mark: Character =
        slope < 0.4 ? "-" : slope > 2.4 ? "|" : (tip.y > tail.y) == (tip.x > tail.x) ? "/" : "\\"
      var canvas = makeCanvas(frame.style, columns: frame.columns, rows: frame.rows, mark: mark)
      let scale = (
        x: Double(canvas.dotColumns) / Double(2 * frame.columns),
        y: Double(canvas.dotRows) / Double(4 * frame.rows)
      )
      // A dot's centre is half a dot from its corner, whatever the size of the dots.
      let ends = [tail, tip].map {
        DotPoint(x: ($0.x + 0.5) * scale.x - 0.5, y: ($0.y + 0.5) * scale.y - 0.5)
      }
      canvas.stroke(ends)
      self.canvas = canvas
      let steps = Int(max(abs(tip.x - tail.x), abs(tip.y - tail.y)).rounded(.up))
      var cells: [Int] = []
      for step in 0...max(1, steps) {
        let share = Double(step) / Double(max(1, steps))
        let x = (tail.x + share * (tip.x - tail.x)).rounded()
        let y = (tail.y + share * (tip.y - tail.y)).rounded()
        guard x >= 0, y >= 0, x < Double(2 * frame.columns), y < Double(4 * frame.rows) else { break }
        let cell = (frame.rows - 1 - Int(y) / 4) * frame.columns + Int(x) / 2
        if cells.last != cell { cells.append(cell) }
      }
      self.cells = cells
    }
  }

  /// The head that points the way of a push; nil for none.
  private static func head(_ push: DotPoint, _ style: Style) -> Character? {
    guard push.x != 0 || push.y != 0 else { return nil }
    // tan(pi / 8): nearer to an axis than to the diagonal.
    let flat = abs(push.y) < 0.41421356 * abs(push.x)
    let steep = abs(push.x) < 0.41421356 * abs(push.y)
    if style.isASCII {
      return abs(push.x) >= abs(push.y) ? (push.x > 0 ? ">" : "<") : (push.y > 0 ? "^" : "v")
    }
    if flat { return push.x > 0 ? "→" : "←" }
    if steep { return push.y > 0 ? "↑" : "↓" }
    return push.y > 0 ? (push.x > 0 ? "↗" : "↖") : (push.x > 0 ? "↘" : "↙")
  }
}
