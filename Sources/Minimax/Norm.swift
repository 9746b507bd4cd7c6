import Numerics

extension [Double] {
  /// The Euclidean norm.
  ///
  /// - Note: Does not overflow where the squares do.
  public var norm: Double {
    var sum = 0.0
    for value in self { sum += value * value }
    guard sum == .infinity || sum < 0x1p-900 else { return sum.squareRoot() }
    var largest = 0.0
    for value in self { largest = Swift.max(largest, abs(value)) }
    guard largest > 0 && largest < .infinity else { return largest }
    var scaled = 0.0
    for value in self { scaled += (value / largest) * (value / largest) }
    return largest * scaled.squareRoot()
  }

  /// Whether every number is finite.
  ///
  /// A number that is not finite gives NaN when it is multiplied by zero, and no later sum removes it.
  var isFinite: Bool {
    withUnsafeBytes { bytes in
      let width = MemoryLayout<Lanes>.size
      var zeros = Lanes.zero
      var offset = 0
      while offset + width <= bytes.count {
        zeros += bytes.loadUnaligned(fromByteOffset: offset, as: Lanes.self) * 0
        offset += width
      }
      var zero = zeros.laneSum
      for index in (offset / MemoryLayout<Double>.size)..<count { zero += self[index] * 0 }
      return zero == 0
    }
  }
}
