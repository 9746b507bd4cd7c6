extension SVGFrame {
  /// The line through points of the field, cut off at its edges and broken where a point is missing.
  func curve(_ points: [DotPoint?]) -> String {
    var data = ""
    var last: DotPoint?
    for (index, point) in points.enumerated() {
      guard let point, index > 0, let start = points[index - 1],
        let (a, b) = clipped(start, point, right: plot.width, top: plot.height)
      else { continue }
      data += (last == a ? "" : move(to: a)) + stroke(to: b)
      last = b
    }
    return data
  }

  /// The shapes between the line through the points and a base, cut off at the edges of the field.
  func area(_ points: [DotPoint?], base: Double) -> String {
    let base = min(max(base, 0), plot.height)
    var data = ""
    for run in points.split(separator: nil) where run.count > 1 {
      let outline = inside(run.compactMap(\.self))
      guard let first = outline.first, let last = outline.last else { continue }
      data += move(to: DotPoint(x: first.x, y: base))
      for point in outline { data += stroke(to: point) }
      data += stroke(to: DotPoint(x: last.x, y: base)) + "Z"
    }
    return data
  }

  /// Points of the field that have no neighbour to be joined to.
  func lonely(_ points: [DotPoint?]) -> [DotPoint] {
    points.indices.compactMap { index in
      let hasBefore = index > 0 && points[index - 1] != nil
      let hasAfter = index + 1 < points.count && points[index + 1] != nil
      return hasBefore || hasAfter ? nil : points[index]
    }.filter(contains)
  }

  func contains(_ point: DotPoint) -> Bool {
    -0.01...(plot.width + 0.01) ~= point.x && -0.01...(plot.height + 0.01) ~= point.y
  }

  /// The outline with what lies beside the field cut off and what lies above or below laid on its edge.
  private func inside(_ run: [DotPoint]) -> [DotPoint] {
    var outline: [DotPoint] = []
    for (a, b) in zip(run, run.dropFirst()) {
      let dx = b.x - a.x
      let dy = b.y - a.y
      var shares = [0.0, 1]
      if dx != 0 { shares += [(0 - a.x) / dx, (plot.width - a.x) / dx] }
      if dy != 0 { shares += [(0 - a.y) / dy, (plot.height - a.y) / dy] }
      for share in shares.filter({ 0...1 ~= $0 }).sorted() {
        let x = a.x + share * dx
        guard -1e-6...(plot.width + 1e-6) ~= x else { continue }
        let point = DotPoint(x: x, y: min(max(a.y + share * dy, 0), plot.height))
        if outline.last != point { outline.append(point) }
      }
    }
    return outline
  }

  private func move(to dot: DotPoint) -> String { "M" + spelled(dot) }

  private func stroke(to dot: DotPoint) -> String { "L" + spelled(dot) }

  private func spelled(_ dot: DotPoint) -> String {
    let point = page(dot)
    return "\(coordinate(point.x)) \(coordinate(point.y))"
  }
}
