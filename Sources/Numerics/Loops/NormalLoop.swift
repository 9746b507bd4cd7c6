/// Where the numbers of a batch lie: blocks of so many lanes, so many apart.
public struct BatchShape: Equatable, Sendable {
  public let blocks: Int
  public let features: Int
  public let stride: Int

  public init(blocks: Int, features: Int, stride: Int) {
    self.blocks = blocks
    self.features = features
    self.stride = stride
  }
}

/// Normal numbers for a whole batch.
public enum NormalLoop {
  /// Overwrites every lane, block by block and feature by feature, with `16 * ceil(blocks * features / 2)` draws.
  @inlinable @inline(__always)
  public static func fill(
    _ lanes: UnsafeMutablePointer<Lanes>, _ shape: BatchShape, mean: Double, standardDeviation: Double,
    _ generator: inout SplitMix64
  ) {
    let center = Lanes(repeating: mean)
    let spread = Lanes(repeating: standardDeviation)
    var spare = Lanes.zero
    var hasSpare = false
    for block in 0..<shape.blocks {
      let start = lanes + block * shape.stride
      for feature in 0..<shape.features {
        if hasSpare {
          start[feature] = center + spread * spare
          hasSpare = false
        } else {
          let (first, second) = generator.nextNormals()
          start[feature] = center + spread * first
          spare = second
          hasSpare = true
        }
      }
    }
  }
}
