/// A field between axes on the page: light lines at the ticks, their labels, and the titles of the axes.
struct SVGFrame {
  static let labelSize = 13.0
  private static let gap = 8.0

  let x: Division
  let left: Division?
  let right: Division?
  /// The field inside the axes.
  let plot: SVGBox
  private let titles: (x: String, left: String, right: String)

  /// - Parameters:
  ///   - page: The page, whose legend the frame stands under.
  ///   - x: The horizontal axis and what it is to show; so for the others.
  ///   - height: Of the field, at most.
  ///   - sideRoom: Space kept free on the right for labels.
  ///   - headRoom: Space kept free above the field for labels.
  ///   - sameScale: Whether one unit is as long on both axes.
  init(
    on page: SVGPage, x: (axis: Axis, values: [Double]), left: (axis: Axis, values: [Double])? = nil,
    right: (axis: Axis, values: [Double])? = nil, height: Double, sideRoom: Double = 0,
    headRoom: Double = 0, sameScale: Bool = false
  ) {
    // The text figures' rules for ticks, asked for so many rows of text.
    let rows = 17
    let left = left.map { ($0.axis, PlotFrame.division($0.axis, Division.extremes($0.values), rows: rows)) }
    let right = right.map { ($0.axis, PlotFrame.division($0.axis, Division.extremes($0.values), rows: rows)) }
    self.left = left?.1.division
    self.right = right?.1.division
    titles = (x.axis.label, left?.0.label ?? "", right.map { $0.0.label } ?? "")
    let start = SVGPage.margin + (self.left.map { SVGFrame.labelWidth($0) + SVGFrame.gap } ?? 0)
    let end = SVGPage.margin + (self.right.map { SVGFrame.labelWidth($0) + SVGFrame.gap } ?? 0) + sideRoom
    let room = SVGPage.width - start - end
    let values = Division.extremes(x.values)
    let columns = { (width: Double) in max(8, Int(width / 8)) }
    var division = PlotFrame.division(x.axis, values, columns: columns(room))
    var size = (width: room, height: height)
    if sameScale, let vertical = self.left {
      let shape =
        (division.upper / 2 - division.lower / 2) / (vertical.upper / 2 - vertical.lower / 2)
      size = shape * height <= room ? (max(80, shape * height), height) : (room, max(80, room / shape))
      division = PlotFrame.division(x.axis, values, columns: columns(size.width))
    }
    self.x = division
    let hasTitles = !titles.left.isEmpty || !titles.right.isEmpty
    plot = SVGBox(
      left: start, top: page.top + 12 + (hasTitles ? 22 : 0) + headRoom, width: size.width,
      height: size.height)
  }

  /// Where everything ends that belongs to the axes.
  var bottom: Double { plot.bottom + 24 + (titles.x.isEmpty ? 0 : 21) }

  /// Where a value of the horizontal axis stands; nil outside.
  func across(_ value: Double) -> Double? {
    guard let share = x.position(value), -1e-9...(1 + 1e-9) ~= share else { return nil }
    return plot.left + share * plot.width
  }

  /// Where a value of a vertical axis stands; nil outside.
  func down(_ value: Double, on division: Division?) -> Double? {
    guard let share = division?.position(value), -1e-9...(1 + 1e-9) ~= share else { return nil }
    return plot.bottom - share * plot.height
  }

  /// A point in the field's own measure, from its lower left corner and perhaps outside; nil where it has no place.
  func dot(_ x: Double, _ y: Double, on division: Division) -> DotPoint? {
    guard let across = self.x.position(x), let up = division.position(y) else { return nil }
    return DotPoint(x: across * plot.width, y: up * plot.height)
  }

  /// A point of the field on the page.
  func page(_ dot: DotPoint) -> SVGPoint { SVGPoint(plot.left + dot.x, plot.bottom - dot.y) }

  /// What lies behind the data.
  var grid: [SVGElement] {
    let across = x.ticks.compactMap { tick in
      self.across(tick.value).map {
        SVGElement.line(from: SVGPoint($0, plot.top), to: SVGPoint($0, plot.bottom))
      }
    }
    let division = left ?? right
    let down = (division?.ticks ?? []).compactMap { tick in
      self.down(tick.value, on: division).map {
        SVGElement.line(from: SVGPoint(plot.left, $0), to: SVGPoint(plot.right, $0))
      }
    }
    return [.group("grid", across + down)]
  }

  /// The axes with their labels, in front of the data's edges.
  var axes: [SVGElement] {
    var strokes = [
      SVGElement.line(from: SVGPoint(plot.left, plot.bottom), to: SVGPoint(plot.right, plot.bottom))
    ]
    var labels: [SVGElement] = []
    var taken = -Double.infinity
    for tick in x.ticks {
      guard let place = across(tick.value) else { continue }
      strokes.append(.line(from: SVGPoint(place, plot.bottom), to: SVGPoint(place, plot.bottom + 5)))
      let half = tick.label.svgWidth(SVGFrame.labelSize) / 2
      guard place - half > taken else { continue }
      taken = place + half + 4
      // The sign hangs out to the left, so that the digits stand below their tick.
      let shift = tick.label.hasPrefix("-") ? -2.5 : 0
      labels.append(
        .text(tick.label, at: SVGPoint(place + shift, plot.bottom + 20), "soft", anchor: "middle"))
    }
    for tick in left?.ticks ?? [] {
      guard let place = down(tick.value, on: left) else { continue }
      let point = SVGPoint(plot.left - SVGFrame.gap, place + 4.5)
      labels.append(.text(tick.label, at: point, "soft", anchor: "end"))
    }
    for tick in right?.ticks ?? [] {
      guard let place = down(tick.value, on: right) else { continue }
      strokes.append(.line(from: SVGPoint(plot.right, place), to: SVGPoint(plot.right + 5, place)))
      labels.append(.text(tick.label, at: SVGPoint(plot.right + SVGFrame.gap, place + 4.5), "soft"))
    }
    return [.group("axis", strokes)] + labels + axisTitles
  }

  private var axisTitles: [SVGElement] {
    var elements: [SVGElement] = []
    let above = SVGPoint(SVGPage.margin, plot.top - 14)
    if !titles.left.isEmpty {
      elements.append(.text(titles.left.svgTruncated(to: plot.width * 0.6, 13), at: above))
    }
    if !titles.right.isEmpty {
      let title = titles.right.svgTruncated(to: plot.width * 0.35, 13) + " →"
      let place = SVGPoint(SVGPage.width - SVGPage.margin, above.y)
      elements.append(.text(title, at: place, anchor: "end"))
    }
    if !titles.x.isEmpty {
      let middle = SVGPoint(plot.left + plot.width / 2, plot.bottom + 41)
      elements.append(.text(titles.x.svgTruncated(to: plot.width, 13), at: middle, anchor: "middle"))
    }
    return elements
  }

  private static func labelWidth(_ division: Division) -> Double {
    division.ticks.map { $0.label.svgWidth(labelSize) }.max() ?? 0
  }
}
