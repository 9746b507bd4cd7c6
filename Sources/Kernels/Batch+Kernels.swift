public import Numerics

extension Batch {
  /// Applies an activation to every number.
  public mutating func apply(_ activation: Activation) {
    guard activation != .identity else { return }
    lanes.withUnsafeMutableBufferPointer { buffer in
      guard let values = buffer.baseAddress else { return }
      Processor.kernels.activate(activation, values, buffer.count)
    }
  }

  /// Multiplies a gradient by the derivative of an activation.
  ///
  /// - Parameter output: The activation's values.
  /// - Parameter preactivation: The weighted sums; read by softplus and sine alone, and may be empty for the others.
  public mutating func pullBack(_ activation: Activation, output: Batch, preactivation: Batch) {
    guard activation != .identity else { return }
    let isRead = activation.needsPreactivation
    precondition(
      output.lanes.count == lanes.count && (!isRead || preactivation.lanes.count == lanes.count),
      "a gradient of \(count) x \(features) and values of \(output.count) x \(output.features) do not combine"
    )
    lanes.withUnsafeMutableBufferPointer { buffer in
      output.lanes.withUnsafeBufferPointer { values in
        preactivation.lanes.withUnsafeBufferPointer { sums in
          guard let gradient = buffer.baseAddress, let y = values.baseAddress else { return }
          Processor.kernels.pullBack(
            activation, gradient, y, isRead ? sums.baseAddress ?? y : y, buffer.count)
        }
      }
    }
  }

  /// Overwrites every number with an independent normal one, and the padding with zeros.
  ///
  /// Walks block by block and feature by feature. In all it takes `16 * ceil(blockCount * features / 2)` draws.
  public mutating func fillNormals(
    mean: Double, standardDeviation: Double, using generator: inout SplitMix64
  ) {
    let shape = BatchShape(blocks: blockCount, features: features, stride: stride)
    lanes.withUnsafeMutableBufferPointer { buffer in
      guard let values = buffer.baseAddress else { return }
      Processor.kernels.normals(values, shape, mean, standardDeviation, &generator)
    }
    clearPadding()
  }

  /// Takes over another batch's numbers without taking over its storage.
  public mutating func copyLanes(of other: Batch) {
    precondition(
      other.lanes.count == lanes.count,
      "\(other.count) x \(other.features) numbers for \(count) x \(features)")
    lanes.withUnsafeMutableBufferPointer { target in
      other.lanes.withUnsafeBufferPointer { source in
        guard let to = target.baseAddress, let from = source.baseAddress else { return }
        to.update(from: from, count: target.count)
      }
    }
  }
}
