extension SplitMix64 {
  /// Sixteen independent standard normal numbers.
  ///
  ///     r = sqrt(-2 log u),  x = r cos(2 pi v),  y = r sin(2 pi v)
  ///
  /// Always takes sixteen draws: eight uniform numbers `u`, then eight `v`. None is rejected, so a replay from any
  /// position stays in step. The largest value that can come is sqrt(106 log 2) = 8.57.
  ///
  /// - Returns: The eight cosine halves, then the eight sine halves.
  /// - Source: Box and Muller 1958, "A note on the generation of random normal deviates".
  @inlinable @inline(__always)
  public mutating func nextNormals() -> (Lanes, Lanes) {
    let radius = (-2 * log(nextUniforms())).squareRoot()
    let turn = sincos((2 * Double.pi) * nextUniforms())
    return (radius * turn.cosine, radius * turn.sine)
  }
}

/// Hands out standard normal numbers eight at a time, and keeps the second half of each pair for the next call.
public struct NormalPairs: Sendable {
  @usableFromInline var spare = Lanes.zero
  @usableFromInline var hasSpare = false

  @inlinable
  public init() {}

  /// Eight standard normal numbers; every other call takes sixteen draws, the calls between take none.
  @inlinable @inline(__always)
  public mutating func next(using generator: inout SplitMix64) -> Lanes {
    if hasSpare {
      hasSpare = false
      return spare
    }
    let (first, second) = generator.nextNormals()
    spare = second
    hasSpare = true
    return first
  }
}
