import Numerics

/// Mean and sum of squares about it, one after the other.
struct Moments {
  let mean: Double
  /// The sum of squared distances from the mean.
  let squares: Double

  init(_ values: [Double]) {
    let center = values.reduce(0, +) / Double(values.count)
    mean = center
    squares = values.reduce(0) { $0 + ($1 - center) * ($1 - center) }
  }
}

/// Silverman's rule of thumb on the line.
func silvermanBandwidth(sorted: [Double], moments: Moments) -> Double {
  0.9 * robustSpread(sorted: sorted, moments: moments) * exp(-log(Double(sorted.count)) / 5)
}

/// The smaller of the standard deviation and that of a normal with the same middle half; a spread of the middle half
/// that is lost in the whole range does not count.
func robustSpread(sorted: [Double], moments: Moments) -> Double {
  func quartile(_ share: Double) -> Double {
    let position = share * Double(sorted.count - 1)
    let below = Int(position)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
  }
  let sd = (moments.squares / Double(sorted.count - 1)).squareRoot()
  let quartileSpread = (quartile(0.75) - quartile(0.25)) / 1.34
  return quartileSpread > 1e-6 * sd ? min(sd, quartileSpread) : sd
}
