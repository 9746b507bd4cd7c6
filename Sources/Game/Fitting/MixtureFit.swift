import Distributions
import Language
import Minimax
import Numerics
import Theory

/// What `fit em` asks for.
package struct FitRequest: Equatable, Sendable {
  let components: Int
  /// Nil: as many as D has been shown.
  let samples: Int?
  /// Nil: until an iteration gains next to nothing.
  let iterations: Int?

  package static let componentRange = 1...8
  package static let sampleRange = 10...10_000
  package static let iterationRange = 1...1_000
  /// What is taken where D has been shown fewer, and where it has been shown more.
  static let standardSamples = 500...10_000
  /// An iteration that gains less, in nats a sample, is the last unless a number of them was asked for.
  static let settledGain = 1e-10

  package init(components: Int = 2, samples: Int? = nil, iterations: Int? = nil) {
    self.components = components
    self.samples = samples
    self.iterations = iterations
  }
}

/// A mixture of normals fitted by maximum likelihood to samples of a game's data.
///
/// The samples come from streams of their own, so that the game goes on as if nobody had fitted anything.
package struct MixtureFit: Sendable {
  package let data: any UnivariateDistribution
  /// What the likelihood was maximised on.
  package let samples: [Double]
  /// As many others.
  package let fresh: [Double]
  /// Of their random streams.
  package let seed: UInt64
  /// Why it is so many samples, as a phrase.
  package let reason: String
  package let algorithm: ExpectationMaximization
  /// The mean log-likelihood where the iterations began.
  package let beginning: Double
  /// Whether the last iteration gained next to nothing.
  package private(set) var isSettled: Bool
  package let mixture: Mixture
  /// The mixture against the density of the data.
  package let contrast: Contrast

  package init(
    _ request: FitRequest, _ data: any UnivariateDistribution, _ training: Training
  ) throws(Problem) {
    let shown = training.discriminator.updates * training.experiment.batchSize
    let standard = FitRequest.standardSamples
    let count = request.samples ?? min(max(shown, standard.lowerBound), standard.upperBound)
    let reason =
      request.samples != nil
      ? "as asked"
      : shown < standard.lowerBound
        ? "D has been shown \(shown)"
        : count == shown ? "as many as D has been shown" : "D has been shown \(shown)"
    guard
      let fit = MixtureFit(
        data, samples: count, seed: training.experiment.seed, reason: reason, components: request.components,
        gain: request.iterations == nil ? FitRequest.settledGain : -.infinity,
        iterations: request.iterations ?? FitRequest.iterationRange.upperBound)
    else {
      throw Problem(
        "the samples of \(escaped(data.name)) have no spread that a mixture can be fitted to",
        advice: "for example `new bimodal`, then `fit em`")
    }
    self = fit
  }

  /// - Parameters:
  ///   - gain: Nats a sample; an iteration that gains less is the last.
  ///   - iterations: The most that are made.
  /// - Returns: Nil where the samples have no spread.
  private init?(
    _ data: any UnivariateDistribution, samples count: Int, seed: UInt64, reason: String, components: Int,
    gain: Double, iterations: Int
  ) {
    samples = data.samples(count, SplitMix64(seed: seed, stream: 103))
    fresh = data.samples(count, SplitMix64(seed: seed, stream: 104))
    guard var algorithm = ExpectationMaximization(samples: samples, components: components) else {
      return nil
    }
    beginning = algorithm.logLikelihood
    isSettled = algorithm.settle(gain: gain, limit: iterations)
    self.algorithm = algorithm
    self.seed = seed
    self.reason = reason
    self.data = data
    mixture = algorithm.mixture
    contrast = Contrast(of: data, with: mixture)
  }
}

extension MixtureFit: Codable, Equatable {
  /// What a fit follows from.
  private struct Record: Codable {
    let data: DistributionRecord
    let samples: Int
    let seed: UInt64
    let reason: String
    let components: Int
    let iterations: Int
    let isSettled: Bool
  }

  package init(from decoder: any Decoder) throws {
    self = try decoder.value(of: Record.self) { (record) throws(RecordError) in
      let data = try within("data", record.data.distribution)
      for (number, place, range) in [
        (record.samples, "samples", FitRequest.sampleRange),
        (record.components, "components", FitRequest.componentRange),
        (record.iterations, "iterations", FitRequest.iterationRange),
      ] {
        try expect(range ~= number, place, "a whole number from \(range.lowerBound) to \(range.upperBound)")
      }
      try expect(escaped(record.reason) == record.reason, "reason", "a short phrase")
      guard let data = data as? any UnivariateDistribution,
        var fit = MixtureFit(
          data, samples: record.samples, seed: record.seed, reason: record.reason,
          components: record.components, gain: -.infinity, iterations: record.iterations)
      else { throw RecordError("data", expected: "data on the line whose samples have a spread") }
      fit.isSettled = record.isSettled
      return fit
    }
  }

  package func encode(to encoder: any Encoder) throws {
    try Record(
      data: DistributionRecord(data), samples: samples.count, seed: seed, reason: reason,
      components: algorithm.weights.count, iterations: algorithm.iterations, isSettled: isSettled
    ).encode(to: encoder)
  }

  package static func == (left: MixtureFit, right: MixtureFit) -> Bool {
    left.data.isEqual(to: right.data) && left.algorithm == right.algorithm && left.seed == right.seed
      && left.reason == right.reason && left.isSettled == right.isSettled
  }
}

extension UnivariateDistribution {
  fileprivate func samples(_ count: Int, _ stream: SplitMix64) -> [Double] {
    var batch = Batch(features: 1, count: count)
    var generator = stream
    fill(&batch, using: &generator)
    return batch.column(0)
  }
}

/// The mean log-likelihood of samples in nats, and at how many of them the density is 0.
package struct LogLikelihood: Equatable, Sendable {
  package let mean: Double
  package let impossible: Int

  package init(_ samples: [Double], _ logDensity: (Double) -> Double) {
    let logs = samples.map(logDensity)
    mean = logs.mean
    impossible = logs.count { $0 == -.infinity }
  }
}
