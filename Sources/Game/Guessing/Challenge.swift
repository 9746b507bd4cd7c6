import Distributions
import Minimax
import Networks
import Numerics
import Theory

/// A point that a person is to judge, and the truth about it.
package struct DealtPoint: Codable, Equatable, Sendable {
  /// Shape: dimension of the data.
  package let place: [Double]
  package let isReal: Bool
  /// What D's network puts out; NaN where D judges packs.
  package let output: Double
  /// `D*(x) = p / (p + q)`.
  package let best: Double
}

/// Points that are to be judged together, dealt by the game as it stood then.
package struct Challenge: Codable, Equatable, Sendable {
  package let points: [DealtPoint]
  package let objective: Objective
  /// How often the best D is right in the long run, `1/2 + TV/2`.
  let ceiling: Double
  package let ceilingCertainty: Certainty
  /// How the densities of G and of the data are computed; empty where both are exact.
  package let remark: String
  /// The part of the line that the data take up; nil in the plane.
  package let window: ClosedRange<Double>?

  /// Each point is real or fake by a fair coin. Its random stream follows from the game's seed and its number alone, so
  /// that the game goes on as if nobody had played.
  ///
  /// - Parameter first: The number of the first point.
  package init(_ count: Int, from first: Int, of analysis: Analysis, _ training: Training) {
    let experiment = training.experiment
    objective = experiment.objective
    let seeds = SplitMix64(seed: experiment.seed, stream: 105)
    points = (first..<first + count).map { number in
      var stream = SplitMix64(seed: seeds.state, stream: UInt64(number))
      let isReal = stream.nextUniform() < 0.5
      let place =
        isReal
        ? experiment.data.draw(using: &stream) : training.fake(of: experiment.prior.draw(using: &stream))
      return DealtPoint(
        place: place, isReal: isReal, output: analysis.modelPair.logits(at: Batch(rows: [place])).values[0],
        best: analysis.bestGuess(at: place, isReal: isReal))
    }
    let variation = Finding(analysis.ledger.totalVariation)
    ceiling = 0.5 + 0.5 * variation.number
    if case .known(_, .resolved(let error)) = variation {
      ceilingCertainty = .resolved(error: error / 2)
    } else if case .known(_, .estimated(let samples, let perfect)) = variation {
      ceilingCertainty = .estimated(samples: samples, perfect: perfect.map { 0.5 + 0.5 * $0 })
    } else {
      ceilingCertainty = .exact
    }
    let remarks = [
      analysis.provenance.remark, experiment.data.isEstimate ? "for a kernel estimate of the data" : nil,
    ]
    remark = remarks.compactMap(\.self).joined(separator: ", ")
    window = analysis.line == nil ? nil : experiment.data.window[0]
  }
}

extension Analysis {
  /// What the best D says of a point that it is shown.
  ///
  /// A fake where q has no density comes from a heap or a curve of no width, which the best D knows.
  fileprivate func bestGuess(at point: [Double], isReal: Bool) -> Double {
    guard point.allSatisfy(\.isFinite) else { return isReal ? 1 : 0 }
    let isHeaped =
      line != nil
      && ledger.atoms.contains { abs($0.position - point[0]) <= 0x1p-40 * max(abs($0.position), 1) }
    if !isReal, provenance == .exact, isHeaped || generatedDensity(at: point) == 0 { return 0 }
    let best = optimalDiscriminator(at: point)[0]
    // Where both estimates vanish nothing is known.
    return best.isNaN ? 0.5 : best
  }
}

extension Training {
  fileprivate func fake(of latent: [Double]) -> [Double] {
    experiment.generator.network.output(of: Batch(rows: [latent]), parameters: generator.parameters).row(0)
  }
}

extension Distribution {
  fileprivate func draw(using stream: inout SplitMix64) -> [Double] {
    var batch = Batch(features: dimension, count: 1)
    fill(&batch, using: &stream)
    return batch.row(0)
  }
}

extension LatentPrior {
  fileprivate func draw(using stream: inout SplitMix64) -> [Double] {
    var batch = Batch(features: dimension, count: 1)
    fill(&batch, using: &stream)
    return batch.row(0)
  }
}
