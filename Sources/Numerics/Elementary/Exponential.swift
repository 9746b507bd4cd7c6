/// The exponential function of eight numbers.
///
///     x = n ln 2 + r,   |r| <= ln 2 / 2,   e^x = 2^n (1 + r + r^2 Q(r))
///
/// - Returns: Within 1.1 ulp of e^x on the whole range, 1 ulp where the result is subnormal; infinity above 709.78,
///   0 below -745.13.
/// - Note: Q is the minimax polynomial of degree 9 by Remez's exchange, error 2^-57; see
///   `elementary_coefficients.py` beside the tests.
@inlinable @inline(__always)
public func exp(_ x: Lanes) -> Lanes {
  let (n, excess) = exponentialFactors(x.atMost(711).atLeast(-746))
  let (first, second) = powersOfTwo(n)
  return (excess + splat(1)) * first * second
}

/// The exponential function, the same bits as a lane of `exp`.
public func exp(_ x: Double) -> Double { exp(splat(x))[0] }

/// The two factors of the exponential function, before they are rounded into one.
///
/// - Parameter x: Numbers in -746...711, or NaN.
/// - Returns: n with ``roundingShift`` added, and e^r - 1, so that e^x = 2^n (1 + (e^r - 1)).
@inlinable @inline(__always)
func exponentialFactors(_ x: Lanes) -> (shiftedCount: Lanes, excess: Lanes) {
  let (n, r) = dividedByLog2(x)
  let q = polynomial(
    r,
    [
      0.5000000000000006, 0.16666666666666688, 0.041666666666568895, 0.008333333333312808,
      0.0013888888934538127, 0.00019841269906940032, 2.4801501664590022e-05, 2.7557224516300074e-06,
      2.762743366408802e-07, 2.5115531332434618e-08,
    ])
  return (n, multiplyAdd(r * r, q, r))
}

/// The nearest multiple of ln 2 and what remains: x = n ln 2 + r with |r| <= ln 2 / 2.
///
/// ln 2 is split so that n times its upper part is exact for every n of at most 21 bits.
///
/// - Returns: n with ``roundingShift`` added, and r.
@inlinable @inline(__always)
func dividedByLog2(_ x: Lanes) -> (shiftedCount: Lanes, remainder: Lanes) {
  let shiftedCount = multiplyAdd(x, splat(0x1.71547652b82fep0), splat(roundingShift))
  let count = shiftedCount - splat(roundingShift)
  return (shiftedCount, withoutMultiplesOfLog2(x, count))
}

/// x - n ln 2, with ln 2 in two parts.
@inlinable @inline(__always)
func withoutMultiplesOfLog2(_ x: Lanes, _ count: Lanes) -> Lanes {
  let upper = multiplyAdd(count, splat(-0x1.62e42feep-1), x)
  return multiplyAdd(count, splat(-1.9082149292705877e-10), upper)
}

/// Two powers of two whose product is 2^n.
///
/// Either is a normal number for |n| <= 2000. Multiplying by one after the other reaches infinity and the subnormal
/// numbers with a single rounding.
///
/// - Parameter shiftedCount: n with ``roundingShift`` added.
@inlinable @inline(__always)
func powersOfTwo(_ shiftedCount: Lanes) -> (first: Lanes, second: Lanes) {
  let count = shiftedCount - splat(roundingShift)
  let half = multiplyAdd(count, splat(0.5), splat(roundingShift)).bits
  let other = shiftedCount.bits &- half
  return (powerOfTwo(half), powerOfTwo(other))
}

/// 2^n for the two's complement integer n in the lowest twelve bits.
@inlinable @inline(__always)
func powerOfTwo(_ integer: SIMD8<UInt64>) -> Lanes {
  Lanes(bits: (integer &<< 52) &+ SIMD8(repeating: 0x3FF0_0000_0000_0000))
}
