extension LinePlot {
  public func svg() -> String {
    let pens = SVGPen.pens(for: series)
    let keys = zip(series, pens).map { one, pen in
      SVGKey(name: one.name.isEmpty ? "" : one.name + (one.side == .right ? " →" : ""), sample: pen.sample)
    }
    let page = SVGPage(title: title, sentence: sentence, legend: keys)
    let frame = SVGFrame(
      on: page, x: (x, series.flatMap(\.x) + markers.map(\.x)), left: (y, values(.left)),
      right: usesRight ? (right, values(.right)) : nil, height: sameScale ? 440 : 320,
      sideRoom: svgSideRoom, headRoom: markers.isEmpty ? 0 : 20, sameScale: sameScale)
    let curves = zip(series, pens).map { one, pen -> (mark: Series.Mark, elements: [SVGElement]) in
      guard let division = one.side == .left ? frame.left : frame.right else { return (one.mark, []) }
      let points = zip(one.x, one.y).map { frame.dot($0, $1, on: division) }
      let base = (division.position(0) ?? 0) * frame.plot.height
      return (one.mark, pen.draw(points, base: base, in: frame))
    }
    let areas = curves.filter { $0.mark == .area }.flatMap(\.elements)
    let lines = curves.filter { $0.mark != .area }.flatMap(\.elements)
    let levels = levels(frame)
    let plumbs = plumbs(frame)
    return page.document(
      frame.grid + areas + levels.lines + plumbs.lines + lines + frame.axes + levels.labels + plumbs.labels,
      bottom: frame.bottom)
  }

  /// Space for the labels of references on the right; none where they stand inside the field.
  private var svgSideRoom: Double {
    guard !usesRight else { return 0 }
    let widest = references.map { $0.label.svgWidth(SVGFrame.labelSize) }.max() ?? 0
    return widest > 0 && widest <= 160 ? widest + 4 : 0
  }

  /// The lines at values that matter, each with its label at its right end.
  private func levels(_ frame: SVGFrame) -> (lines: [SVGElement], labels: [SVGElement]) {
    var lines: [SVGElement] = []
    var labels: [SVGElement] = []
    let isBeside = svgSideRoom > 0
    var taken: [Double] = []
    for one in references {
      guard let y = frame.down(one.value, on: one.side == .left ? frame.left : frame.right) else { continue }
      lines.append(.line(from: SVGPoint(frame.plot.left, y), to: SVGPoint(frame.plot.right, y), "level"))
      guard !one.label.isEmpty else { continue }
      var row = y
      while taken.contains(where: { abs($0 - row) < 15 }) { row += 15 }
      taken.append(row)
      labels.append(
        isBeside
          ? .text(one.label, at: SVGPoint(frame.plot.right + 8, row + 4.5))
          : .rimmed(one.label, at: SVGPoint(frame.plot.right - 6, row - 5), anchor: "end"))
    }
    return (lines, labels)
  }

  /// The lines at places that matter, each with its label above, as far as they have room side by side.
  private func plumbs(_ frame: SVGFrame) -> (lines: [SVGElement], labels: [SVGElement]) {
    var lines: [SVGElement] = []
    var labels: [SVGElement] = []
    var taken = 0.0
    for marker in markers.sorted(by: { $0.x < $1.x }) {
      guard let x = frame.across(marker.x) else { continue }
      lines.append(.line(from: SVGPoint(x, frame.plot.top - 4), to: SVGPoint(x, frame.plot.bottom), "level"))
      let half = marker.label.svgWidth(SVGFrame.labelSize) / 2
      let middle = min(max(x, SVGPage.margin + half), SVGPage.width - SVGPage.margin - half)
      guard middle - half > taken else { continue }
      taken = middle + half + 8
      labels.append(.text(marker.label, at: SVGPoint(middle, frame.plot.top - 9), "soft", anchor: "middle"))
    }
    return (lines, labels)
  }
}
