extension ArrowPlot {
  public func svg() -> String {
    let drawable = arrows.filter { $0.x.isFinite && $0.push.isFinite }
    let largest = drawable.reduce(0) { max($0, abs($1.push)) }
    let page = SVGPage(title: title, sentence: sentence, legend: svgKeys(largest))
    let places = drawable.map(\.x) + rugs.flatMap(\.x)
    // The lanes depend on the columns and the height on the lanes, so the columns come first.
    let narrow = SVGFrame(on: page, x: (x, places), height: 1)
    let shafts = stacked(drawable, largest, narrow)
    let lanes = max(1, shafts.map { $0.lane + 1 }.max() ?? 0)
    let pitch = min(18, max(6, 320 / Double(lanes)))
    let rugHeight = 20.0
    let height = Double(lanes) * pitch + 14 + Double(rugs.count) * rugHeight
    let frame = SVGFrame(on: page, x: (x, places), height: height)
    var picture: [SVGElement] = []
    let floor = frame.plot.bottom - Double(rugs.count) * rugHeight - 7
    for shaft in shafts {
      picture += arrow(from: shaft.start, to: shaft.end, y: floor - (Double(shaft.lane) + 0.5) * pitch, pitch)
    }
    for (row, rug) in rugs.enumerated() {
      let top = floor + 7 + Double(row) * rugHeight
      for value in rug.x {
        guard let x = frame.across(value) else { continue }
        picture.append(.line(from: SVGPoint(x, top + 2), to: SVGPoint(x, top + 14), "s\(row + 2) edge"))
      }
    }
    return page.document(frame.grid + picture + frame.axes, bottom: frame.bottom)
  }

  private struct SVGShaft {
    let start: Double
    let end: Double
    let lane: Int
  }

  /// Puts each arrow on the lowest lane where it touches no other.
  private func stacked(_ arrows: [Arrow], _ largest: Double, _ frame: SVGFrame) -> [SVGShaft] {
    var ends: [[ClosedRange<Double>]] = []
    return arrows.sorted { ($0.x, $0.push) < ($1.x, $1.push) }.compactMap { arrow in
      guard let start = frame.across(arrow.x) else { return nil }
      let reach = largest > 0 ? arrow.push / largest * frame.plot.width / 9 : 0
      let end = min(max(start + reach, frame.plot.left), frame.plot.right)
      let room = (min(start, end) - 6)...(max(start, end) + 6)
      var lane = 0
      while lane < ends.count, ends[lane].contains(where: room.overlaps) { lane += 1 }
      if lane == ends.count { ends.append([]) }
      ends[lane].append(room)
      return SVGShaft(start: start, end: end, lane: lane)
    }
  }

  private func arrow(from start: Double, to end: Double, y: Double, _ pitch: Double) -> [SVGElement] {
    let radius = min(2.6, pitch * 0.3)
    var elements = [
      SVGElement(
        "circle",
        ["class": "s1-fill", "cx": coordinate(start), "cy": coordinate(y), "r": coordinate(radius)])
    ]
    let length = abs(end - start)
    guard length > 2 else { return elements }
    let head = min(6, length * 0.6)
    let neck = end > start ? end - head : end + head
    elements.append(.line(from: SVGPoint(start, y), to: SVGPoint(neck, y), "s1 edge"))
    let wing = min(3.4, pitch * 0.42)
    let corners = [(end, y), (neck, y - wing), (neck, y + wing)]
    let data = "M" + corners.map { "\(coordinate($0.0)) \(coordinate($0.1))" }.joined(separator: "L") + "Z"
    elements.append(.path(data, "s1-fill"))
    return elements
  }

  private func svgKeys(_ largest: Double) -> [SVGKey] {
    let longest = largest > 0 ? ", longest \(pushTitle) \(NumberFormat.significant(largest, 3))" : ""
    let own = SVGKey(name: arrowName + longest) {
      arrow(from: $0.x + 2, to: $0.x + SVGKey.sampleWidth, y: $0.y, 18)
    }
    return [own]
      + rugs.enumerated().map { row, rug in
        SVGKey(name: rug.name) { point in
          [4.0, 11, 15, 24].map {
            .line(
              from: SVGPoint(point.x + $0, point.y - 6), to: SVGPoint(point.x + $0, point.y + 6),
              "s\(row + 2) edge")
          }
        }
      }
  }
}
