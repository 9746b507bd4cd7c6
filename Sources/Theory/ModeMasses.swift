public import Distributions
import Minimax
import Numerics

/// How much of its mass a generator puts at each mode of the data, beside what the data have there.
///
/// A mode's neighbourhood is what lies within three of its standard deviations and nearer to it than to any other mode.
///
/// - Source: the three standard deviations are those of Srivastava et al. 2017 (VEEGAN).
public struct ModeMasses: Equatable, Sendable {
  public struct Share: Equatable, Sendable {
    public let mode: Mode
    /// The generator's mass in the neighbourhood, 0 to 1.
    public let generated: Double
    /// The data's mass there: on the line by its own cumulative, else the mode's weight.
    public let data: Double
  }

  /// In the order of the data's modes, at least two.
  public let shares: [Share]
  public let provenance: Provenance

  /// The generator's mass in all neighbourhoods together.
  public var captured: Double { shares.reduce(0) { $0 + $1.generated } }

  /// The masses at one moment: exact on the line for a latent on the line, else from samples.
  ///
  /// - Parameter samples: How many, where there is no density.
  /// - Returns: Nil for data without two modes to tell apart, and for a generator whose numbers are not finite.
  public init?(of matchup: Matchup, _ analysis: Analysis? = nil, samples: Int = 2_500) {
    let modes = matchup.data.modes
    guard modes.count >= 2 else { return nil }
    if let analysis, let data = matchup.data as? any UnivariateDistribution {
      provenance = analysis.generated.provenance
      shares = modes.indices.map { index in
        let (low, high) = neighbourhood(of: index, among: modes)
        return Share(
          mode: modes[index],
          generated: analysis.generated.cumulative(high) - analysis.generated.cumulative(low),
          data: data.cumulative(high) - data.cumulative(low))
      }
      return
    }
    let fakes = matchup.outputs(of: matchup.latents(count: samples))
    var counts = Array(repeating: 0, count: modes.count)
    for sample in 0..<fakes.count {
      let point = fakes.row(sample)
      guard point.allSatisfy(\.isFinite) else { return nil }
      let distances = modes.map { squaredDistance($0.center, point) }
      guard let nearest = distances.indices.min(by: { distances[$0] < distances[$1] }) else { return nil }
      let reach = 3 * modes[nearest].spread
      if distances[nearest] <= reach * reach { counts[nearest] += 1 }
    }
    provenance = .estimated(samples: samples)
    shares = modes.indices.map {
      Share(mode: modes[$0], generated: Double(counts[$0]) / Double(samples), data: modes[$0].weight)
    }
  }
}

/// Three standard deviations to either side of a mode on the line, as far as no other mode is nearer.
private func neighbourhood(of index: Int, among modes: [Mode]) -> (low: Double, high: Double) {
  let center = modes[index].center[0]
  var low = center - 3 * modes[index].spread
  var high = center + 3 * modes[index].spread
  for other in modes where other.center[0] != center {
    let border = 0.5 * (center + other.center[0])
    if border < center { low = max(low, border) } else { high = min(high, border) }
  }
  return (low, high)
}

private func squaredDistance(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
}
