public import Distributions
import Numerics

/// How the generator's mass is spread over the modes of the data.
///
/// A point is of high quality when it lies within three standard deviations of its nearest mode. Exact where the
/// generator's density is: masses, not counts of samples.
public struct ModeCensus: Equatable, Sendable {
  /// One mode and what lies nearest to it, of high quality.
  public struct Entry: Equatable, Sendable {
    public let mode: Mode
    /// The generator's mass there.
    public let generated: Double
    /// The data's own mass there: the mode's share, less what lies farther out.
    public let data: Double

    /// How many of ``samples`` are to be expected there.
    public var expected: Double { Double(ModeCensus.samples) * generated }
    /// Whether at least one of ``samples`` is to be expected there.
    public var isCaptured: Bool { expected >= 1 }
  }

  /// Samples from which modes are counted in the literature.
  public static let samples = 2_500

  /// In the order of the data's modes.
  public let entries: [Entry]
  public let provenance: Provenance

  /// The generator's mass of high quality.
  public var highQuality: Double { entries.reduce(0) { $0 + $1.generated } }
  /// What a perfect generator has of it; more means that G is too concentrated. For modes far apart 98.889 % in the
  /// plane and 99.730 % on the line.
  public var ceiling: Double { entries.reduce(0) { $0 + $1.data } }
  /// The generator's mass near no mode.
  public var spurious: Double { max(1 - highQuality, 0) }
  /// How many modes are captured.
  public var captured: Int { entries.reduce(0) { $0 + ($1.isCaptured ? 1 : 0) } }
}

extension Analysis {
  /// The census of the data's modes; nil where none are told apart.
  public var modeCensus: ModeCensus? {
    let modes = modelPair.data.modes
    guard !modes.isEmpty else { return nil }
    let masses: [(generated: Double, data: Double)]
    switch domain {
    case .line(let line): masses = line.masses(near: modes)
    case .plane(let plane): masses = plane.field.masses(near: modes)
    }
    return ModeCensus(
      entries: modes.indices.map {
        ModeCensus.Entry(mode: modes[$0], generated: masses[$0].generated, data: masses[$0].data)
      }, provenance: provenance)
  }
}

extension LineDomain {
  /// Both masses within three standard deviations of each mode, up to the middle between neighbours.
  fileprivate func masses(near modes: [Mode]) -> [(generated: Double, data: Double)] {
    modes.map { mode in
      let center = mode.center[0]
      var low = center - 3 * mode.spread
      var high = center + 3 * mode.spread
      for other in modes where other.center[0] != center {
        let middle = 0.5 * (center + other.center[0])
        if other.center[0] < center { low = max(low, middle) } else { high = min(high, middle) }
      }
      return (
        generated.cumulative(high) - generated.cumulative(low), data.cumulative(high) - data.cumulative(low)
      )
    }
  }
}

extension PlaneField {
  /// Both masses of the points within three standard deviations of their nearest mode, mode by mode.
  fileprivate func masses(near modes: [Mode]) -> [(generated: Double, data: Double)] {
    var masses = modes.map { _ in (generated: 0.0, data: 0.0) }
    for block in dataMasses.indices {
      let (x, y) = (points.lanes[2 * block], points.lanes[2 * block + 1])
      var nearest = Lanes(repeating: .infinity)
      var number = Lanes.zero
      for (index, mode) in modes.enumerated() {
        let square =
          (x - mode.center[0]) * (x - mode.center[0]) + (y - mode.center[1]) * (y - mode.center[1])
        number.replace(with: Double(index), where: square .< nearest)
        nearest = pointwiseMin(nearest, square)
      }
      for lane in 0..<laneCount {
        let index = Int(number[lane])
        let reach = 3 * modes[index].spread
        guard nearest[lane] <= reach * reach else { continue }
        masses[index].data += dataMasses[block][lane]
        masses[index].generated += generatedMasses[block][lane]
      }
    }
    return masses
  }
}
