import Distributions
import Language
import Minimax
import Networks
import Numerics
import Theory

/// A function of a point that expressions know, such as `D(0.5)`.
package struct PointFunction: Sendable {
  package enum Space: Sendable { case data, latent }

  package let name: String
  package let meaning: String
  package let space: Space
  let value: @Sendable (Snapshot, [Double]) throws(LookupError) -> Double

  /// The value at a point, after a look at the number of its coordinates.
  func callAsFunction(_ arguments: [Double], in snapshot: Snapshot) throws(LookupError) -> Double {
    let experiment = snapshot.training.experiment
    let dimension = space == .data ? experiment.data.dimension : experiment.prior.dimension
    guard arguments.count == dimension else {
      throw .unavailable(
        expected: dimension == 1
          ? "one number, as in \(name)(0.5)" : "\(dimension) numbers separated by commas")
    }
    return try value(snapshot, arguments)
  }
}

/// Every function of a point, in the order in which help shows them.
package let pointFunctions: [PointFunction] = [
  PointFunction(name: "D", meaning: "the discriminator's probability that x is real", space: .data) {
    (snapshot, point) throws(LookupError) in sigmoid(try snapshot.logit(at: point))
  },
  PointFunction(name: "logit", meaning: "the discriminator's logit at x", space: .data) {
    (snapshot, point) throws(LookupError) in try snapshot.logit(at: point)
  },
  PointFunction(name: "Dstar", meaning: "the best discriminator's probability, p / (p + q)", space: .data) {
    (snapshot, point) throws(LookupError) in try snapshot.analysed().optimalDiscriminator(at: point)[0]
  },
  PointFunction(name: "p", meaning: "the density of the data at x", space: .data) {
    (snapshot, point) in exp(snapshot.training.experiment.data.logDensity(at: point))
  },
  PointFunction(name: "q", meaning: "the density of the generator at x", space: .data) {
    (snapshot, point) throws(LookupError) in try snapshot.analysed().generatedDensity(at: point)
  },
  PointFunction(name: "G", meaning: "where the generator carries the latent z", space: .latent) {
    (snapshot, point) throws(LookupError) in
    guard snapshot.training.experiment.data.dimension == 1 else {
      throw .unavailable(expected: "a generator with one output; in the plane there are Gx(z) and Gy(z)")
    }
    return snapshot.image(of: point)[0]
  },
  PointFunction(
    name: "Gx", meaning: "the first coordinate of where G carries z, in the plane", space: .latent
  ) { (snapshot, point) throws(LookupError) in try snapshot.coordinate(0, ofImageOf: point) },
  PointFunction(name: "Gy", meaning: "the second coordinate of it", space: .latent) {
    (snapshot, point) throws(LookupError) in try snapshot.coordinate(1, ofImageOf: point)
  },
]

extension Snapshot {
  /// What G makes of a latent.
  fileprivate func image(of latent: [Double]) -> [Double] {
    training.experiment.generator.network.output(
      of: Batch(rows: [latent]), parameters: training.generator.parameters
    ).row(0)
  }

  fileprivate func coordinate(_ index: Int, ofImageOf latent: [Double]) throws(LookupError) -> Double {
    guard training.experiment.data.dimension == 2 else {
      throw .unavailable(expected: "a generator with two outputs; on the line there is G(z)")
    }
    return image(of: latent)[index]
  }

  fileprivate func logit(at point: [Double]) throws(LookupError) -> Double {
    guard !training.experiment.isPacked else { throw .unknownValue(training.experiment.stabilizers.remark) }
    return training.experiment.discriminator.network.output(
      of: Batch(rows: [point]), parameters: training.discriminator.parameters)[0, 0]
  }

  /// Theory's word on this moment, or a refusal.
  fileprivate func analysed() throws(LookupError) -> Analysis {
    switch analysis {
    case .success(let analysis): return analysis
    case .failure(let obstacle): throw .unknownValue(obstacle.sentence)
    }
  }
}
