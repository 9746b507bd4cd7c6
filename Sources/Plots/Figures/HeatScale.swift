/// How the values of a heat map look: a colour to each half of a cell where there are enough colours, else a ramp of
/// characters.
struct HeatScale: Equatable, Sendable {
  let lower: Double
  let upper: Double
  let isDiverging: Bool
  let style: Style

  /// - Parameter scale: What the caller asked for; open ends follow the finite values.
  init(_ scale: PlanePlot.HeatMap.Scale, values: [Double], style: Style) {
    self.style = style
    let finite = values.lazy.filter(\.isFinite).map { min(max($0, -8e307), 8e307) }
    switch scale {
    case .rising(let range):
      isDiverging = false
      let low = range?.lowerBound ?? finite.min() ?? 0
      let high = range?.upperBound ?? finite.max() ?? 1
      (lower, upper) = low < high ? (low, high) : (low - 0.5 - abs(low) / 2, low + 0.5 + abs(low) / 2)
    case .around(let center, let reach):
      isDiverging = true
      let largest = reach ?? finite.map { abs($0 - center) }.max() ?? 1
      (lower, upper) = largest > 0 ? (center - largest, center + largest) : (center - 1, center + 1)
    }
  }

  /// Whether every cell shows two values, one above the other.
  static func usesPixels(_ style: Style) -> Bool {
    style.glyphs != .ascii && (style.color == .twoFiftySix || style.color == .trueColor)
  }

  /// Values to a cell from top to bottom.
  static func perCell(_ style: Style) -> Int { usesPixels(style) ? 2 : 1 }

  /// A cell that shows its values from top to bottom; one that is not finite leaves its part blank.
  func cell(_ values: [Double]) -> Cell {
    guard Self.usesPixels(style) else { return ramp(values[0]) }
    let top = tint(values[0])
    let bottom = tint(values[1])
    switch (top, bottom) {
    case (nil, nil): return .blank
    case (nil, _): return Cell("▄", .tint(bottom, on: nil))
    case (_, nil): return Cell("▀", .tint(top, on: nil))
    // Also where they agree: a blank at the end of a line would be lost to whatever trims lines.
    default: return Cell("▀", .tint(top, on: bottom))
    }
  }

  /// The colour behind what is drawn over a cell with these values; nil where there are too few colours.
  func ground(_ values: [Double]) -> Tint? {
    guard Self.usesPixels(style) else { return nil }
    let finite = values.filter(\.isFinite)
    return finite.isEmpty ? nil : tint(finite.reduce(0) { $0 + $1 / Double(finite.count) })
  }

  /// The colour of a value; nil for one that is not finite.
  func tint(_ value: Double) -> Tint? {
    value.isFinite ? (isDiverging ? ColorMap.diverging : .rising).tint(share(value)) : nil
  }

  private func ramp(_ value: Double) -> Cell {
    guard value.isFinite else { return .blank }
    if isDiverging {
      let ramp = HeatRamp(largest: 1, style: style)
      return ramp.cell(level: ramp.level(2 * share(value) - 1))
    }
    let glyphs = Array(style.isASCII ? " .:-=+*%@" : " ░▒▓█")
    return Cell(glyphs[min(Int(share(value) * Double(glyphs.count)), glyphs.count - 1)], .dim)
  }

  /// The value at a place from 0 to 1.
  func value(at share: Double) -> Double { lower * (1 - share) + upper * share }

  /// From 0 at the lower end to 1 at the upper one; what lies beyond counts as the end.
  func share(_ value: Double) -> Double {
    min(max((value / 2 - lower / 2) / (upper / 2 - lower / 2), 0), 1)
  }
}
