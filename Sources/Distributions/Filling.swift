import Numerics

extension Batch {
  /// Overwrites every lane, block by block and feature by feature, and the padding with zeros.
  ///
  /// - Parameter draw: Gives eight independent numbers, from the same count of random draws at each call.
  @inline(__always)
  mutating func fillLanes(_ draw: () -> Lanes) {
    for block in 0..<blockCount {
      for position in block * stride..<block * stride + features { lanes[position] = draw() }
    }
    clearPadding()
  }
}

extension UnivariateDistribution {
  /// The interval between the quantiles 0.0005 and 0.9995, widened by a twentieth on each side.
  ///
  /// The margin lets a figure show where a bounded support ends.
  var centralWindow: ClosedRange<Double> {
    let lower = quantile(0.0005)
    let upper = quantile(0.9995)
    let margin = 0.05 * (upper - lower)
    return lower - margin...upper + margin
  }
}

/// Half the logarithm of two pi: what the logarithm of the standard normal density lacks at zero.
let halfLogTwoPi = 0.918_938_533_204_672_74
