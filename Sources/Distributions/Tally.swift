import Numerics

/// Distinct values in rising order with how often each occurs, so that a sum of kernels visits each value once.
struct Tally: Equatable, Sendable {
  /// Shape: distinct values, rising.
  let values: [Double]
  /// Shape: distinct values.
  let counts: [Double]
  /// How many data lie below the value of an index; shape: distinct values + 1.
  let below: [Double]

  init(sorted: [Double]) {
    var values: [Double] = []
    var counts: [Double] = []
    for value in sorted {
      if value == values.last {
        counts[counts.count - 1] += 1
      } else {
        values.append(value)
        counts.append(1)
      }
    }
    self.values = values
    self.counts = counts
    var passed = 0.0
    below =
      [0]
      + counts.map { count in
        passed += count
        return passed
      }
  }

  /// The distance from a point to the nearest value.
  func distance(from x: Double) -> Double {
    let after = firstIndex(atLeast: x)
    let gapAbove = after < values.count ? values[after] - x : .infinity
    let gapBelow = after > 0 ? x - values[after - 1] : .infinity
    return min(gapAbove, gapBelow)
  }

  /// The values whose kernels at `x` can matter beside the nearest one's.
  ///
  ///     z^2 <= z_nearest^2 + 2 (45 + log n)
  ///
  /// What is left out sums to less than exp(-45) = 3e-20 of the nearest kernel's part, in the density; and in the
  /// cumulative to less than the rounding of the sum.
  func relevant(to x: Double, bandwidth: Double) -> Range<Int> {
    let nearest = distance(from: x) / bandwidth
    let reach = bandwidth * (nearest * nearest + 90 + 2 * log(below[values.count])).squareRoot()
    return firstIndex(atLeast: x - reach)..<firstIndex(atLeast: (x + reach).nextUp)
  }

  /// The first index whose value is not below `x`; the count where there is none.
  private func firstIndex(atLeast x: Double) -> Int {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < x { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
