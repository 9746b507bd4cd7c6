import Distributions
public import Numerics

/// Both distributions in the plane as weighted points, each with what the other has there.
///
///     E_p f = sum over data points of weight * f,  E_q f the same over generated points
///
/// The data come first, then the generated points; one of the two masses is zero at each.
public struct PlaneField: Sendable {
  /// Shape `count x 2`, padded after the data so that generated points begin a block.
  public let points: Batch
  /// Shape `points.blockCount`.
  public let dataMasses: [Lanes]
  /// Shape `points.blockCount`.
  public let generatedMasses: [Lanes]
  /// `log p - log q`, the logit of D*; infinite where only one has a density, 0 where neither has mass.
  public let logRatios: [Lanes]
  /// The share of a generated point's mass where D* is 0 whatever the ratio says: on curves and at points.
  let singularShares: [Lanes]
  /// How many blocks of eight points stand for the data.
  public let dataBlocks: Int

  init(data: any PlaneDistribution, nodes: WeightedPoints, generated: PlaneGenerator) {
    let fakes = generated.nodes
    dataBlocks = nodes.points.blockCount
    let blocks = dataBlocks + fakes.points.blockCount
    var points = Batch(features: 2, count: blocks * laneCount)
    var dataMasses = Array(repeating: Lanes.zero, count: blocks)
    var generatedMasses = dataMasses
    var logRatios = dataMasses
    var singularShares = dataMasses
    for block in 0..<dataBlocks {
      let x = nodes.points.lanes[2 * block]
      let y = nodes.points.lanes[2 * block + 1]
      points.lanes[2 * block] = x
      points.lanes[2 * block + 1] = y
      dataMasses[block] = nodes.weights[block]
      logRatios[block] = data.logDensity(x: x, y: y) - generated.logDensity(x: x, y: y)
    }
    for block in 0..<fakes.points.blockCount {
      let x = fakes.points.lanes[2 * block]
      let y = fakes.points.lanes[2 * block + 1]
      let target = dataBlocks + block
      points.lanes[2 * target] = x
      points.lanes[2 * target + 1] = y
      generatedMasses[target] = fakes.weights[block]
      singularShares[target] = generated.singularShares[block]
      logRatios[target] = data.logDensity(x: x, y: y) - generated.logDensities[block]
    }
    for block in logRatios.indices {
      let ratio = logRatios[block]
      logRatios[block] = ratio.replacing(
        with: 0, where: ratio .!= ratio .| dataMasses[block] + generatedMasses[block] .== 0)
    }
    self.points = points
    self.dataMasses = dataMasses
    self.generatedMasses = generatedMasses
    self.logRatios = logRatios
    self.singularShares = singularShares
  }
}
