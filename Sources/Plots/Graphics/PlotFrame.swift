/// A field of drawing with thin axes around it: ticks, their labels, and the titles of the axes.
struct PlotFrame {
  let style: Style
  let x: Division
  let left: Division?
  let right: Division?
  /// Columns and rows of the field inside the axes.
  let columns: Int
  var rows: Int
  /// The columns to the left of the field.
  let leftMargin: Int

  /// Finds room for a field of at most `maxRows` rows, a little smaller where that puts the ticks at equal distances.
  ///
  /// - Parameters:
  ///   - sideRoom: Columns kept free on the right for the labels of references.
  ///   - sameScale: Whether one unit is as long on both axes.
  init(
    style: Style, x: (axis: Axis, values: [Double]), left: (axis: Axis, values: [Double])?,
    right: (axis: Axis, values: [Double])?, maxRows: Int, sideRoom: Int, sameScale: Bool = false
  ) {
    self.style = style
    let left = left.map { (axis: $0.axis, values: Division.extremes($0.values)) }
    let right = right.map { (axis: $0.axis, values: Division.extremes($0.values)) }
    let x = (axis: x.axis, values: Division.extremes(x.values))
    var best: (score: Double, rows: Int, left: Division?, right: Division?)?
    for rows in stride(from: maxRows, through: max(1, maxRows - 3), by: -1) {
      let first = left.map { Self.division($0.axis, $0.values, rows: rows) }
      let second = right.map { Self.division($0.axis, $0.values, rows: rows) }
      let score = (first?.score ?? 0) + (second?.score ?? 0) + Double(rows) / Double(maxRows)
      if best.map({ score > $0.score }) ?? true { best = (score, rows, first?.division, second?.division) }
    }
    self.rows = best?.rows ?? max(1, maxRows)
    self.left = best?.left
    self.right = best?.right

    leftMargin = (self.left.map { $0.labelWidth + 1 } ?? 0) + 1
    let rightMargin = self.right.map { $0.labelWidth + 2 } ?? max(sideRoom, 1)
    let room = max(8, style.width - leftMargin - rightMargin)
    var division = Self.division(x.axis, x.values, columns: room)
    var width = room
    if sameScale, let left = self.left {
      // A cell is about twice as high as wide. Fewer columns may leave room for fewer ticks, so divide once more.
      let shape = (division.upper / 2 - division.lower / 2) / (left.upper / 2 - left.lower / 2)
      width = min(room, max(8, Int((shape * 2 * Double(rows - 1)).rounded()) + 1))
      division = Self.division(x.axis, x.values, columns: width)
    }
    self.x = division
    columns = division.evenIntervals.map { sameScale ? width : width - (width - 1) % $0 } ?? width
  }

  /// As many ticks as their labels leave room for.
  static func division(_ axis: Axis, _ values: [Double], columns: Int) -> Division {
    var intervals = max(1, columns / 7)
    var division = Division(axis, showing: values, intervals: intervals)
    while intervals > 1 && (division.labelWidth + 3) * division.ticks.count > columns {
      intervals -= 1
      division = Division(axis, showing: values, intervals: intervals)
    }
    guard axis.range == nil, division.filledShare(by: values) < 0.85 else { return division }
    // Going out to round numbers would leave much of the field empty: the data's own ends serve better.
    var tight = axis
    tight.range = Division.finiteRange(of: values, axis.scale)
    return Division(tight, showing: values, intervals: intervals)
  }

  /// The division that fills the field best; ticks at equal distances are worth a quarter of the field.
  static func division(_ axis: Axis, _ values: [Double], rows: Int) -> (
    division: Division, score: Double
  ) {
    let most = max(1, (rows + 2) / 3)
    var best = (division: Division(axis, showing: values, intervals: most), score: 0.0)
    for intervals in (max(1, most / 2)...most).reversed() {
      let division = Division(axis, showing: values, intervals: intervals)
      let score = division.filledShare(by: values) + (division.isAligned(withRows: rows) ? 0.25 : 0)
      if score > best.score { best = (division, score) }
    }
    return best
  }

