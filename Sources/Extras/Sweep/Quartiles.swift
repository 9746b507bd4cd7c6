/// The median of some numbers and the quartiles on both sides of it, interpolated between order statistics.
///
///     h = (n - 1) q,   Q(q) = x[floor h] + (h - floor h) (x[floor h + 1] - x[floor h])
///
/// - Source: Hyndman and Fan 1996, "Sample quantiles in statistical packages", definition 7.
struct Quartiles: Equatable, Sendable {
  let lower: Double
  let median: Double
  let upper: Double

  /// - Parameter numbers: NaN counts as not there; infinity as larger than any number.
  /// - Returns: Nil where nothing is there.
  init?(_ numbers: [Double]) {
    let sorted = numbers.filter { !$0.isNaN }.sorted()
    guard !sorted.isEmpty else { return nil }
    func quantile(_ share: Double) -> Double {
      let place = Double(sorted.count - 1) * share
      let below = Int(place)
      let rest = place - Double(below)
      guard rest > 0 else { return sorted[below] }
      let above = sorted[below + 1]
      return above == .infinity ? above : sorted[below] + rest * (above - sorted[below])
    }
    lower = quantile(0.25)
    median = quantile(0.5)
    upper = quantile(0.75)
  }
}
