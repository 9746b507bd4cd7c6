extension LinePlot {
  public var sentence: String {
    var notFinite = 0
    var notPositive = 0
    for one in series {
      let scale = axis(one.side).scale
      for (x, y) in zip(one.x, one.y) {
        if !x.isFinite || !y.isFinite {
          notFinite += 1
        } else if self.x.scale == .logarithmic && x <= 0 || scale == .logarithmic && y <= 0 {
          notPositive += 1
        }
      }
    }
    var sentences = caption.isEmpty ? [] : [caption]
    if notFinite == 1 { sentences.append("1 value is not finite and leaves a gap.") }
    if notFinite > 1 { sentences.append("\(notFinite) values are not finite and leave gaps.") }
    if notPositive == 1 {
      sentences.append("1 value is not positive and has no place on a logarithmic axis.")
    }
    if notPositive > 1 {
      sentences.append("\(notPositive) values are not positive and have no place on a logarithmic axis.")
    }
    return sentences.joined(separator: " ")
  }

  public var followsHeight: Bool { true }

  public func picture(_ style: Style) -> [Line] {
    let pens = Pen.pens(for: series, style: style)
    let above = titleLines(title, style) + legend(pens, style).lines(style) + axisTitles(style)
    let below = 2 + (x.label.isEmpty ? 0 : 1) + sentenceLines(style).count + (markers.isEmpty ? 0 : 1)
    let frame = PlotFrame(
      style: style, x: (x, series.flatMap(\.x) + markers.map(\.x)), left: (y, values(.left)),
      right: usesRight ? (right, values(.right)) : nil,
      maxRows: min(max(5, style.figureRows - above.count - below), max(6, style.width * 3 / 8)),
      sideRoom: sideRoom(style), sameScale: sameScale)
    var field = Field(columns: frame.columns, rows: frame.rows)
    drawReferences(on: &field, frame)
    for storey in [[.area], [.line, .dashed, .steps, .cloud], [.dotted, .points]] as [[Series.Mark]] {
      for (one, pen) in zip(series, pens) where storey.contains(one.mark) {
        draw(one, pen, on: &field, frame)
      }
    }
    let sides = sideRoom(style) > 0 ? sideLabels(frame) : [:]
    return above + markerLabels(frame) + frame.lines(field, xTitle: x.label, sideLabels: sides)
  }

  var usesRight: Bool {
    series.contains { $0.side == .right } || references.contains { $0.side == .right }
  }

  private func axis(_ side: Series.Side) -> Axis { side == .left ? y : right }

  func values(_ side: Series.Side) -> [Double] {
    let areas = series.contains { $0.side == side && $0.mark == .area } ? [0.0] : []
    return series.filter { $0.side == side }.flatMap(\.y) + areas
      + references.filter { $0.side == side }.map(\.value)
  }

  /// The titles of the vertical axes, each above its axis.
  private func axisTitles(_ style: Style) -> [Line] {
    let arrow = style.isASCII ? " ->" : " →"
    let rightTitle = usesRight && !right.label.isEmpty ? right.label + arrow : ""
    guard !y.label.isEmpty || !rightTitle.isEmpty else { return [] }
    let end = rightTitle.truncated(to: style.width / 2, ellipsis: style.ellipsis)
    let room = style.width - end.cellWidth - (end.isEmpty ? 0 : 1)
    let start = y.label.truncated(to: room, ellipsis: style.ellipsis)
    return [Line(start.padded(to: style.width - end.cellWidth) + end)]
  }

  private func draw(_ one: Series, _ pen: Pen, on field: inout Field, _ frame: PlotFrame) {
    guard let division = one.side == .left ? frame.left : frame.right else { return }
    let canvas = makeCanvas(frame.style, columns: field.columns, rows: field.rows, mark: pen.lineGlyph)
    let across = Double(canvas.dotColumns - 1)
    let up = Double(canvas.dotRows - 1)
    let points = zip(one.x, one.y).map { x, y -> DotPoint? in
      guard let x = frame.x.position(x), let y = division.position(y) else { return nil }
      return DotPoint(x: x * across, y: y * up)
    }
    pen.draw(points, base: (division.position(0) ?? 0) * up, on: &field, style: frame.style)
  }
}
