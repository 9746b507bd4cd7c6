import Distributions
import Minimax
import Networks
import Numerics
import Theory

/// A function of a point that expressions know, such as `D(0.5)`.
struct PointFunction: Sendable {
  enum Space: Sendable { case data, latent }

  let name: String
  let meaning: String
  let space: Space
  let value: @Sendable (Scene, [Double]) throws(Refusal) -> Double

  /// The value at a point, after a look at the number of its coordinates.
  func callAsFunction(_ arguments: [Double], in scene: Scene) throws(Refusal) -> Double {
    let experiment = scene.training.experiment
    let dimension = space == .data ? experiment.data.dimension : experiment.prior.dimension
    guard arguments.count == dimension else {
      throw .unavailable(
        expected: dimension == 1
          ? "one number, as in \(name)(0.5)" : "\(dimension) numbers separated by commas")
    }
    return try value(scene, arguments)
  }
}

/// Every function of a point, in the order in which help shows them.
let pointFunctions: [PointFunction] = [
  PointFunction(name: "D", meaning: "the discriminator's probability that x is real", space: .data) {
    (scene, point) throws(Refusal) in sigmoid(try scene.logit(at: point))
  },
  PointFunction(name: "logit", meaning: "the discriminator's logit at x", space: .data) {
    (scene, point) throws(Refusal) in try scene.logit(at: point)
  },
  PointFunction(name: "Dstar", meaning: "the best discriminator's probability, p / (p + q)", space: .data) {
    (scene, point) throws(Refusal) in try scene.analysed().optimalDiscriminator(at: point)[0]
  },
  PointFunction(name: "p", meaning: "the density of the data at x", space: .data) {
    (scene, point) in exp(scene.training.experiment.data.logDensity(at: point))
  },
  PointFunction(name: "q", meaning: "the density of the generator at x", space: .data) {
    (scene, point) throws(Refusal) in try scene.analysed().generatedDensity(at: point)
  },
  PointFunction(name: "G", meaning: "where the generator carries the latent z", space: .latent) {
    (scene, point) throws(Refusal) in
    let training = scene.training
    guard training.experiment.data.dimension == 1 else {
      throw .unavailable(expected: "a generator with one output; in the plane there are Gx(z) and Gy(z)")
    }
    let image = training.experiment.generator.network.output(
      of: Batch(rows: [point]), parameters: training.generator.parameters)
    return image[0, 0]
  },
  PointFunction(
    name: "Gx", meaning: "the first coordinate of where G carries z, in the plane", space: .latent
  ) {
    (scene, point) throws(Refusal) in try scene.image(of: point, coordinate: 0)
  },
  PointFunction(name: "Gy", meaning: "the second coordinate of it", space: .latent) {
    (scene, point) throws(Refusal) in try scene.image(of: point, coordinate: 1)
  },
]

extension Scene {
  /// One coordinate of what G makes of a latent, in the plane.
  fileprivate func image(of latent: [Double], coordinate: Int) throws(Refusal) -> Double {
    guard training.experiment.data.dimension == 2 else {
      throw .unavailable(expected: "a generator with two outputs; on the line there is G(z)")
    }
    return training.experiment.generator.network.output(
      of: Batch(rows: [latent]), parameters: training.generator.parameters)[coordinate, 0]
  }

  fileprivate func logit(at point: [Double]) throws(Refusal) -> Double {
    guard !training.experiment.isPacked else { throw .unknownValue(training.experiment.cures.remark) }
    return training.experiment.discriminator.network.output(
      of: Batch(rows: [point]), parameters: training.discriminator.parameters)[0, 0]
  }

  /// Theory's word on this moment, or a refusal.
  fileprivate func analysed() throws(Refusal) -> Analysis {
    switch analysis {
    case .success(let analysis): return analysis
    case .failure(let obstacle): throw .unknownValue(obstacle.sentence)
    }
  }
}
