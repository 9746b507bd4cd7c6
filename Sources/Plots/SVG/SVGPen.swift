/// How one series looks on the page: its mark, its colour, and what tells it from others of its kind without colour.
struct SVGPen {
  private static let shapes = 4

  let mark: Series.Mark
  /// The colour's class.
  let ink: String
  /// Dashes as SVG spells them; empty for a solid line.
  let dash: String
  /// Which of the shapes single points have.
  let shape: Int

  /// The pens of all the series in a figure, no two alike.
  static func pens(for series: [Series]) -> [SVGPen] {
    var counts: [(look: Series.Mark, count: Int)] = []
    var shape = 0
    return series.enumerated().map { place, one in
      let look: Series.Mark = one.mark == .steps ? .line : one.mark == .cloud ? .points : one.mark
      let seen = counts.firstIndex { $0.look == look }
      let earlier = seen.map { counts[$0].count } ?? 0
      if let seen { counts[seen].count += 1 } else { counts.append((look, 1)) }
      defer { if look == .points { shape += 1 } }
      return SVGPen(
        mark: one.mark, ink: (one.ink ?? .series(place + 1)).svgClass, dash: dash(look, earlier: earlier),
        shape: shape % shapes)
    }
  }

  private static func dash(_ mark: Series.Mark, earlier: Int) -> String {
    switch mark {
    case .line, .area: ["", "11 4 2 4", "16 4", "2 2"][earlier % 4]
    case .dashed: ["7 5", "3 3", "12 4 4 4"][earlier % 3]
    case .dotted: ["0 6", "0 11", "0 6 0 6 0 12"][earlier % 3]
    case .points, .cloud, .steps: ""
    }
  }

  /// Draws a series in a frame.
  ///
  /// - Parameter base: The height that areas stand on.
  func draw(_ points: [DotPoint?], base: Double, in frame: SVGFrame) -> [SVGElement] {
    switch mark {
    case .points, .cloud:
      let spots = points.compactMap(\.self).filter(frame.contains).map(frame.page)
      return spots.map { spot($0, radius: mark == .cloud ? 2.2 : 4) }
    case .area:
      let shade = frame.area(points, base: base)
      return [
        shade.isEmpty ? nil : .path(shade, "\(ink)-fill area"), stroke(frame.curve(points), "edge"),
      ].compactMap(\.self)
    case .line, .dashed, .dotted, .steps:
      let corners = mark == .steps ? stairs(points) : points
      let lonely = frame.lonely(corners).map { spot(frame.page($0), radius: 2.5) }
      return [stroke(frame.curve(corners), mark == .dotted ? "dots" : "curve")].compactMap(\.self) + lonely
    }
  }

  /// What the series looks like, for the legend.
  func sample(at point: SVGPoint) -> [SVGElement] {
    let end = point.x + SVGKey.sampleWidth
    let line = "M\(coordinate(point.x)) \(coordinate(point.y))L\(coordinate(end)) \(coordinate(point.y))"
    switch mark {
    case .points: return [spot(SVGPoint(point.x + SVGKey.sampleWidth / 2, point.y), radius: 4)]
    case .cloud:
      return [(6.0, 2.0), (12, -4), (16, 3), (24, -1)].map {
        spot(SVGPoint(point.x + $0.0, point.y + $0.1), radius: 2.2)
      }
    case .area:
      let box = SVGBox(left: point.x, top: point.y - 6, width: SVGKey.sampleWidth, height: 12)
      let top = SVGPoint(point.x, box.top)
      return [
        .rectangle(box, "\(ink)-fill area"), .line(from: top, to: SVGPoint(end, box.top), "\(ink) edge"),
      ]
    case .dotted: return [.path(line, "\(ink) dots", dash: dash)]
    case .line, .dashed, .steps: return [.path(line, "\(ink) curve", dash: dash)]
    }
  }

  private func stroke(_ data: String, _ kind: String) -> SVGElement? {
    data.isEmpty ? nil : .path(data, "\(ink) \(kind)", dash: dash)
  }

  /// A disc, a square, a triangle or a diamond.
  private func spot(_ point: SVGPoint, radius: Double) -> SVGElement {
    let kind = mark == .cloud ? "\(ink)-fill spot" : "\(ink)-fill"
    let (x, y, r) = (point.x, point.y, radius)
    let corners: [(Double, Double)]
    switch shape {
    case 1: corners = [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]
    case 2: corners = [(0, -1.2), (1.1, 0.8), (-1.1, 0.8)]
    case 3: corners = [(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)]
    default:
      return SVGElement(
        "circle", ["class": kind, "cx": coordinate(x), "cy": coordinate(y), "r": coordinate(r)])
    }
    let places = corners.map { "\(coordinate(x + $0.0 * r)) \(coordinate(y + $0.1 * r))" }
    return .path("M" + places.joined(separator: "L") + "Z", kind)
  }

  /// The corners of a line that holds each value until the next point.
  private func stairs(_ points: [DotPoint?]) -> [DotPoint?] {
    points.indices.flatMap { index -> [DotPoint?] in
      guard index > 0, let point = points[index], let before = points[index - 1] else {
        return [points[index]]
      }
      return [DotPoint(x: point.x, y: before.y), point]
    }
  }
}
