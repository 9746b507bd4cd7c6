import Numerics

extension Batch {
  /// Overwrites both features of every sample, block by block, and the padding with zeros.
  ///
  /// - Parameters:
  ///   - name: The distribution that fills, for the message where the batch is no batch of points in the plane.
  ///   - draw: Gives eight independent points, from the same count of random draws at each call.
  @inline(__always)
  mutating func fillPlane(_ name: @autoclosure () -> String, _ draw: () -> (x: Lanes, y: Lanes)) {
    precondition(features == 2, "\(name()) fills a batch of \(count) x 2, not x \(features)")
    for block in 0..<blockCount {
      let points = draw()
      lanes[block * stride] = points.x
      lanes[block * stride + 1] = points.y
    }
    clearPadding()
  }
}

extension PlaneDistribution {
  /// The natural logarithm of the density at one point.
  public func logDensity(at point: [Double]) -> Double {
    precondition(point.count == 2, "\(name) was asked about a point of shape \(point.count), expected 2")
    return logDensity(x: Lanes(repeating: point[0]), y: Lanes(repeating: point[1]))[0]
  }
}

extension ClosedRange<Double> {
  /// The interval that reaches from the least to the greatest of some values, and a margin farther.
  init(around values: [Double], margin: Double) {
    let least = values.reduce(.infinity) { Swift.min($0, $1) }
    let greatest = values.reduce(-.infinity) { Swift.max($0, $1) }
    self = least - margin...greatest + margin
  }
}

/// Running sums of shares, in which a uniform number finds the share that it falls into.
struct ShareTable: Equatable, Sendable {
  /// Shape: shares; the sum up to and with each.
  private let ends: [Double]
  /// The last share that is not zero.
  private let last: Int

  /// - Precondition: No share is negative and not all are zero.
  init(_ shares: [Double]) {
    var passed = 0.0
    ends = shares.map { share in
      passed += share
      return passed
    }
    last = shares.lastIndex { $0 > 0 } ?? 0
  }

  /// The index whose share `u` of the whole falls into; one of share zero is never found.
  func index(of u: Double) -> Int {
    let target = u * ends[ends.count - 1]
    var low = 0
    var high = last
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] > target { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
