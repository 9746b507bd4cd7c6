extension PlanePlot {
  public func svg() -> String {
    let pens = svgPens
    let page = SVGPage(title: title, sentence: sentence, legend: svgKeys(pens))
    let window = window
    var x = x
    x.range = window.x
    var y = y
    y.range = window.y
    let frame = SVGFrame(
      on: page, x: (x, [window.x.lowerBound, window.x.upperBound]),
      left: (y, [window.y.lowerBound, window.y.upperBound]), height: 440, sideRoom: field == nil ? 0 : 96,
      sameScale: true)
    var picture: [SVGElement] = []
    if let field { picture += svgGround(field, frame) + svgScale(field, frame) }
    for mesh in meshes { picture += svgSheet(mesh, frame) }
    for level in field?.levels ?? [] { picture += svgLevel(level, frame) }
    picture += zip(points, pens).map { one, pen in
      .group("mark", pen.draw(zip(one.x, one.y).map { svgDot($0, $1, frame) }, base: 0, in: frame))
    }
    picture += arrows.map { SVGElement.group("", svgArrows($0, frame)) }
    return page.document(frame.grid + picture + frame.axes, bottom: frame.bottom)
  }

  /// Shapes and colours as in the text figures: the cloud plain, the others as series.
  private var svgPens: [SVGPen] {
    SVGPen.pens(
      for: points.enumerated().map { place, one in
        let look = PointLook(one, place: place, style: Style())
        let isCloud = (one.mark ?? PointLook.mark(at: place)) == .cloud
        return Series(one.name, x: [], y: [], mark: isCloud ? .cloud : .points, ink: look.ink)
      })
  }

  private func svgKeys(_ pens: [SVGPen]) -> [SVGKey] {
    func line(_ kind: String) -> (SVGPoint) -> [SVGElement] {
      { [.line(from: $0, to: SVGPoint($0.x + SVGKey.sampleWidth, $0.y), kind)] }
    }
    return (field?.levels ?? []).map { SVGKey(name: $0.label, sample: line("plain curve")) }
      + meshes.map { SVGKey(name: $0.name, sample: line("s1 edge")) }
      + (meshes.contains { !$0.folds.isEmpty } ? [SVGKey(name: "fold", sample: line("warning curve"))] : [])
      + zip(points, pens).map { SVGKey(name: $0.name, sample: $1.sample) }
      + arrows.map { one in
        let longest = one.longest > 0 ? ", longest \(NumberFormat.significant(one.longest, 3))" : ""
        return SVGKey(name: "\(one.pushTitle) on \(one.name)\(longest)") {
          svgArrow(from: SVGPoint($0.x + 2, $0.y), to: SVGPoint($0.x + SVGKey.sampleWidth, $0.y))
        }
      }
  }

  /// A place in the frame's own measure; nil when it is not finite.
  func svgDot(_ x: Double, _ y: Double, _ frame: SVGFrame) -> DotPoint? {
    frame.left.flatMap { frame.dot(x, y, on: $0) }
  }

  private func svgLevel(_ level: HeatMap.Level, _ frame: SVGFrame) -> [SVGElement] {
    guard let field else { return [] }
    let contour = Contour(
      values: field.values, rows: field.rows, columns: field.columns, level: level.value)
    let segments = contour.segments.map {
      Contour.Segment(a: field.place(at: $0.a), b: field.place(at: $0.b))
    }
    return svgStrokes(segments, "plain curve", hasHalo: true, frame)
  }

  /// - Parameter hasHalo: Whether a rim in the colour of the paper keeps the strokes apart from what they lie on.
  func svgStrokes(
    _ segments: [Contour.Segment], _ kind: String, hasHalo: Bool, _ frame: SVGFrame
  ) -> [SVGElement] {
    let data = frame.curve(
      segments.flatMap { [svgDot($0.a.x, $0.a.y, frame), svgDot($0.b.x, $0.b.y, frame), nil] })
    guard !data.isEmpty else { return [] }
    let halo = SVGElement("path", ["class": "halo", "fill": "none", "d": data])
    return (hasHalo ? [halo] : []) + [.path(data, kind)]
  }

  private func svgArrows(_ one: Arrows, _ frame: SVGFrame) -> [SVGElement] {
    let longest = one.longest
    return one.finite.flatMap { place -> [SVGElement] in
      guard longest > 0, one.length(place) > 0, let tail = svgDot(one.x[place], one.y[place], frame) else {
        return []
      }
      let reach = frame.plot.width / 8
      let tip = DotPoint(
        x: tail.x + reach * (one.dx[place] / longest), y: tail.y + reach * (one.dy[place] / longest))
      guard let (a, b) = clipped(tail, tip, right: frame.plot.width, top: frame.plot.height) else {
        return []
      }
      return svgArrow(from: frame.page(a), to: frame.page(b))
    }
  }

  private func svgArrow(from start: SVGPoint, to end: SVGPoint) -> [SVGElement] {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0.5 else { return [] }
    let head = min(6, 0.6 * length)
    let (ux, uy) = (dx / length, dy / length)
    let neck = SVGPoint(end.x - head * ux, end.y - head * uy)
    let corners = [
      end, SVGPoint(neck.x - head / 2 * uy, neck.y + head / 2 * ux),
      SVGPoint(neck.x + head / 2 * uy, neck.y - head / 2 * ux),
    ]
    return [.line(from: start, to: neck, "plain edge"), .path(svgOutline(corners), "plain-fill")]
  }

  func svgOutline(_ corners: [SVGPoint]) -> String {
    "M" + corners.map { "\(coordinate($0.x)) \(coordinate($0.y))" }.joined(separator: "L") + "Z"
  }
}
