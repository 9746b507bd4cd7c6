extension ArrowPlot {
  /// Rows that arrows are stacked in where they would overlap.
  private static let lanes = 7

  public func picture(_ style: Style) -> [Line] {
    var frame = PlotFrame(
      style: style, x: (x, arrows.filter { $0.push.isFinite }.map(\.x) + rugs.flatMap(\.x)), left: nil,
      right: nil,
      maxRows: 1, sideRoom: 1)
    let (shafts, hidden) = stacked(frame)
    let lanes = max(1, shafts.map { $0.lane + 1 }.max() ?? 0)
    var field = Field(columns: frame.columns, rows: lanes + rugs.count)
    for shaft in shafts { draw(shaft, lanes: lanes, on: &field, style) }
    for (row, rug) in rugs.enumerated() {
      for x in rug.x {
        guard let column = frame.column(x) else { continue }
        field.put(Cell(tick(row, style), .series(row + 2)), column: column, row: lanes + row)
      }
    }
    var lines = titleLines(title, style) + legend(style).lines(style)
    if hidden > 0 {
      let note = "\(arrows.count - hidden) of \(arrows.count) arrows are drawn; the others overlap them."
      lines += note.wrapped(to: style.width).map { Line($0, .dim) }
    }
    frame.rows = field.rows
    return lines + frame.lines(field, xTitle: x.label)
  }

  /// An arrow on its row: where it starts and how many columns it goes, left when negative.
  private struct Shaft {
    let column: Int
    let reach: Int
    let lane: Int
  }

  /// Puts each arrow on the lowest row where it touches no other; tells how many found none.
  private func stacked(_ frame: PlotFrame) -> (shafts: [Shaft], hidden: Int) {
    let drawable = arrows.filter { $0.x.isFinite && $0.push.isFinite }
    let largest = drawable.reduce(0) { max($0, abs($1.push)) }
    let longest = Double(max(4, frame.columns / 8))
    var taken = Array(repeating: Array(repeating: false, count: frame.columns), count: Self.lanes)
    var shafts: [Shaft] = []
    var hidden = arrows.count - drawable.count
    for arrow in spread(drawable) {
      guard let column = frame.column(arrow.x) else {
        hidden += 1
        continue
      }
      let wished = largest > 0 ? Int((arrow.push / largest * longest).rounded()) : 0
      let reach = min(max(wished, -column), frame.columns - 1 - column)
      let columns = (column + min(reach, 0))...(column + max(reach, 0))
      let near = max(0, columns.lowerBound - 1)...min(frame.columns - 1, columns.upperBound + 1)
      guard let lane = taken.firstIndex(where: { row in near.allSatisfy { !row[$0] } }) else {
        hidden += 1
        continue
      }
      for column in columns { taken[lane][column] = true }
      shafts.append(Shaft(column: column, reach: reach, lane: lane))
    }
    return (shafts, hidden)
  }

  /// The arrows in an order that visits the whole axis early, so that crowding leaves no stretch of it empty.
  private func spread(_ arrows: [Arrow]) -> [Arrow] {
    let sorted = arrows.sorted { ($0.x, $0.push) < ($1.x, $1.push) }
    var order: [Arrow] = []
    var stride = 1
    while stride < sorted.count { stride *= 2 }
    var seen = Array(repeating: false, count: sorted.count)
    while stride >= 1 {
      for place in Swift.stride(from: 0, to: sorted.count, by: stride) where !seen[place] {
        seen[place] = true
        order.append(sorted[place])
      }
      stride /= 2
    }
    return order
  }

  private func draw(_ shaft: Shaft, lanes: Int, on field: inout Field, _ style: Style) {
    let row = lanes - 1 - shaft.lane
    let ink = Ink.series(1)
    let step = shaft.reach < 0 ? -1 : 1
    for distance in 0..<abs(shaft.reach) {
      let glyph: Character = distance == 0 ? (style.isASCII ? "o" : "●") : (style.isASCII ? "-" : "─")
      field.put(Cell(glyph, ink), column: shaft.column + step * distance, row: row)
    }
    let heads: (left: Character, still: Character, right: Character) =
      style.isASCII ? ("<", "o", ">") : ("◄", "●", "►")
    let head = shaft.reach < 0 ? heads.left : shaft.reach > 0 ? heads.right : heads.still
    field.put(Cell(head, ink), column: shaft.column + shaft.reach, row: row)
  }

  private func legend(_ style: Style) -> Legend {
    var legend = Legend()
    let largest = arrows.reduce(0) { $1.push.isFinite ? max($0, abs($1.push)) : $0 }
    let longest = largest > 0 ? ", longest \(pushTitle) \(NumberFormat.significant(largest, 3))" : ""
    legend.add(Line(style.isASCII ? "o-->" : "●──►", .series(1)).cells, arrowName + longest)
    for (row, rug) in rugs.enumerated() {
      legend.add(Line(String(tick(row, style)), .series(row + 2)).cells, rug.name)
    }
    return legend
  }

  private func tick(_ row: Int, _ style: Style) -> Character {
    let glyphs = Array(style.isASCII ? "|:!" : "╵┆╎")
    return glyphs[row % glyphs.count]
  }
}
