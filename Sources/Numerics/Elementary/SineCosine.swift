/// The sines and cosines of eight numbers, in radians.
///
///     |x| = n pi/2 + r,   |r| <= pi/4,   z = r^2
///     sin r = r + r z S(z),   cos r = 1 - z/2 + z^2 C(z)
///
/// pi/2 is split in three parts (Cody and Waite), the upper two of 33 bits, so that n times them is exact for
/// |x| below 2^20.
///
/// - Returns: Within 1.6 ulp for |x| < 2^20; beyond that the values lose their meaning step by step, but lie in
///   -1...1 and are the same on every machine. NaN for infinity.
/// - Note: S and C are minimax polynomials of degree 5 by Remez's exchange, errors 2^-58 and 2^-64; see
///   `elementary_coefficients.py` beside the tests.
@inlinable @inline(__always)
public func sincos(_ x: Lanes) -> (sine: Lanes, cosine: Lanes) {
  let (quadrant, r) = dividedByQuarterTurn(x.magnitude)
  let z = r * r
  let sineSeries = polynomial(
    z,
    [
      -0.16666666666666632, 0.008333333333322413, -0.00019841269829807797, 2.7557313691914755e-06,
      -2.5050758114799884e-08, 1.5896795628578297e-10,
    ])
  let cosineSeries = polynomial(
    z,
    [
      0.0416666666666666, -0.0013888888888874125, 2.4801587289482184e-05, -2.755731435233279e-07,
      2.087572327320283e-09, -1.1359647801064183e-11,
    ])
  let sine = multiplyAdd(r * z, sineSeries, r).bits
  let half = splat(0.5) * z
  let leading = splat(1) - half
  let cosine = (leading + multiplyAdd(z * z, cosineSeries, (splat(1) - leading) - half)).bits

  // In odd quadrants the two change places; the signs follow from bit 1 of the quadrant and of its successor.
  let odd = SIMD8<UInt64>.zero &- (quadrant & SIMD8(repeating: 1))
  let exchanged = (sine ^ cosine) & odd
  let two = SIMD8<UInt64>(repeating: 2)
  let sineSign = ((quadrant & two) &<< 62) ^ x.signBits
  let cosineSign = ((quadrant &+ SIMD8(repeating: 1)) & two) &<< 62
  return (Lanes(bits: sine ^ exchanged ^ sineSign), Lanes(bits: cosine ^ exchanged ^ cosineSign))
}

/// The sine, the same bits as a lane of `sincos`.
public func sin(_ x: Double) -> Double { sincos(splat(x)).sine[0] }

/// The cosine, the same bits as a lane of `sincos`.
public func cos(_ x: Double) -> Double { sincos(splat(x)).cosine[0] }

/// The nearest multiple of pi/2 and what remains.
///
/// - Returns: The multiple, in the lowest bits, and the remainder in -pi/4...pi/4.
@inlinable @inline(__always)
func dividedByQuarterTurn(_ x: Lanes) -> (quadrant: SIMD8<UInt64>, remainder: Lanes) {
  let shifted = multiplyAdd(x, splat(0x1.45f306dc9c883p-1), splat(roundingShift))
  let n = shifted - splat(roundingShift)
  let first = multiplyAdd(n, splat(-0x1.921fb544p0), x)
  let middle = n * splat(0x1.0b4611a6p-34)
  let second = first - middle
  // What the subtraction above rounded away.
  let lost = (first - second) - middle
  let remainder = second - (n * splat(2.0222662487959506e-21) - lost)
  return (shifted.bits, remainder.atMost(0.7854).atLeast(-0.7854))
}
