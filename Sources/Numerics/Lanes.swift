/// Eight samples side by side: the unit in which the engine computes.
///
/// Every kernel works on whole lanes and combines them in one fixed order, so results do not depend on how wide
/// the vectors of a particular machine are.
public typealias Lanes = SIMD8<Double>

/// The number of samples in one ``Lanes``.
public let laneCount = 8

/// Multiplies and adds: `a * b + c`.
///
/// The plain build rounds twice, which every machine does alike. The native build rounds once, by the processor's
/// fused instruction, and so has bits of its own.
@inlinable @inline(__always)
public func multiplyAdd(_ a: Lanes, _ b: Lanes, _ c: Lanes) -> Lanes {
  #if SADDLE_NATIVE
    return c.addingProduct(a, b)
  #else
    return a * b + c
  #endif
}

extension SIMD8<Double> {
  /// The sum of the eight lanes as a balanced tree, the same order on every machine.
  @inlinable @inline(__always)
  public var laneSum: Double {
    let four = lowHalf + highHalf
    let two = four.lowHalf + four.highHalf
    return two.x + two.y
  }
}
