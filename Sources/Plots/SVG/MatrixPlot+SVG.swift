extension MatrixPlot {
  public func svg() -> String {
    let page = SVGPage(title: title, sentence: sentence)
    let scale = svgScale(top: page.top + 6)
    let top = page.top + (scale.isEmpty ? 6 : 42)
    let names =
      rowNames.isEmpty ? 0 : min(180, rowNames.map { $0.svgWidth(SVGPage.textSize) }.max() ?? 0) + 12
    let pitch = min(26, max(7, 620 / Double(max(1, rows))))
    let width = min(64, (SVGPage.room - names) / Double(max(1, columns)))
    let digits = largest > 0 ? HeatRamp(largest: largest, style: Style()) : nil
    let hasNumbers = width >= 46 && pitch >= 18
    let left = SVGPage.margin + names
    var picture: [SVGElement] = []
    // Where rows are lower than text, names stand at some of them.
    let stride = Int((15 / pitch).rounded(.up))
    for row in 0..<rows {
      let y = top + Double(row) * pitch
      if !rowNames.isEmpty, row % stride == 0 {
        let name = rowNames[row].svgTruncated(to: names - 12, SVGPage.textSize)
        picture.append(.text(name, at: SVGPoint(left - 12, y + pitch / 2 + 4.5), anchor: "end"))
      }
      for column in 0..<columns where !isBlank(row, column) {
        let value = values[row * columns + column]
        let inset = min(1, pitch * 0.06)
        let box = SVGBox(
          left: left + Double(column) * width + inset, top: y + inset, width: width - 2 * inset,
          height: pitch - 2 * inset)
        picture += svgCell(value, box)
        if hasNumbers, value.isFinite {
          let place = SVGPoint(box.left + box.width / 2, box.top + box.height / 2 + 4.5)
          picture.append(.text(digits?.number(value) ?? "0", at: place, anchor: "middle"))
        }
      }
    }
    var bottom = top + Double(rows) * pitch
    if !columnTitle.isEmpty {
      bottom += 20
      picture.append(.text(columnTitle, at: SVGPoint(left, bottom - 2), "soft"))
    }
    return page.document(scale + picture, bottom: bottom)
  }

  /// One value: the stronger the shade the larger, a dash where it is negative, a question mark where it is not finite.
  private func svgCell(_ value: Double, _ box: SVGBox) -> [SVGElement] {
    let back = SVGElement.rectangle(box, "shade", radius: 1.5)
    let middle = SVGPoint(box.left + box.width / 2, box.top + box.height / 2)
    let reach = min(box.width, box.height) * 0.3
    guard value.isFinite else {
      return [back, .text("?", at: SVGPoint(middle.x, middle.y + 4.5), "strong", anchor: "middle")]
    }
    let share = largest > 0 ? abs(value) / largest : 0
    guard share > 0.002 else { return [back] }
    let shade = SVGElement.rectangle(
      box, value < 0 ? "negative" : "positive", radius: 1.5, opacity: 0.08 + 0.72 * share)
    guard value < 0, box.width < 44 else { return [back, shade] }
    let dash = SVGElement.line(
      from: SVGPoint(middle.x - reach, middle.y), to: SVGPoint(middle.x + reach, middle.y), "minus")
    return [back, shade, dash]
  }

  /// The shades from the most negative to the most positive, with the numbers at their ends.
  private func svgScale(top: Double) -> [SVGElement] {
    guard largest > 0 else { return [] }
    let size = NumberFormat.significant(largest, 3)
    let start = SVGPage.margin + ("-" + size).svgWidth(SVGPage.textSize) + 10
    var elements = [SVGElement.text("-" + size, at: SVGPoint(SVGPage.margin, top + 17), "soft")]
    for level in -4...4 {
      let box = SVGBox(left: start + Double(level + 4) * 26, top: top + 4, width: 24, height: 17)
      elements += svgCell(largest * Double(level) / 4, box)
    }
    elements.append(.text("+" + size, at: SVGPoint(start + 9 * 26 + 8, top + 17), "soft"))
    return elements
  }
}
