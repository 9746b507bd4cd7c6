extension BarChart {
  public func svg() -> String {
    let page = SVGPage(title: title, sentence: sentence, legend: svgKeys)
    let pitch = bars.count > 40 ? 18.0 : 28.0
    let top = page.top + 10
    let names = min(240, bars.map { $0.label.svgWidth(SVGPage.textSize) }.max() ?? 0)
    let numbers = alignedOnPoint(bars.map { number($0.value) })
    let numberRoom = (numbers.map(\.count).max() ?? 0)
    let field = SVGBox(
      left: SVGPage.margin + names + 12, top: top,
      width: SVGPage.room - names - 24 - Double(numberRoom) * 8, height: Double(bars.count) * pitch)
    let values = bars.flatMap { [$0.value, $0.reference ?? 0] }.filter(\.isFinite)
    let low = max(min(values.min() ?? 0, 0), -8e307)
    let high = min(max(values.max() ?? 0, 0), 8e307)
    let scale = BarScale(low: low, high: low == high ? low + 1 : high, field: field)
    var picture: [SVGElement] = []
    for (row, bar) in bars.enumerated() {
      let middle = field.top + (Double(row) + 0.5) * pitch
      let name = bar.label.svgTruncated(to: names, SVGPage.textSize)
      picture.append(.text(name, at: SVGPoint(field.left - 12, middle + 4.5), anchor: "end"))
      let end = SVGPoint(SVGPage.width - SVGPage.margin, middle + 4.5)
      picture.append(.text(numbers[row], at: end, "fixed", anchor: "end"))
      picture += drawn(bar, middle, pitch * 0.56, scale)
    }
    let zero = scale.place(0)
    let axis = SVGElement.line(
      from: SVGPoint(zero, field.top - 2), to: SVGPoint(zero, field.bottom + 2), "axis")
    return page.document(picture + [axis] + marks(field, pitch, scale), bottom: field.bottom + 2)
  }

  /// Where values stand on the bars' common scale.
  private struct BarScale {
    let low: Double
    let high: Double
    let field: SVGBox

    func place(_ value: Double) -> Double {
      let share = (min(max(value, low), high) / 2 - low / 2) / (high / 2 - low / 2)
      return field.left + share * field.width
    }
  }

  private func drawn(_ bar: Bar, _ middle: Double, _ height: Double, _ scale: BarScale) -> [SVGElement] {
    let band = SVGBox(
      left: scale.field.left, top: middle - height / 2, width: scale.field.width, height: height)
    var elements = [SVGElement.rectangle(band, "shade", radius: 2)]
    guard bar.value.isFinite else { return elements }
    let ends = [scale.place(0), scale.place(bar.value)].sorted()
    let box = SVGBox(left: ends[0], top: band.top, width: ends[1] - ends[0], height: height)
    if box.width > 0 { elements.append(.rectangle(box, bar.ink.svgClass + "-fill", radius: 1.5)) }
    return elements
  }

  /// The diamonds at the values to compare with.
  private func marks(_ field: SVGBox, _ pitch: Double, _ scale: BarScale) -> [SVGElement] {
    bars.enumerated().compactMap { row, bar in
      guard let reference = bar.reference, reference.isFinite else { return nil }
      return diamond(SVGPoint(scale.place(reference), field.top + (Double(row) + 0.5) * pitch), pitch * 0.24)
    }
  }

  private func diamond(_ point: SVGPoint, _ radius: Double) -> SVGElement {
    let corners = [(0.0, -1.0), (1, 0), (0, 1), (-1, 0)].map {
      "\(coordinate(point.x + $0.0 * radius)) \(coordinate(point.y + $0.1 * radius))"
    }
    return .path("M" + corners.joined(separator: "L") + "Z", "mark")
  }

  private var svgKeys: [SVGKey] {
    let hasReferences = bars.contains { $0.reference != nil }
    var keys: [SVGKey] = []
    if !valueTitle.isEmpty || hasReferences {
      let ink = (bars.first?.ink ?? .plain).svgClass
      keys.append(
        SVGKey(name: valueTitle.isEmpty ? "value" : valueTitle) { point in
          let box = SVGBox(left: point.x, top: point.y - 5, width: SVGKey.sampleWidth, height: 10)
          return [.rectangle(box, ink + "-fill", radius: 1.5)]
        })
    }
    if hasReferences {
      keys.append(
        SVGKey(name: referenceTitle) { [diamond(SVGPoint($0.x + SVGKey.sampleWidth / 2, $0.y), 6.7)] })
    }
    return keys
  }
}
