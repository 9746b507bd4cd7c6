/// The hyperbolic tangent of eight numbers.
///
/// With |x| = n ln 2 / 2 + r, 0 <= r <= ln 2 / 2, u = 2^-n and C = r coth r = 1 + z P(z), z = r^2, from
/// e^2r = (C + r) / (C - r) follows
///
///     tanh |x| = ((1 - u) C + (1 + u) r) / ((1 + u) C + (1 - u) r)
///              = 1 - u + u ((3 - u) r - (1 - u) C) / ((1 + u) C + (1 - u) r)
///
/// The second form leaves to the quotient at most half of the result, and so half of its rounding errors, except
/// where n = 0 and it is r / C. One division serves every x.
///
/// - Returns: Within 1.6 ulp of tanh x, never outside -1...1; odd.
/// - Note: P is the minimax polynomial of degree 6 by Remez's exchange, error 2^-64; see
///   `elementary_coefficients.py` beside the tests.
@inlinable @inline(__always)
public func tanh(_ x: Lanes) -> Lanes {
  let bounded = x.magnitude.atMost(20)
  let ratio = multiplyAdd(bounded, splat(0x1.71547652b82fep1), splat(-0.5))
  let shifted = ratio + splat(roundingShift)
  let n = shifted - splat(roundingShift)
  let upper = multiplyAdd(n, splat(-0x1.62e42feep-2), bounded)
  let r = multiplyAdd(n, splat(-9.541074646352938e-11), upper)
  let u = Lanes(bits: SIMD8(repeating: 0x3FF0_0000_0000_0000) &- (shifted.bits &<< 52))

  let z = r * r
  let p = polynomial(
    z,
    [
      0.3333333333333333,
      -0.022222222222217886,
      0.002116402116089892,
      -0.0002116402009802329,
      2.137760433716452e-05,
      -2.16244397261745e-06,
      2.0898822672589815e-07,
    ])
  let c = multiplyAdd(z, p, splat(1))

  let leading = splat(1) - u
  let remaining = u * multiplyAdd(splat(3) - u, r, -(leading * c))
  let value = leading + remaining / multiplyAdd(splat(1) + u, c, leading * r)
  return Lanes(bits: value.bits | x.signBits)
}

/// The hyperbolic tangent, the same bits as a lane of `tanh`.
public func tanh(_ x: Double) -> Double { tanh(splat(x))[0] }