  /// The cell row of a value on one of the vertical axes; nil outside.
  func row(_ value: Double, on division: Division?) -> Int? {
    guard let share = division?.position(value), (0...1).contains(share) else { return nil }
    return rows - 1 - Int((share * Double(rows - 1)).rounded())
  }

  /// The cell column of a value on the horizontal axis; nil outside.
  func column(_ value: Double) -> Int? {
    guard let share = x.position(value), (0...1).contains(share) else { return nil }
    return Int((share * Double(columns - 1)).rounded())
  }

  /// The field between its axes, with the horizontal axis and its title below.
  ///
  /// - Parameter sideLabels: Texts right of the field by row.
  func lines(_ field: Field, xTitle: String, sideLabels: [Int: String] = [:]) -> [Line] {
    var leftLabels = [String?](repeating: nil, count: rows)
    var rightLabels = leftLabels
    for tick in left?.ticks ?? [] { if let row = row(tick.value, on: left) { leftLabels[row] = tick.label } }
    for tick in right?.ticks ?? [] {
      if let row = row(tick.value, on: right) { rightLabels[row] = tick.label }
    }
    var lines = (0..<rows).map { row in
      var line = leftAxis(label: leftLabels[row])
      line.append(contentsOf: field.row(row))
      if let right {
        let label = rightLabels[row]
        line.append(label == nil ? stroke.vertical : stroke.tickRight, .dim)
        if let label { line.append(" " + label.paddedLeft(to: right.labelWidth)) }
      } else if let label = sideLabels[row] {
        line.append(" " + label, .dim)
      }
      return line
    }
    lines.append(bottomAxis)
    lines.append(bottomLabels)
    if !xTitle.isEmpty {
      let title = xTitle.truncated(to: style.width, ellipsis: style.ellipsis)
      let start = min(style.width - title.cellWidth, leftMargin + max(0, (columns - title.cellWidth) / 2))
      lines.append(Line("".padded(to: start) + title))
    }
    return lines
  }

  private var stroke: Strokes { style.isASCII ? .ascii : .unicode }

  private func leftAxis(label: String?) -> Line {
    guard let left else { return Line(" ") }
    var line = Line((label ?? "").paddedLeft(to: left.labelWidth) + " ")
    line.append(label == nil ? stroke.vertical : stroke.tickLeft, .dim)
    return line
  }

  private var bottomAxis: Line {
    var line = Line("".padded(to: leftMargin - 1))
    let ticks = x.ticks.compactMap { column($0.value) }
    line.append(left == nil ? " " : stroke.cornerLeft, .dim)
    line.append(
      (0..<columns).map { ticks.contains($0) ? stroke.tickDown : stroke.horizontal }.joined(), .dim)
    if right != nil { line.append(stroke.cornerRight, .dim) }
    return line
  }

  private var bottomLabels: Line {
    var line = Line()
    for tick in x.ticks {
      guard let column = column(tick.value) else { continue }
      let width = tick.label.cellWidth
      // The sign hangs out to the left, so that the digits stand below their tick.
      let digits = tick.label.hasPrefix("-") ? width - 1 : width
      let wished = leftMargin + column - (digits - 1) / 2 - (width - digits)
      let start = min(max(0, wished), style.width - width)
      guard line.cells.isEmpty || start > line.width else { continue }
      line.pad(to: start)
      line.append(tick.label)
    }
    return line
  }
}

/// The strokes that axes are made of.
struct Strokes: Sendable {
  let vertical, horizontal, tickLeft, tickRight, tickDown, cornerLeft, cornerRight: String
  /// Lines behind the data: at a value, and at a place.
  let level: Character
  let plumb: Character

  static let unicode = Strokes(
    vertical: "│", horizontal: "─", tickLeft: "┤", tickRight: "├", tickDown: "┬", cornerLeft: "└",
    cornerRight: "┘",
    level: "┈", plumb: "┊")
  static let ascii = Strokes(
    vertical: "|", horizontal: "-", tickLeft: "+", tickRight: "+", tickDown: "+", cornerLeft: "+",
    cornerRight: "+",
    level: ".", plumb: "!")
}
