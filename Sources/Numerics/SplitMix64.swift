/// A seeded random generator small enough to live inside the value that uses it.
///
/// The n-th output is a fixed mixing function of `seed + n * gamma`, so a copy of the generator replays the same
/// numbers and any position can be reached directly.
///
/// - Source: Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators".
public struct SplitMix64: RandomNumberGenerator, Equatable, Sendable {
  /// The whole state: where in its sequence the generator stands.
  public var state: UInt64

  @usableFromInline static let gamma: UInt64 = 0x9E37_79B9_7F4A_7C15

  public init(state: UInt64) { self.state = state }

  /// A generator for one purpose under a seed; different streams of one seed do not overlap in practice.
  public init(seed: UInt64, stream: UInt64) {
    var mixer = SplitMix64(state: seed)
    let base = mixer.next()
    mixer.state = base ^ (stream &* 0xD1B5_4A32_D192_ED03)
    state = mixer.next()
  }

  @inlinable
  public mutating func next() -> UInt64 {
    state &+= SplitMix64.gamma
    return SplitMix64.mix(state)
  }

  @inlinable @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A uniform number strictly between 0 and 1: an odd multiple of 2^-53.
  @inlinable
  public mutating func nextUniform() -> Double {
    Double(Int64(bitPattern: next() >> 12)) * 0x1p-52 + 0x1p-53
  }

  /// Eight uniform numbers strictly between 0 and 1; the same eight that ``nextUniform()`` would give in turn.
  @inlinable @inline(__always)
  public mutating func nextUniforms() -> Lanes {
    var lanes = Lanes.zero
    for lane in 0..<laneCount { lanes[lane] = nextUniform() }
    return lanes
  }
}
