/// The shown part of an axis and the round numbers that divide it.
struct Division: Equatable, Sendable {
  struct Tick: Equatable, Sendable {
    let value: Double
    let label: String
  }

  let lower: Double
  let upper: Double
  let scale: Axis.Scale
  let ticks: [Tick]

  /// Divides an axis that shows `values`.
  ///
  /// - Parameter intervals: How many intervals between ticks there is room for; a range around zero needs two.
  init(_ axis: Axis, showing values: [Double], intervals: Int) {
    let intervals = max(2, intervals)
    scale = axis.scale
    switch axis.scale {
    case .linear:
      let range = axis.range.map(Self.widened) ?? Self.extent(of: values)
      (lower, upper, ticks) = Self.linear(range, isGiven: axis.range != nil, intervals: intervals)
    case .logarithmic:
      let positive = axis.range.map { [$0.lowerBound, $0.upperBound] } ?? values
      (lower, upper, ticks) = Self.logarithmic(positive, isGiven: axis.range != nil, intervals: intervals)
    }
  }

  /// Where a value stands from 0 at the lower end to 1 at the upper one; nil when it has no place.
  func position(_ value: Double) -> Double? {
    guard value.isFinite else { return nil }
    var share: Double
    switch scale {
    case .linear:
      // Halves, because the difference of two huge numbers would overflow.
      share = (value / 2 - lower / 2) / (upper / 2 - lower / 2)
    case .logarithmic:
      guard value > 0 else { return nil }
      let low = decimalLogarithm(lower)
      share = (decimalLogarithm(value) - low) / (decimalLogarithm(upper) - low)
    }
    share = min(max(share, -1e4), 1e4)
    return share
  }

  /// How many equal intervals the ticks make when they reach from end to end; nil when they do not.
  var evenIntervals: Int? {
    guard ticks.count > 1, ticks.first?.value == lower, ticks.last?.value == upper else { return nil }
    let shares = ticks.compactMap { position($0.value) }
    let even = shares.indices.allSatisfy { abs(shares[$0] * Double(ticks.count - 1) - Double($0)) < 1e-6 }
    return even ? ticks.count - 1 : nil
  }

  /// Whether equal intervals of whole rows lie between the ticks.
  func isAligned(withRows rows: Int) -> Bool { evenIntervals.map { (rows - 1) % $0 == 0 } ?? false }

  /// How much of the shown part lies between the smallest and the largest value.
  func filledShare(by values: [Double]) -> Double {
    let shares = values.compactMap(position)
    guard let low = shares.min(), let high = shares.max() else { return 1 }
    return min(high, 1) - max(low, 0)
  }

  /// The few values that decide a range: the finite ends, and the smallest positive one for logarithmic axes.
  static func extremes(_ values: [Double]) -> [Double] {
    var low = Double.infinity
    var positive = Double.infinity
    var high = -Double.infinity
    for value in values where value.isFinite {
      low = min(low, value)
      high = max(high, value)
      if value > 0 { positive = min(positive, value) }
    }
    return low > high ? [] : positive.isFinite ? [low, positive, high] : [low, high]
  }

  /// From the smallest to the largest value that has a place on the scale; nil when there are not two.
  static func finiteRange(of values: [Double], _ scale: Axis.Scale) -> ClosedRange<Double>? {
    let placed = values.filter { $0.isFinite && (scale == .linear || $0 > 0) }
    guard let low = placed.min(), let high = placed.max(), low < high else { return nil }
    return low...high
  }

  var labelWidth: Int { ticks.map(\.label.cellWidth).max() ?? 0 }

  /// The smallest interval that holds every finite value, widened when it is too small to divide.
  private static func extent(of values: [Double]) -> ClosedRange<Double> {
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return 0...1 }
    return widened(low...high)
  }

  private static func widened(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let low = min(max(range.lowerBound, -8e307), 8e307)
    let high = min(max(range.upperBound, -8e307), 8e307)
    let size = max(abs(low), abs(high))
    guard high / 2 - low / 2 <= max(size * 1e-9, 1e-290) else { return low...high }
    if size < 1e-290 { return -1...1 }
    return (low - size / 2)...(high + size / 2)
  }
}
