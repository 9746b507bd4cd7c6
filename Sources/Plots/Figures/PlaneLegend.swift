extension PlanePlot {
  /// The names of everything but the ground, with a sample of each.
  private func names(_ style: Style, drawn: [Drawn]?) -> [(sample: [Cell], name: String)] {
    var names: [(sample: [Cell], name: String)] = []
    for (number, level) in (field?.levels ?? []).enumerated() {
      var sample = line(Self.letter(number), .emphasis, style)
      if let field, field.levels.count > 1 { sample.append(Cell(Self.letter(number), .emphasis)) }
      names.append((sample, level.label))
    }
    for mesh in meshes {
      if Mesh.isLined(style) { names.append((line(" ", Mesh.ink(style), style), mesh.name)) }
      if !mesh.folds.isEmpty {
        names.append((Array(repeating: Cell(Self.foldMark(style), .warning), count: 2), "fold"))
      }
    }
    for (place, one) in points.enumerated() where !one.name.isEmpty {
      let look = PointLook(one, place: place, style: style)
      names.append(([look.single, look.several].map { Cell($0, look.ink) }, "\(one.name) (one, several)"))
    }
    for (place, one) in arrows.enumerated() {
      let longest = one.longest > 0 ? ", longest \(NumberFormat.significant(one.longest, 3))" : ""
      names.append(
        ([Cell(style.isASCII ? ">" : "→", arrowInk)], "\(one.pushTitle) on \(one.name)\(longest)"))
      // Before the arrows are drawn room is kept for the longest note.
      let shown = drawn?[place].shown ?? one.x.count
      if drawn == nil || shown < one.x.count {
        names.append(([.blank], "\(shown) of \(one.x.count) drawn, the rest overlap"))
      }
    }
    return names
  }

  private func line(_ mark: Character, _ ink: Ink, _ style: Style) -> [Cell] {
    let glyph: Character = style.isASCII ? mark : style.glyphs == .blocks ? "▄" : "⠤"
    return Array(repeating: Cell(glyph, ink), count: 2)
  }

  /// The scale of the ground and what stands at its ends; nil for a bare plane.
  private func bar(_ style: Style) -> (scale: HeatScale, title: String, low: String, high: String)? {
    if let field {
      let scale = HeatScale(field.scale, values: field.values, style: style)
      return (
        scale, field.label, Self.short(scale.lower),
        Self.short(scale.upper)
      )
    }
    guard !meshes.isEmpty, Mesh.isShaded(style) else { return nil }
    return (HeatScale(.rising(0...1), values: [], style: style), "mass per area", "thin", "thick")
  }

  /// At most three digits.
  private static func short(_ x: Double) -> String {
    guard x.isFinite else { return NumberFormat.compact(x) }
    var digits = DecimalDigits(x)
    digits.round(toDigits: 3)
    return NumberFormat.compact(digits)
  }

  /// All names in lines above the figure.
  func legend(_ style: Style, drawn: [Drawn]?) -> Legend {
    var legend = Legend()
    if let bar = bar(style) { legend.add(lyingBar(bar), bar.title) }
    for one in names(style, drawn: drawn) { legend.add(one.sample, one.name) }
    return legend
  }

  private func lyingBar(_ bar: (scale: HeatScale, title: String, low: String, high: String)) -> [Cell] {
    let columns = 10
    var line = Line(bar.low + " ")
    for column in 0..<columns {
      let value = bar.scale.value(at: Double(column) / Double(columns - 1))
      line.append(contentsOf: [bar.scale.cell([value, value])])
    }
    line.append(" " + bar.high)
    return line.cells
  }

  /// All names beside the figure: the scale standing upright, and the rest below it.
  func panel(_ layout: PlaneLayout, _ drawn: [Drawn], _ style: Style) -> [Line] {
    guard layout.panel > 0 else { return [] }
    let names = names(style, drawn: drawn).flatMap { one in
      one.name.wrapped(to: layout.panel - one.sample.count - 1).enumerated().map { number, text in
        var line = Line(number == 0 ? one.sample : [])
        line.pad(to: one.sample.count + 1)
        line.append(text)
        return line
      }
    }
    guard let bar = bar(style) else { return names }
    let title = bar.title.wrapped(to: layout.panel).map { Line($0) }
    let room = layout.frame.rows - names.count - title.count - 1
    guard room >= 3 else {
      var line = Line(lyingBar(bar))
      line.append(" " + bar.title)
      return [line.clipped(to: layout.panel)] + names
    }
    return title + standingBar(bar, rows: min(room, 9)) + [Line()] + names
  }

  private func standingBar(
    _ bar: (scale: HeatScale, title: String, low: String, high: String), rows: Int
  ) -> [Line] {
    let scale = bar.scale
    let perCell = HeatScale.perCell(scale.style)
    var labels = [String](repeating: "", count: rows)
    if field == nil {
      labels[0] = bar.high
      labels[rows - 1] = bar.low
    } else {
      let division = Division(
        Axis(range: scale.lower...scale.upper), showing: [], intervals: max(2, (rows - 1) / 4))
      for tick in division.ticks {
        guard let share = division.position(tick.value) else { continue }
        labels[rows - 1 - Int((share * Double(rows - 1)).rounded())] = tick.label
      }
    }
    let widest = labels.map(\.cellWidth).max() ?? 0
    return (0..<rows).map { row in
      let values = (0..<perCell).map { part in
        scale.value(at: 1 - Double(row * perCell + part) / Double(rows * perCell - 1))
      }
      var line = Line(Array(repeating: scale.cell(values), count: 2))
      if !labels[row].isEmpty {
        line.append(" " + (field == nil ? labels[row] : labels[row].paddedLeft(to: widest)))
      }
      return line
    }
  }
}
