import Distributions
import Language
import Minimax
import Numerics
import Theory

/// What `fit em` asks for.
package struct FitRequest: Equatable, Sendable {
  var components = 2
  /// Nil: as many as D has been shown.
  var samples: Int?
  /// Nil: until an iteration gains next to nothing.
  var iterations: Int?

  static let componentRange = 1...8
  static let sampleRange = 10...10_000
  static let iterationRange = 1...1_000
  /// What is taken where D has been shown fewer, and where it has been shown more.
  static let standardSamples = 500...10_000
  /// An iteration that gains less, in nats a sample, is the last unless a number of them was asked for.
  static let settledGain = 1e-10

  static let keys = ["k", "samples", "iterations"]

  /// - Parameter words: Those behind `fit`.
  package init(_ words: [Word]) throws(Problem) {
    guard let method = words.first else {
      throw Problem("`fit` needs a method", advice: "type `fit em`")
    }
    guard method.text == "em" else {
      throw Problem(
        "`fit` knows the method em, not \"\(escaped(method.text))\"", advice: "type `fit em` or `fit em k=3`")
    }
    var given: [String] = []
    for word in words.dropFirst() {
      guard let option = word.option, !option.value.text.isEmpty else {
        throw Problem(
          "`fit em` takes settings as key=value, not \"\(escaped(word.text))\"",
          advice: "for example `fit em k=3 samples=1000`")
      }
      guard !given.contains(option.key) else {
        throw Problem("`\(option.key)` is given twice", advice: "give each setting once")
      }
      given.append(option.key)
      switch option.key {
      case "k": components = try SettingValue.whole(option.value, "k", in: Self.componentRange)
      case "samples": samples = try SettingValue.whole(option.value, "samples", in: Self.sampleRange)
      case "iterations":
        iterations = try SettingValue.whole(option.value, "iterations", in: Self.iterationRange)
      default:
        throw Problem(
          unknown: option.key, what: "setting of `fit em`", among: Self.keys,
          help: "settings: \(Self.keys.joined(separator: ", "))")
      }
    }
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
  /// Why it is so many samples, as a phrase.
  package let reason: String
  package let algorithm: ExpectationMaximization
  /// The mean log-likelihood where the iterations began.
  package let beginning: Double
  /// Whether the last iteration gained next to nothing.
  package let isSettled: Bool
  package let mixture: Mixture
  /// The mixture against the density of the data.
  package let contrast: Contrast

  package init(
    _ request: FitRequest, _ data: any UnivariateDistribution, _ training: Training
  ) throws(Problem) {
    let shown = training.discriminator.updates * training.experiment.batchSize
    let standard = FitRequest.standardSamples
    let count =
      request.samples ?? min(max(shown, standard.lowerBound), standard.upperBound)
    reason =
      request.samples != nil
      ? "as asked"
      : shown < standard.lowerBound
        ? "D has been shown \(shown)"
        : count == shown ? "as many as D has been shown" : "D has been shown \(shown)"
    let seed = training.experiment.seed
    samples = data.samples(count, SplitMix64(seed: seed, stream: 103))
    fresh = data.samples(count, SplitMix64(seed: seed, stream: 104))
    guard var algorithm = ExpectationMaximization(samples: samples, components: request.components) else {
      throw Problem(
        "the samples of \(escaped(data.name)) have no spread that a mixture can be fitted to",
        advice: "for example `new bimodal`, then `fit em`")
    }
    beginning = algorithm.logLikelihood
    isSettled = algorithm.settle(
      gain: request.iterations == nil ? FitRequest.settledGain : -.infinity,
      limit: request.iterations ?? FitRequest.iterationRange.upperBound)
    self.algorithm = algorithm
    self.data = data
    mixture = algorithm.mixture
    contrast = Contrast(of: data, with: mixture)
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
