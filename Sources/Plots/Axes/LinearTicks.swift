extension Division {
  /// Ticks at multiples of 1, 2 or 5 times a power of ten.
  ///
  /// - Parameter isGiven: Whether the range stays as it is; otherwise it grows to the next ticks.
  static func linear(
    _ range: ClosedRange<Double>, isGiven: Bool, intervals: Int
  ) -> (lower: Double, upper: Double, ticks: [Tick]) {
    let (low, high) = (range.lowerBound, range.upperBound)
    var exponent = DecimalDigits((high / Double(intervals) - low / Double(intervals))).exponent
    var mantissas = [1, 2, 5]
    while true {
      for mantissa in mantissas {
        let step = decimal(mantissa, exponent)
        let first = isGiven ? (low / step - 1e-9).rounded(.up) : (low / step + 1e-9).rounded(.down)
        let last = isGiven ? (high / step + 1e-9).rounded(.down) : (high / step - 1e-9).rounded(.up)
        guard last - first <= Double(intervals) else { continue }
        let numbers = first <= last ? (Int(first)...Int(last)).map { $0 * mantissa } : []
        let labels = labels(numbers, exponent: exponent)
        var ticks = zip(numbers, labels).map { Tick(value: decimal($0, exponent), label: $1) }
        guard isGiven else { return (ticks.first?.value ?? low, ticks.last?.value ?? high, ticks) }
        if ticks.isEmpty { ticks = [low, high].map { Tick(value: $0, label: NumberFormat.compact($0)) } }
        return (low, high, ticks)
      }
      exponent += 1
      mantissas = [1, 2, 5]
    }
  }

  /// Exactly rounded `mantissa * 10^exponent`.
  static func decimal(_ mantissa: Int, _ exponent: Int) -> Double { Double("\(mantissa)e\(exponent)") ?? 0 }

  /// All with the same number of decimals, or all in the short exponent form when that would be long.
  private static func labels(_ numbers: [Int], exponent: Int) -> [String] {
    let exact = numbers.map { DecimalDigits($0, exponent: exponent) }
    let decimals = exact.map { max(0, $0.digits.count - $0.point) }.max() ?? 0
    let longest = (exact.map(\.point).max() ?? 0) + decimals
    let first = exact.map { $0.digits.isEmpty ? Int.min : $0.exponent }.max() ?? 0
    guard longest <= 11, first >= -4 || decimals <= 4 else { return exact.map(NumberFormat.compact) }
    return exact.map { ($0.isNegative ? "-" : "") + $0.positional(decimals: decimals) }
  }
}
