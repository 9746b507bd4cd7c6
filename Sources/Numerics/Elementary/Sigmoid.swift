/// The logistic function of eight numbers.
///
/// With -|x| = n ln 2 + r, |r| <= ln 2 / 2, s = 2^n and C = r coth(r/2) = 2 + r^2 P(r^2), from
/// e^r = (C + r) / (C - r) follows
///
///     sigmoid(-|x|) = s (C + r) / (C - r + s (C + r))
///                   = s (1 - s/2 + (r (2 - s (3 - s) / 2) - s (1 - s) C / 2) / (C - r + s (C + r)))
///     sigmoid(|x|)  = 1 - sigmoid(-|x|)
///
/// In the second form the quotient is a small part of the result, and so are its rounding errors; for n = 0 it
/// is 1/2 + r / (2 C).
///
/// - Returns: Within 1.9 ulp, also where the result is subnormal.
/// - Note: P is the minimax polynomial of degree 4 by Remez's exchange, error 2^-59; see
///   `elementary_coefficients.py` beside the tests.
@inlinable @inline(__always)
public func sigmoid(_ x: Lanes) -> Lanes {
  let opposite = Lanes(bits: x.bits | SIMD8(repeating: 0x8000_0000_0000_0000))
  let (n, r) = dividedByLog2(opposite.atLeast(-746))
  let z = r * r
  let p = polynomial(
    z,
    [
      0.16666666666666602, -0.0027777777777015225, 6.613756321395065e-05, -1.6533902184302466e-06,
      4.138136372269631e-08,
    ])
  let c = multiplyAdd(z, p, splat(2))

  let (first, second) = powersOfTwo(n)
  let s = first * second
  let half = splat(0.5) * s
  let remaining = multiplyAdd(half * (s - splat(1)), c, r * multiplyAdd(half, s - splat(3), splat(2)))
  let share = splat(1) - half + remaining / multiplyAdd(s, c + r, c - r)
  let lower = share * first * second
  return lower.replacing(with: splat(1) - lower, where: x .> splat(0))
}

/// The logistic function 1 / (1 + e^-x), the same bits as a lane of `sigmoid`.
public func sigmoid(_ x: Double) -> Double { sigmoid(splat(x))[0] }
