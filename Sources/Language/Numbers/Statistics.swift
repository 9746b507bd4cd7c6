extension [Double] {
  /// The arithmetic mean; NaN of nothing.
  package var mean: Double {
    var sum = 0.0
    for value in self { sum += value }
    return sum / Double(count)
  }

  /// The root mean square distance from the mean, with n in the denominator.
  package var standardDeviation: Double {
    let center = mean
    var sum = 0.0
    for value in self { sum += (value - center) * (value - center) }
    return (sum / Double(count)).squareRoot()
  }
}

extension ClosedRange<Double> {
  package var length: Double { upperBound - lowerBound }
}
