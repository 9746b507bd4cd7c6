/// How one series looks in one style: its mark, its characters and its colour.
struct Pen: Equatable, Sendable {
  /// Columns from one marker of a dotted line to the next; a row counts as two columns.
  static let dottedSpacing = 3.0
  /// The same for markers that only tell equal lines apart.
  static let sparseSpacing = 9.0

  let mark: Series.Mark
  /// The character of single points.
  let marker: Character
  /// The character of lines where no finer dots are to be had.
  let lineGlyph: Character
  let shade: Character
  /// Whether a line carries markers, because another line looks the same without them.
  let carriesMarkers: Bool
  let ink: Ink

  /// The pens of all the series in a figure, no two alike.
  static func pens(for series: [Series], style: Style) -> [Pen] {
    let markers = Array(style.isASCII ? "ox+#@%&$" : "●○■□▲△◆◇")
    let lines = Array(style.isASCII ? "*ox+#@%&$" : "●○■□▲△◆◇")
    let shades = Array(style.isASCII ? ":;'" : "░▒▓")
    var usedMarkers = 0
    var usedLines = 0
    var counts: [(mark: Series.Mark, count: Int)] = []
    return series.enumerated().map { place, one in
      let look = one.mark == .steps ? .line : one.mark
      let seen = counts.firstIndex { $0.mark == look }
      let earlier = seen.map { counts[$0].count } ?? 0
      if let seen { counts[seen].count += 1 } else { counts.append((look, 1)) }
      let isLine = one.mark != .dotted && one.mark != .points && one.mark != .area
      let carriesMarkers = isLine && earlier > 0 && !style.isASCII
      let marker = markers[usedMarkers % markers.count]
      let line = lines[usedLines % lines.count]
      if !isLine && one.mark != .area || carriesMarkers { usedMarkers += 1 }
      if one.mark != .area { usedLines += 1 }
      return Pen(
        mark: one.mark, marker: style.isASCII ? line : marker, lineGlyph: line,
        shade: shades[earlier % shades.count],
        carriesMarkers: carriesMarkers, ink: one.ink ?? .series(place + 1))
    }
  }

  /// Draws a series on a field.
  ///
  /// - Parameters:
  ///   - points: In dots of the style's canvas, nil for gaps.
  ///   - base: The height that areas stand on, in dots.
  func draw(_ points: [DotPoint?], base: Double, on field: inout Field, style: Style) {
    let points = mark == .steps ? stairs(points) : points
    var canvas = makeCanvas(style, columns: field.columns, rows: field.rows, mark: lineGlyph)
    switch mark {
    case .line, .steps: canvas.stroke(points)
    case .dashed: canvas.stroke(points, dash: style.isASCII ? Dash(on: 2, off: 1) : Dash(on: 5, off: 4))
    case .cloud: canvas.stroke(points.flatMap { [$0, nil] })
    case .area:
      canvas.fill(points, base: base)
      field.shade(canvas, with: Cell(shade, ink), stipple: style.glyphs == .unicode)
      return
    case .dotted: return mark(points, every: Self.dottedSpacing, canvas: canvas, on: &field)
    case .points: return mark(points, every: 0, canvas: canvas, on: &field)
    }
    field.overlay(canvas, ink: ink)
    if carriesMarkers {
      mark(points, every: mark == .cloud ? 0 : Self.sparseSpacing, canvas: canvas, on: &field)
    }
  }

  /// Puts markers along the line through the points, `spacing` columns apart; with spacing 0 at the points themselves.
  private func mark(_ points: [DotPoint?], every spacing: Double, canvas: any Canvas, on field: inout Field) {
    let across = Double(canvas.dotsAcross)
    let down = Double(canvas.dotsDown)
    // The first of the sparse markers keeps away from the axis.
    var ahead = spacing > Self.dottedSpacing ? spacing / 2 : 0
    func put(_ point: DotPoint) {
      guard point.x > -0.5, point.y > -0.5, point.x < Double(canvas.dotColumns) - 0.5,
        point.y < Double(canvas.dotRows) - 0.5
      else { return }
      let row = field.rows - 1 - Int((point.y.rounded() / down).rounded(.down))
      field.put(Cell(marker, ink), column: Int((point.x.rounded() / across).rounded(.down)), row: row)
    }
    for (index, point) in points.enumerated() {
      guard let point else { continue }
      guard spacing > 0, index > 0, let start = points[index - 1] else {
        if spacing == 0 || points.count == 1 { put(point) }
        continue
      }
      guard
        let (a, b) = clipped(
          start, point, right: Double(canvas.dotColumns - 1), top: Double(canvas.dotRows - 1))
      else { continue }
      let length = max(abs(b.x - a.x) / across, 2 * abs(b.y - a.y) / down)
      while ahead <= length {
        let share = length > 0 ? ahead / length : 0
        put(DotPoint(x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y)))
        ahead += spacing
      }
      ahead -= length
    }
  }

  /// The corners of a line that holds each value until the next point.
  private func stairs(_ points: [DotPoint?]) -> [DotPoint?] {
    points.indices.flatMap { index -> [DotPoint?] in
      guard index > 0, let point = points[index], let before = points[index - 1] else {
        return [points[index]]
      }
      return [DotPoint(x: point.x, y: before.y), point]
    }
  }
}
