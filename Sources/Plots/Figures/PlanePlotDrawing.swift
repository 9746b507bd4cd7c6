extension PlanePlot {
  public var followsHeight: Bool { true }

  public func picture(_ style: Style) -> [Line] {
    let layout = PlaneLayout(self, style)
    let ground = ground(layout.frame)
    var marks = Field(columns: layout.frame.columns, rows: layout.frame.rows)
    let drawn = draw(on: &marks, layout.frame)
    var field = Field(columns: marks.columns, rows: marks.rows)
    for row in 0..<field.rows {
      for column in 0..<field.columns {
        field.put(cell(marks[column, row], on: ground, column: column, row: row), column: column, row: row)
      }
    }
    return layout.above(self, drawn: drawn)
      + layout.lines(field, panel: panel(layout, drawn, style), xTitle: x.label)
  }

  /// What is drawn over the ground, on it; the bare ground where nothing is drawn.
  private func cell(_ mark: Cell, on ground: Ground?, column: Int, row: Int) -> Cell {
    guard let ground else { return mark }
    let values = ground.values(column: column, row: row)
    if mark.glyph == " " { return ground.scale.cell(values) }
    return ground.scale.ground(values).map { Cell(mark.glyph, mark.ink.escaped(on: $0)) } ?? mark
  }

  /// Draws everything but the ground, and tells what became of the arrows.
  private func draw(on marks: inout Field, _ frame: PlotFrame) -> [Drawn] {
    drawLevels(on: &marks, frame)
    for mesh in meshes { draw(mesh, on: &marks, frame) }
    var drawn: [Drawn] = []
    var heads: [(column: Int, row: Int, cell: Cell)] = []
    for one in arrows { drawn.append(draw(one, on: &marks, heads: &heads, frame)) }
    for (place, one) in points.enumerated() { draw(one, place: place, on: &marks, frame) }
    for head in heads { marks.put(head.cell, column: head.column, row: head.row) }
    return drawn
  }

  private func drawLevels(on marks: inout Field, _ frame: PlotFrame) {
    guard let field else { return }
    for (number, level) in field.levels.enumerated() {
      let contour = Contour(
        values: field.values, rows: field.rows, columns: field.columns, level: level.value)
      let segments = contour.segments.map {
        Contour.Segment(a: field.place(at: $0.a), b: field.place(at: $0.b))
      }
      stroke(segments, mark: Self.letter(number), ink: .emphasis, on: &marks, frame)
      // Lines of one look are told apart by a letter somewhere on them.
      guard field.levels.count > 1, !segments.isEmpty else { continue }
      if let cell = frame.cell(segments[segments.count / 2].a) {
        marks.put(Cell(Self.letter(number), .emphasis), column: cell.column, row: cell.row)
      }
    }
  }

  /// Segments of the plane in fine dots, or in a character where there are none.
  func stroke(
    _ segments: [Contour.Segment], mark: Character, ink: Ink, on marks: inout Field, _ frame: PlotFrame
  ) {
    var canvas = makeCanvas(frame.style, columns: marks.columns, rows: marks.rows, mark: mark)
    let points = segments.flatMap { segment -> [DotPoint?] in
      [segment.a, segment.b].map {
        frame.dot($0, across: canvas.dotColumns, down: canvas.dotRows)
      } + [nil]
    }
    canvas.stroke(points)
    marks.overlay(canvas, ink: ink)
  }

  /// The name of a contour, and its character where lines cannot be drawn.
  static func letter(_ number: Int) -> Character { Array("ABCDEFGH")[number % 8] }

  private func draw(_ one: Points, place: Int, on marks: inout Field, _ frame: PlotFrame) {
    let look = PointLook(one, place: place, style: frame.style)
    if one.mark ?? PointLook.mark(at: place) == .cloud, !frame.style.isASCII {
      var canvas = makeCanvas(frame.style, columns: marks.columns, rows: marks.rows, mark: look.single)
      for place in one.x.indices {
        guard let dot = frame.dot(one.place(place), across: canvas.dotColumns, down: canvas.dotRows) else {
          continue
        }
        canvas.add(x: Int(dot.x.rounded()), y: Int(dot.y.rounded()))
      }
      return marks.overlay(canvas, ink: look.ink)
    }
    var counts = Array(repeating: 0, count: marks.columns * marks.rows)
    for place in one.x.indices {
      guard let cell = frame.cell(one.place(place)) else { continue }
      counts[cell.row * marks.columns + cell.column] += 1
      let glyph = counts[cell.row * marks.columns + cell.column] > 1 ? look.several : look.single
      marks.put(Cell(glyph, look.ink), column: cell.column, row: cell.row)
    }
  }
}

extension Canvas {
  /// Marks a dot, or where it is marked already the nearest free one of its cell: a cell has as many dots as points.
  fileprivate mutating func add(x: Int, y: Int) {
    guard x >= 0, y >= 0, x < dotColumns, y < dotRows else { return }
    let (column, row) = (x / dotsAcross, rows - 1 - y / dotsDown)
    let before = count(column: column, row: row)
    set(x: x, y: y)
    guard count(column: column, row: row) == before, before < dotsAcross * dotsDown else { return }
    let cell = (x: column * dotsAcross, y: (rows - 1 - row) * dotsDown)
    let others = (0..<(dotsAcross * dotsDown)).map {
      (x: cell.x + $0 % dotsAcross, y: cell.y + $0 / dotsAcross)
    }
    for other in others.sorted(by: { abs($0.x - x) + abs($0.y - y) < abs($1.x - x) + abs($1.y - y) }) {
      set(x: other.x, y: other.y)
      if count(column: column, row: row) > before { return }
    }
  }
}

extension PlanePlot.HeatMap {
  /// The place of a point that is given in steps of the grid.
  func place(at node: DotPoint) -> DotPoint {
    let across = node.x / Double(max(1, columns - 1))
    let up = node.y / Double(max(1, rows - 1))
    return DotPoint(
      x: x.lowerBound * (1 - across) + x.upperBound * across, y: y.lowerBound * (1 - up) + y.upperBound * up)
  }
}

extension PlanePlot.Points {
  func place(_ index: Int) -> DotPoint { DotPoint(x: x[index], y: y[index]) }
}
