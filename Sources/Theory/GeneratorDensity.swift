import Distributions
import Minimax
import Networks
import Numerics

/// The distribution of what G makes, on the line: exact for a latent on the line, from samples for one of
/// more dimensions.
public struct GeneratorDensity: Sendable {
  public let provenance: Provenance
  /// Mass at single points, rising by position; the density leaves it out.
  public let atoms: [Atom]
  /// Holds all mass that double precision can tell.
  public let range: ClosedRange<Double>
  /// Where the density jumps or is infinite, in no particular order.
  public let seams: [Double]
  /// How the density falls off; an estimate knows of no tails.
  public let tails: Tails
  private let source: Source

  private enum Source {
    case pushforward(Pushforward)
    case histogram(DyadicHistogram)
    case known(any UnivariateDistribution)
  }

  /// The distribution of G's outputs in a match-up.
  public init(of modelPair: ModelPair, resolution: Resolution) throws(AnalysisError) {
    if modelPair.prior.dimension == 1 {
      guard
        let pushforward = Pushforward(
          generator: modelPair.generator, parameters: modelPair.generatorParameters,
          prior: modelPair.prior.marginal, cells: resolution.latentCells)
      else { throw .notFinite(.generator) }
      self.init(pushforward)
    } else {
      let outputs = modelPair.outputs(of: modelPair.latents(count: resolution.samples)).column(0)
      guard outputs.allSatisfy(\.isFinite) else { throw .notFinite(.generator) }
      self.init(samples: outputs)
    }
  }

  private init(_ pushforward: Pushforward) {
    provenance = .exact
    atoms = pushforward.atoms
    range = pushforward.curve.range
    seams = pushforward.curve.seams
    tails = pushforward.tails
    source = .pushforward(pushforward)
  }

  /// The estimate that so many samples allow.
  ///
  /// - Precondition: At least one sample, all finite.
  public init(samples: [Double]) {
    let histogram = DyadicHistogram(samples)
    provenance = .estimated(samples: samples.count)
    atoms = histogram.atoms
    range = histogram.edges[0]...histogram.edges[histogram.edges.count - 1]
    seams = histogram.edges
    tails = Tails()
    source = .histogram(histogram)
  }

  /// A distribution in closed form in the generator's place.
  init(known distribution: any UnivariateDistribution) {
    provenance = .exact
    atoms = []
    range = distribution.reach
    seams = distribution.seams
    tails = Tails(of: distribution)
    source = .known(distribution)
  }

  /// The density; atoms are left out.
  public func density(at x: Double) -> Double { exp(logDensity(at: x)) }

  /// The logarithm of the density; negative infinity where there is none.
  public func logDensity(at x: Double) -> Double { logDensity(at: Lanes(repeating: x))[0] }

  /// The probability of a value at most `x`.
  public func cumulative(_ x: Double) -> Double {
    atoms.reduce(continuousCumulative(x)) { $1.position <= x ? $0 + $1.mass : $0 }
  }

  /// The logarithm of the density at eight rising points.
  func logDensity(at points: Lanes) -> Lanes {
    switch source {
    case .pushforward(let pushforward): return pushforward.logDensity(at: points)
    case .histogram(let histogram):
      var logs = Lanes.zero
      for lane in 0..<laneCount { logs[lane] = histogram.logDensity(at: points[lane]) }
      return logs
    case .known(let distribution): return logDensities(of: distribution, at: points)
    }
  }

  /// The mass at most `x`, atoms left out.
  func continuousCumulative(_ x: Double) -> Double {
    switch source {
    case .pushforward(let pushforward): pushforward.continuousCumulative(x)
    case .histogram(let histogram): histogram.continuousCumulative(x)
    case .known(let distribution): distribution.cumulative(x)
    }
  }
}

extension ModelPair {
  /// Latents that are the same whenever they are asked for, so that an estimate moves only when G does.
  func latents(count: Int) -> Batch {
    var batch = Batch(features: prior.dimension, count: count)
    var generator = SplitMix64(seed: 0x5ADD1E, stream: 1)
    prior.fill(&batch, using: &generator)
    return batch
  }

  /// Real samples that are the same whenever they are asked for: what a perfect generator would make.
  func realSamples(count: Int) -> Batch {
    var batch = Batch(features: data.dimension, count: count)
    var generator = SplitMix64(seed: 0x5ADD1E, stream: 2)
    data.fill(&batch, using: &generator)
    return batch
  }
}
