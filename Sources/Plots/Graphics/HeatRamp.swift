/// The shades of a diverging scale: filled for positive values, striped for negative ones, so that the sign needs no
/// colour.
struct HeatRamp: Equatable, Sendable {
  /// The size at the ends of the scale.
  let largest: Double
  let style: Style

  /// From -4 for the most negative through 0 to 4.
  func level(_ value: Double) -> Int {
    guard largest > 0 else { return 0 }
    return Int((value / largest * 4).rounded())
  }

  func ink(_ value: Double) -> Ink { value.isFinite ? .heat(level(value)) : .warning }

  func cells(_ value: Double) -> Line { value.isFinite ? cells(level: level(value)) : Line("??", .warning) }

  /// With as many decimals for all as give the largest four digits.
  func number(_ value: Double) -> String {
    let exponent = largest > 0 ? DecimalDigits(largest).exponent : 0
    guard (-4..<7).contains(exponent) else { return NumberFormat.significant(value, 3) }
    return NumberFormat.fixed(value, max(0, 3 - max(0, exponent) - min(0, exponent)))
  }

  func cells(level: Int) -> Line { Line(Array(repeating: cell(level: level), count: 2)) }

  func cell(level: Int) -> Cell {
    let glyphs = Array(style.isASCII ? "#=~- .+*@" : "≡═─┄ ░▒▓█")
    return Cell(glyphs[min(max(level, -4), 4) + 4], .heat(level))
  }
}
