/// A batch of points: `count` samples of `features` numbers each.
///
/// Samples are stored in blocks of eight, and within a block feature by feature, so that one ``Lanes`` holds one
/// feature of eight samples and a whole block passes through a network without leaving the nearest cache. Lanes
/// past `count` in the last block are padding; they never enter a mean or a gradient.
public struct Batch: Equatable, Sendable {
  /// Numbers per sample.
  public let features: Int
  /// Number of samples.
  public let count: Int
  /// Lanes from one block to the next; odd for wide batches, so that blocks do not compete for the same cache set.
  public let stride: Int
  /// Shape `blockCount * stride`; block `b`, feature `f` is at `b * stride + f`.
  public var lanes: [Lanes]

  /// Numbers in memory, padding included.
  public var size: Int { lanes.count * laneCount }

  /// A batch of zeros.
  public init(features: Int, count: Int) {
    precondition(
      features > 0 && count >= 0, "a batch needs features > 0 and count >= 0, not \(features) x \(count)")
    self.features = features
    self.count = count
    stride = features >= 32 ? features | 1 : features
    lanes = Array(repeating: .zero, count: (count + laneCount - 1) / laneCount * stride)
  }

  /// A batch from one row per sample.
  public init(rows: [[Double]]) {
    precondition(!rows.isEmpty, "a batch from rows needs at least one row")
    self.init(features: rows[0].count, count: rows.count)
    for (sample, row) in rows.enumerated() {
      precondition(row.count == features, "row \(sample) has \(row.count) numbers, expected \(features)")
      for (feature, value) in row.enumerated() { self[feature, sample] = value }
    }
  }

  /// A batch of scalars.
  public init(column values: [Double]) {
    self.init(features: 1, count: values.count)
    for (sample, value) in values.enumerated() { self[0, sample] = value }
  }

  /// Blocks of eight samples, the last one perhaps padded.
  public var blockCount: Int { (count + laneCount - 1) / laneCount }

  /// One number of one sample.
  public subscript(feature: Int, sample: Int) -> Double {
    get { lanes[sample / laneCount * stride + feature][sample % laneCount] }
    set { lanes[sample / laneCount * stride + feature][sample % laneCount] = newValue }
  }

  /// One sample as an array of its features.
  public func row(_ sample: Int) -> [Double] { (0..<features).map { self[$0, sample] } }

  /// One feature of every sample.
  public func column(_ feature: Int) -> [Double] { (0..<count).map { self[feature, $0] } }

  /// Sets the padding of the last block to zero.
  public mutating func clearPadding() {
    let used = count % laneCount
    guard used != 0 else { return }
    for feature in 0..<features {
      for lane in used..<laneCount { lanes[(blockCount - 1) * stride + feature][lane] = 0 }
    }
  }
}
