import Numerics

extension Batch {
  /// Takes over another batch's numbers without taking over its storage.
  mutating func copyLanes(of other: Batch) {
    for index in lanes.indices { lanes[index] = other.lanes[index] }
  }

  /// Replaces every lane by its image.
  @inline(__always)
  mutating func mapLanes(_ image: (Lanes) -> Lanes) {
    lanes.withUnsafeMutableBufferPointer { buffer in
      for index in buffer.indices { buffer[index] = image(buffer[index]) }
    }
  }

  /// Replaces every lane by a combination with the other batch's lane at the same place.
  @inline(__always)
  mutating func combineLanes(with other: Batch, _ image: (Lanes, Lanes) -> Lanes) {
    precondition(
      other.features == features && other.count == count,
      "batches of shape \(count) x \(features) and \(other.count) x \(other.features) do not combine")
    other.lanes.withUnsafeBufferPointer { source in
      lanes.withUnsafeMutableBufferPointer { buffer in
        for index in buffer.indices { buffer[index] = image(buffer[index], source[index]) }
      }
    }
  }
}
