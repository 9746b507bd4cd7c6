/// The softplus of eight numbers, log(1 + e^x), which never overflows.
///
/// With e = e^-|x|, s = e / (2 + e) and z = s^2
///
///     max(x, 0) + log(1 + e),   log(1 + e) = 2 artanh s = e - (e^2/2 - s (e^2/2 + z R(z)))
///
/// What e loses in rounding enters through the slope 1 / (1 + e), for which 1 - 3s/2 is near enough.
///
/// - Returns: Within 1.7 ulp, also where the result is subnormal.
/// - Note: R is the minimax polynomial of degree 9 for z <= 1/9 by Remez's exchange, error 2^-58; see
///   `elementary_coefficients.py` beside the tests.
@inlinable @inline(__always)
public func softplus(_ x: Lanes) -> Lanes {
  let opposite = Lanes(bits: x.bits | SIMD8(repeating: 0x8000_0000_0000_0000))
  let (n, excess) = exponentialFactors(opposite.atLeast(-746))
  let (first, second) = powersOfTwo(n)
  let fraction = excess + splat(1)
  let e = fraction * first * second
  let lost = (excess - (fraction - splat(1))) * first * second
  let s = e / (e + splat(2))
  let z = s * s
  let series = polynomial(
    z,
    [
      0.6666666666666631, 0.40000000000157393, 0.28571428547833494, 0.2222222397106721, 0.18181743875669104,
      0.15386561014769443, 0.1330095874037753, 0.1210620746526109, 0.08339556378683752, 0.17019612947700286,
    ])
  let half = splat(0.5) * e * e
  let slope = multiplyAdd(s, splat(-1.5), splat(1))
  return x.atLeast(0) + (e - (half - multiplyAdd(s, multiplyAdd(z, series, half), slope * lost)))
}

/// The softplus log(1 + e^x), the same bits as a lane of `softplus`.
public func softplus(_ x: Double) -> Double { softplus(splat(x))[0] }
