import Numerics

extension UnivariateDistribution {
  /// The least point of a bracket at which the cumulative probability reaches `u`, to the last digits.
  ///
  /// Newton steps on the logarithm of the cumulative below one half, and on itself above; whenever a step leaves
  /// the bracket or fails to halve the one before, the bracket is halved instead.
  ///
  /// - Parameter bracket: Its ends have cumulative probabilities at most and at least `u`.
  func quantile(_ u: Double, within bracket: ClosedRange<Double>) -> Double {
    var low = bracket.lowerBound
    var high = bracket.upperBound
    var x = 0.5 * low + 0.5 * high
    var lastStep = high - low
    // Halving alone takes at most about a hundred steps from any bracket that a distribution here gives.
    for _ in 0..<300 where low < x && x < high {
      let reached = cumulative(x)
      let slope = density(at: x)
      if slope > 0 && abs(reached - u) <= 0.25 * u.ulp { return x }
      if reached < u { low = x } else { high = x }
      let excess = u < 0.5 && reached > 0 ? reached * log(reached / u) : reached - u
      let step = excess / slope
      let target = x - step
      if target > low && target < high && abs(step) < 0.5 * abs(lastStep) {
        if abs(step) <= x.ulp { return target }
        lastStep = step
        x = target
      } else {
        lastStep = high - low
        x = 0.5 * low + 0.5 * high
      }
    }
    return high
  }
}
