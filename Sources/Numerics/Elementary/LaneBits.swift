extension SIMD8<Double> {
  /// The bit patterns of the eight numbers.
  @inlinable @inline(__always)
  var bits: SIMD8<UInt64> { unsafeBitCast(self, to: SIMD8<UInt64>.self) }

  /// Eight numbers from their bit patterns.
  @inlinable @inline(__always)
  init(bits: SIMD8<UInt64>) { self = unsafeBitCast(bits, to: SIMD8<Double>.self) }

  /// The eight numbers without their signs.
  @inlinable @inline(__always)
  var magnitude: Lanes { Lanes(bits: bits & SIMD8<UInt64>(repeating: 0x7FFF_FFFF_FFFF_FFFF)) }

  /// The sign bits of the eight numbers, everything else cleared.
  @inlinable @inline(__always)
  var signBits: SIMD8<UInt64> { bits & SIMD8<UInt64>(repeating: 0x8000_0000_0000_0000) }

  /// The eight numbers, none above `bound`; NaN stays NaN.
  @inlinable @inline(__always)
  func atMost(_ bound: Double) -> Lanes { replacing(with: splat(bound), where: self .> splat(bound)) }

  /// The eight numbers, none below `bound`; NaN stays NaN.
  @inlinable @inline(__always)
  func atLeast(_ bound: Double) -> Lanes { replacing(with: splat(bound), where: self .< splat(bound)) }
}

/// One number in every lane.
@inlinable @inline(__always)
func splat(_ value: Double) -> Lanes { Lanes(repeating: value) }

/// All bits of the lanes where a comparison holds, none of the others.
///
/// Several choices after each other, made by `replacing(with:where:)`, were compiled to slower code than masks of bits.
@inlinable @inline(__always)
func setBits(_ mask: SIMDMask<SIMD8<Int64>>) -> SIMD8<UInt64> { unsafeBitCast(mask, to: SIMD8<UInt64>.self) }

/// Adding this number rounds a small number to an integer, which then stands in the lowest bits of the sum.
///
/// It is 1.5 * 2^52: the sum stays between 2^52 and 2^53, where doubles are one apart, for integers of either sign.
@inlinable @inline(__always)
var roundingShift: Double { 0x1.8p52 }
