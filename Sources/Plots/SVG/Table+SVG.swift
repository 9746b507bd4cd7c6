extension Table {
  /// Rows that a page has at most.
  private static let most = 400

  public func svg() -> String {
    let shown = Array(rows.prefix(Table.most))
    let left = rows.count - shown.count
    let note = left > 0 ? "The first \(shown.count) of \(rows.count) rows." : ""
    let page = SVGPage(
      title: title, sentence: [sentence, note].filter { !$0.isEmpty }.joined(separator: " "))
    let layout = SVGTableLayout(self, shown)
    var picture: [SVGElement] = []
    var y = page.top + 6
    let hasTitles = columns.contains { !$0.title.isEmpty }
    if hasTitles {
      let heads = layout.row(columns.map(\.title), below: y, kind: "strong", isFixed: false)
      picture += heads.elements
      y += heads.height + 4
      picture.append(layout.rule(y))
      y += 4
    }
    for row in shown.indices {
      if rulesBefore.contains(row) {
        picture.append(layout.rule(y + 2))
        y += 5
      }
      let drawn = layout.row(layout.cells.map { $0[row] }, below: y, kind: "", isFixed: true)
      picture += drawn.elements
      y += drawn.height
    }
    return page.document(picture, bottom: y)
  }
}

/// The columns of a table on the page.
private struct SVGTableLayout {
  private static let gap = 22.0
  private static let lineHeight = 19.0

  private let columns: [Table.Column]
  /// Shape columns x rows, numbers padded to their decimal points.
  let cells: [[String]]
  private var widths: [Double]

  init(_ table: Table, _ rows: [[String]]) {
    columns = table.columns
    let cells = table.columns.indices.map { column in
      let texts = rows.map { $0.indices.contains(column) ? $0[column] : "" }
      return table.columns[column].alignment == .number ? alignedOnPoint(texts) : texts
    }
    self.cells = cells
    widths = table.columns.indices.map { column in
      let isNumber = table.columns[column].alignment == .number
      let widest = cells[column].map { isNumber ? Double($0.cellWidth) * 7.8 : $0.svgWidth(13) }.max() ?? 0
      return max(widest, table.columns[column].title.svgWidth(13) * 1.08)
    }
    // Text gives way where the table is wider than the page, the widest columns first.
    let gaps = Double(max(0, columns.count - 1)) * SVGTableLayout.gap
    for _ in 0..<200 where widths.reduce(gaps, +) > SVGPage.room {
      let texts = columns.indices.filter { columns[$0].alignment == .text && widths[$0] > 70 }
      guard let widest = texts.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] = max(70, widths[widest] - 8)
    }
  }

  /// One row, as high as its highest cell.
  func row(
    _ texts: [String], below top: Double, kind: String, isFixed: Bool
  ) -> (elements: [SVGElement], height: Double) {
    var elements: [SVGElement] = []
    var x = SVGPage.margin
    var most = 1
    for (column, text) in texts.enumerated() {
      let isNumber = columns[column].alignment == .number
      let lines = isNumber ? [text] : text.svgWrapped(to: widths[column] + 1, 13)
      most = max(most, lines.count)
      for (index, line) in lines.enumerated() where !line.isEmpty {
        let y = top + 14 + Double(index) * SVGTableLayout.lineHeight
        elements.append(
          isNumber
            ? .text(line, at: SVGPoint(x + widths[column], y), isFixed ? "fixed" : kind, anchor: "end")
            : .text(line, at: SVGPoint(x, y), kind))
      }
      x += widths[column] + SVGTableLayout.gap
    }
    return (elements, Double(most) * SVGTableLayout.lineHeight)
  }

  func rule(_ y: Double) -> SVGElement {
    let end = min(
      SVGPage.width - SVGPage.margin,
      SVGPage.margin + widths.reduce(0, +) + Double(max(0, columns.count - 1)) * SVGTableLayout.gap)
    return .line(from: SVGPoint(SVGPage.margin, y), to: SVGPoint(end, y), "axis")
  }
}
