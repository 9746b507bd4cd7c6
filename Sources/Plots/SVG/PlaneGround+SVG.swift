extension PlanePlot {
  /// Squares on a side of the heat map; neighbours of one colour are one rectangle.
  private static let squares = 64

  func svgGround(_ field: HeatMap, _ frame: SVGFrame) -> [SVGElement] {
    let scale = HeatScale(field.scale, values: field.values, style: Style(color: .trueColor))
    let window = window
    let rows = Self.squares
    let columns = Self.squares
    let grid = HeatMap(
      "", x: window.x, y: window.y, rows: rows, columns: columns,
      values: Array(repeating: 0, count: rows * columns))
    // Edges on whole numbers, so that no paper shines through between neighbours.
    let edges = (
      x: (0...columns).map { (frame.plot.left + frame.plot.width * Double($0) / Double(columns)).rounded() },
      y: (0...rows).map { (frame.plot.bottom - frame.plot.height * Double($0) / Double(rows)).rounded() }
    )
    var rectangles: [SVGElement] = []
    for row in 0..<rows {
      let tints = (0..<columns).map { column in
        let place = grid.place(row: row, column: column)
        return scale.tint(field.value(x: place.x, y: place.y))
      }
      var start = 0
      for column in 1...columns where column == columns || tints[column] != tints[start] {
        if let tint = tints[start] {
          rectangles.append(
            SVGElement.rectangle(
              SVGBox(
                left: edges.x[start], top: edges.y[row + 1], width: edges.x[column] - edges.x[start],
                height: edges.y[row] - edges.y[row + 1]), fill: tint))
        }
        start = column
      }
    }
    return [SVGElement("g", ["shape-rendering": "crispEdges"], children: rectangles)]
  }

  /// The colours and their values, right of the field.
  func svgScale(_ field: HeatMap, _ frame: SVGFrame) -> [SVGElement] {
    let scale = HeatScale(field.scale, values: field.values, style: Style(color: .trueColor))
    let steps = 32
    let box = SVGBox(left: frame.plot.right + 24, top: frame.plot.top + 24, width: 18, height: 220)
    let height = box.height / Double(steps)
    let cells = (0..<steps).compactMap { step in
      scale.tint(scale.value(at: 1 - (Double(step) + 0.5) / Double(steps))).map {
        SVGElement.rectangle(
          SVGBox(left: box.left, top: box.top + Double(step) * height, width: box.width, height: height),
          fill: $0)
      }
    }
    let division = Division(Axis(range: scale.lower...scale.upper), showing: [], intervals: 5)
    let labels = division.ticks.compactMap { tick in
      division.position(tick.value).map {
        SVGElement.text(
          tick.label, at: SVGPoint(box.right + 6, box.bottom - $0 * box.height + 4.5), "soft")
      }
    }
    let name = field.label.svgTruncated(to: 92, SVGPage.textSize)
    return [
      SVGElement("g", ["shape-rendering": "crispEdges"], children: cells),
      .text(name, at: SVGPoint(box.left, box.top - 10)),
    ] + labels
  }

  /// The sheet as squares, the more opaque the thicker they lie, with its folds.
  func svgSheet(_ mesh: Mesh, _ frame: SVGFrame) -> [SVGElement] {
    let quads = mesh.quads
    let densities = quads.map { $0.area == 0 ? .infinity : $0.mass / abs($0.area) }
    let finite = densities.filter(\.isFinite).sorted()
    let usual = finite.isEmpty ? 1 : finite[(finite.count - 1) * 19 / 20]
    let shapes = zip(quads, densities).compactMap { quad, density -> SVGElement? in
      let corners = quad.corners.compactMap { svgDot($0.x, $0.y, frame) }
      guard corners.count == 4, corners.allSatisfy(frame.contains) else { return nil }
      let share = usual > 0 ? min(max(density / usual, 0), 1).squareRoot() : 0
      return SVGElement(
        "path",
        [
          "class": "s1 s1-fill", "stroke-width": "0.5", "fill-opacity": coordinate(0.04 + 0.66 * share),
          "d": svgOutline(corners.map(frame.page)),
        ])
    }
    return [.group("", shapes)] + svgStrokes(mesh.folds, "warning curve", hasHalo: false, frame)
  }
}

extension SVGElement {
  /// A rectangle of a colour that is the same on light paper and on dark.
  fileprivate static func rectangle(_ box: SVGBox, fill: Tint) -> SVGElement {
    SVGElement(
      "rect",
      [
        "x": coordinate(box.left), "y": coordinate(box.top), "width": coordinate(box.width),
        "height": coordinate(box.height), "fill": fill.hexadecimal,
      ])
  }
}

extension Tint {
  /// As the web spells it.
  fileprivate var hexadecimal: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
