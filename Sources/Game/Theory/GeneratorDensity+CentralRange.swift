import Theory

extension GeneratorDensity {
  /// An interval that holds all but two thousandths of the mass.
  package var centralRange: ClosedRange<Double> {
    let low = quantile(0.001)
    return low...Swift.max(low, quantile(0.999))
  }

  /// By bisection on the cumulative mass.
  private func quantile(_ share: Double) -> Double {
    var low = range.lowerBound
    var high = range.upperBound
    for _ in 0..<60 where low < high {
      let middle = low + (high - low) / 2
      if cumulative(middle) < share { low = middle } else { high = middle }
    }
    return high
  }
}
