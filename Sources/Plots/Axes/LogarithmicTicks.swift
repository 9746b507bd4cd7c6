extension Division {
  /// Ticks at powers of ten, and at 2 and 5 times them when there is room.
  static func logarithmic(
    _ values: [Double], isGiven: Bool, intervals: Int
  ) -> (lower: Double, upper: Double, ticks: [Tick]) {
    let positive = values.filter { $0 > 0 && $0.isFinite }
    let low = min(max(positive.min() ?? 1, 1e-307), 1e307)
    let high = min(max(positive.max() ?? 10, low), 1e307)
    let first = DecimalDigits(low).exponent
    let last = max(powerAbove(high), first + 1)
    let stride = (last - first + intervals - 1) / intervals
    let mantissas = (last - first) * 3 <= intervals ? [1, 2, 5] : [1]
    var ticks = [Tick]()
    var power = first
    while power < last + stride {
      for mantissa in power < last ? mantissas : [1] { ticks.append(tick(mantissa, min(power, 308))) }
      power += stride
    }
    guard isGiven, high > low else {
      return (ticks.first?.value ?? low, ticks.last?.value ?? high, ticks)
    }
    ticks = ticks.filter { (low...high).contains($0.value) }
    if ticks.count < 2 { ticks = [low, high].map { Tick(value: $0, label: NumberFormat.compact($0)) } }
    return (low, high, ticks)
  }

  /// The smallest power of ten that is not below `x`.
  private static func powerAbove(_ x: Double) -> Int {
    let exponent = DecimalDigits(x).exponent
    return decimal(1, exponent) < x ? exponent + 1 : exponent
  }

  private static func tick(_ mantissa: Int, _ exponent: Int) -> Tick {
    Tick(
      value: decimal(mantissa, exponent),
      label: NumberFormat.compact(DecimalDigits(mantissa, exponent: exponent)))
  }
}
