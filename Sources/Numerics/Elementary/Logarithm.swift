/// The natural logarithm of eight numbers.
///
/// With x = 2^k m, sqrt(1/2) <= m < sqrt(2), f = m - 1, s = f / (2 + f) and z = s^2
///
///     log x = k ln 2 + 2 artanh s,   2 artanh s = f - (f^2/2 - s (f^2/2 + z R(z)))
///
/// - Returns: Within 0.9 ulp, for subnormal x as well; negative infinity at 0, NaN below.
/// - Note: R is the minimax polynomial of degree 6 by Remez's exchange, error 2^-58; see
///   `elementary_coefficients.py` beside the tests. The order of the sum is that of FreeBSD's `e_log.c`.
@inlinable @inline(__always)
public func log(_ x: Lanes) -> Lanes {
  let factor = Lanes(bits: splat(1).bits &+ (SIMD8(repeating: 54 << 52) & setBits(x .< splat(0x1p-1022))))
  let (m, biased) = splitAtRootTwo(x * factor)
  let k = Lanes(bits: biased.bits &- (factor.bits &>> 52)) - splat(roundingShift)
  return logOfProduct(exponent: k.patched(whereLogarithmIsSpecial: x), fraction: m - splat(1))
}

/// The natural logarithm, the same bits as a lane of `log`.
public func log(_ x: Double) -> Double { log(splat(x))[0] }

/// The logarithm of 1 + x for eight numbers, accurate also where x is small.
///
///     1 + x = u + c,   u = 2^k m,   f = m - 1 + 2^-k c,   log(1 + x) = k ln 2 + 2 artanh(f / (2 + f))
///
/// - Returns: Within 1.5 ulp; negative infinity at -1, NaN below.
@inlinable @inline(__always)
public func log1p(_ x: Lanes) -> Lanes {
  let u = x + splat(1)
  // Bounded, lest infinity lose infinity; what 1 + x loses is 0 long before.
  let lost = x.atMost(0x1p60) - (u.atMost(0x1p60) - splat(1))
  let (m, biased) = splitAtRootTwo(u.atLeast(0x1p-60))
  let k = (biased - splat(roundingShift + 1023)).patched(whereLogarithmIsSpecial: u)
  // 2^(1-k) instead of 2^-k, which is no normal number for the largest x; the bound under u keeps it finite.
  let twiceInverse = Lanes(bits: (SIMD8(repeating: 2047) &- (biased.bits & SIMD8(repeating: 0x7FF))) &<< 52)
  let value = logOfProduct(exponent: k, fraction: multiplyAdd(lost, splat(0.5) * twiceInverse, m - splat(1)))
  return Lanes(bits: value.bits | x.signBits)
}

/// The logarithm of 1 + x, the same bits as a lane of `log1p`.
public func log1p(_ x: Double) -> Double { log1p(splat(x))[0] }

/// Splits normal numbers into 2^k m with sqrt(1/2) <= m < sqrt(2).
///
/// - Returns: m, and k + 1023 + ``roundingShift``, which needs no conversion from integers.
@inlinable @inline(__always)
func splitAtRootTwo(_ x: Lanes) -> (mantissa: Lanes, biasedExponent: Lanes) {
  let rootHalf: UInt64 = 0x3FE6_A09E_667F_3BCD
  let raised = x.bits &+ SIMD8(repeating: 0x3FF0_0000_0000_0000 - rootHalf)
  let mantissa = (raised & SIMD8(repeating: 0x000F_FFFF_FFFF_FFFF)) &+ SIMD8(repeating: rootHalf)
  let exponent = (raised &>> 52) | SIMD8(repeating: 0x4338_0000_0000_0000)
  return (Lanes(bits: mantissa), Lanes(bits: exponent))
}

/// k ln 2 + log(1 + f) for sqrt(1/2) <= 1 + f < sqrt(2).
@inlinable @inline(__always)
func logOfProduct(exponent k: Lanes, fraction f: Lanes) -> Lanes {
  let s = f / (f + splat(2))
  let z = s * s
  let series = polynomial(
    z,
    [
      0.6666666666666734, 0.39999999999413965, 0.28571428742561983, 0.22222198553805927,
      0.18183565406083782, 0.15314021150128787, 0.14796260842460682,
    ])
  let half = splat(0.5) * f * f
  let low = multiplyAdd(s, multiplyAdd(z, series, half), k * splat(1.9082149292705877e-10))
  return multiplyAdd(k, splat(0x1.62e42feep-1), f - (half - low))
}

extension SIMD8<Double> {
  /// The exponents, made into the logarithm itself where the number is 0, infinity, NaN or negative: whatever the
  /// fraction is there, the sum keeps it.
  @inlinable @inline(__always)
  func patched(whereLogarithmIsSpecial x: Lanes) -> Lanes {
    let endless = x.bits & ~setBits(x .< splat(.infinity))
    let zero = splat(-.infinity).bits & setBits(x .== splat(0))
    let negative = splat(.nan).bits & setBits(x .< splat(0))
    return self + Lanes(bits: endless | zero | negative)
  }
}
