/// G on one cell of the latent line: the cubic that has G's values and slopes at both ends.
///
/// With cells of width h its error is of order h^4, and that of its slope h^3.
///
/// - Source: Fritsch and Carlson 1980, "Monotone piecewise cubic interpolation", for the bound on the slopes.
struct CubicCell {
  let z: Double
  let width: Double
  let x: Double
  let rise: Double
  /// The slopes at the ends, times the width.
  let first: Double
  let second: Double

  init(z0: Double, z1: Double, x0: Double, x1: Double, slope0: Double, slope1: Double) {
    z = z0
    width = z1 - z0
    x = x0
    first = slope0 * width
    second = slope1 * width
    // The slopes are exact, but the difference of two large values is not: where both agree to rounding, the
    // slopes know better.
    let mean = 0.5 * (first + second)
    rise = abs(x1 - x0 - mean) <= 0x1p-50 * max(abs(x0), abs(x1)) ? mean : x1 - x0
  }

  /// The same cell with slopes held between 0 and three times the mean slope, which makes the cubic monotone.
  var monotone: CubicCell {
    func held(_ slope: Double) -> Double {
      rise > 0 ? min(max(slope, 0), 3 * rise) : max(min(slope, 0), 3 * rise)
    }
    return CubicCell(z: z, width: width, x: x, rise: rise, first: held(first), second: held(second))
  }

  private init(z: Double, width: Double, x: Double, rise: Double, first: Double, second: Double) {
    self.z = z
    self.width = width
    self.x = x
    self.rise = rise
    self.first = first
    self.second = second
  }

  /// How far above `x` the cubic stands at a fraction of the width.
  func height(at t: Double) -> Double {
    let square = t * t
    let bend = first + second - 2 * rise
    return t * first + square * (3 * rise - 2 * first - second) + square * t * bend
  }

  /// The derivative of ``height(at:)`` by the fraction.
  func steepness(at t: Double) -> Double {
    first + t * (2 * (3 * rise - 2 * first - second) + t * 3 * (first + second - 2 * rise))
  }

  /// G's slope at a fraction, at least what rounding leaves of it beside a fold.
  func slope(at t: Double) -> Double { max(abs(steepness(at: t)), 0x1p-26 * abs(rise)) / width }

  /// The fraction at which a monotone cubic reaches `value`: Newton's method inside a shrinking bracket.
  func fraction(reaching value: Double) -> Double {
    let target = value - x
    var low = 0.0
    var high = 1.0
    var t = min(max(target / rise, 0), 1)
    let tolerance = abs(rise) * 0x1p-50
    for _ in 0..<60 {
      let excess = height(at: t) - target
      if abs(excess) <= tolerance { return t }
      if (excess > 0) == (rise > 0) { high = t } else { low = t }
      let next = t - excess / steepness(at: t)
      t = next > low && next < high ? next : 0.5 * (low + high)
    }
    return t
  }

  /// How far from the cell's start the lines through both ends meet, if within it: where a function of straight pieces
  /// has its kink.
  var kinkDistance: Double? {
    let jump = (first - second) / width
    guard abs(jump) * width > 1e-9 * max(abs(first), abs(second)) else { return nil }
    let distance = (rise - second) / jump
    // A kink at a cell's end may seem to lie beyond it by rounding.
    return distance > -1e-6 * width && distance < (1 + 1e-6) * width ? min(max(distance, 0), width) : nil
  }

  /// The fraction at which the slope changes sign, where the slopes at the ends have opposite signs.
  var turningFraction: Double {
    let a = 3 * (first + second - 2 * rise)
    let b = 2 * (3 * rise - 2 * first - second)
    let root = max(b * b - 4 * a * first, 0).squareRoot()
    let q = -0.5 * (b < 0 ? b - root : b + root)
    let candidates = [a == 0 ? -1 : q / a, q == 0 ? -1 : first / q]
    return candidates.first { $0 > 0 && $0 < 1 } ?? 0.5
  }
}
