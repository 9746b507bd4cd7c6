extension PlanePlot.Mesh {
  /// Whether the density is shown by shades, and whether the squares are shown by lines: both together need colours,
  /// because a line takes the place of the shade below it.
  static func isShaded(_ style: Style) -> Bool { style.isASCII || HeatScale.usesPixels(style) }
  static func isLined(_ style: Style) -> Bool { !style.isASCII }
  /// Lines over shades stay behind.
  static func ink(_ style: Style) -> Ink { isShaded(style) ? .dim : .plain }
}

extension PlanePlot {
  static func foldMark(_ style: Style) -> Character { style.isASCII ? "#" : "•" }

  /// Draws some lines of the sheet and marks its folds.
  func draw(_ mesh: Mesh, on marks: inout Field, _ frame: PlotFrame) {
    if Mesh.isLined(frame.style) {
      let most = max(4, frame.columns / 4)
      let rows = Self.told(mesh.rows, most: most)
      let columns = Self.told(mesh.columns, most: most)
      var segments: [Contour.Segment] = []
      for row in rows {
        for column in 0..<mesh.quadColumns {
          segments.append(.init(a: mesh.node(row, column), b: mesh.node(row, column + 1)))
        }
      }
      for column in columns {
        for row in 0..<mesh.quadRows {
          segments.append(.init(a: mesh.node(row, column), b: mesh.node(row + 1, column)))
        }
      }
      stroke(segments, mark: " ", ink: Mesh.ink(frame.style), on: &marks, frame)
    }
    let folds = mesh.folds
    var canvas = CharacterCanvas(
      columns: marks.columns, rows: marks.rows, mark: Self.foldMark(frame.style))
    canvas.stroke(
      folds.flatMap { segment in
        [segment.a, segment.b].map { frame.dot($0, across: marks.columns, down: marks.rows) } + [nil]
      })
    marks.overlay(canvas, ink: .warning)
  }

  /// At most `most` of the numbers below `count`, the first and the last among them.
  private static func told(_ count: Int, most: Int) -> [Int] {
    count <= most ? Array(0..<count) : (0..<most).map { $0 * (count - 1) / (most - 1) }
  }
}
