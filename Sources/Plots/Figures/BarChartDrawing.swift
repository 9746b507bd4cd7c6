extension BarChart {
  public func picture(_ style: Style) -> [Line] {
    let layout = Layout(self, style)
    return titleLines(title, style) + legend(style).lines(style)
      + zip(bars, layout.numbers).map { line($0, number: $1, layout, style) }
  }

  /// The columns of names, bars and numbers, and the scale of the bars.
  private struct Layout {
    let names: Int
    let numbers: [String]
    let numberWidth: Int
    let columns: Int
    /// The values at the ends of the bars' columns; zero lies between.
    let low: Double
    let high: Double

    init(_ chart: BarChart, _ style: Style) {
      numbers = alignedOnPoint(chart.bars.map { chart.number($0.value) })
      numberWidth = numbers.map(\.cellWidth).max() ?? 0
      names = min(chart.bars.map(\.label.cellWidth).max() ?? 0, style.width * 2 / 5)
      columns = max(4, style.width - names - numberWidth - 3)
      let values = chart.bars.flatMap { [$0.value, $0.reference ?? 0] }.filter(\.isFinite)
      let lowest = max(min(values.min() ?? 0, 0), -8e307)
      let highest = min(max(values.max() ?? 0, 0), 8e307)
      (low, high) = lowest == highest ? (0, 1) : (lowest, highest)
    }

    /// Where a value ends, in half columns from the left.
    func place(_ value: Double) -> Int {
      let share = (min(max(value, low), high) / 2 - low / 2) / (high / 2 - low / 2)
      return Int((share * Double(2 * columns)).rounded())
    }
  }

  private func legend(_ style: Style) -> Legend {
    var legend = Legend()
    guard !valueTitle.isEmpty || bars.contains(where: { $0.reference != nil }) else { return legend }
    let stroke = style.isASCII ? "=" : "━"
    legend.add(Line(stroke + stroke, bars.first?.ink ?? .plain).cells, valueTitle)
    if bars.contains(where: { $0.reference != nil }) {
      legend.add(Line(style.isASCII ? "#" : "◆", .emphasis).cells, referenceTitle)
    }
    return legend
  }

  private func line(_ bar: Bar, number: String, _ layout: Layout, _ style: Style) -> Line {
    var line = Line(
      bar.label.truncated(to: layout.names, ellipsis: style.ellipsis).padded(to: layout.names) + " ")
    var field = Field(columns: layout.columns + 1, rows: 1)
    let zero = layout.place(0)
    let axis = zero / 2
    if bar.value.isFinite {
      let end = layout.place(bar.value)
      // Bars end on half columns; the axis has a column of its own, which positive bars are moved past.
      let (from, to) = bar.value < 0 ? (end, axis * 2) : (axis * 2 + 2, end + axis * 2 - zero + 2)
      for half in from..<max(from, to) {
        let both = half % 2 == 0 ? half + 1 < to : half - 1 >= from
        field.put(Cell(stroke(both: both, isLeft: half % 2 == 0, style), bar.ink), column: half / 2, row: 0)
      }
    }
    field.put(Cell(style.isASCII ? "|" : "│", .dim), column: axis, row: 0)
    if let reference = bar.reference, reference.isFinite {
      let place = layout.place(reference)
      let column = reference < 0 ? place / 2 : min(layout.columns, axis + 1 + max(0, place - zero - 1) / 2)
      field.put(Cell(style.isASCII ? "#" : "◆", .emphasis), column: column, row: 0)
    }
    line.append(contentsOf: field.row(0))
    line.append(" " + number.paddedLeft(to: layout.numberWidth))
    return line
  }

  private func stroke(both: Bool, isLeft: Bool, _ style: Style) -> Character {
    if style.isASCII { return "=" }
    return both ? "━" : isLeft ? "╸" : "╺"
  }
}
