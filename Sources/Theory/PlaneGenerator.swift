import Distributions
import Minimax
import Networks
public import Numerics

/// The distribution of what G makes, in the plane.
///
/// | latent | what is computed |
/// |---|---|
/// | on the line | points on the curve G(z) with exact weights; a curve has no density |
/// | in the plane | a grid of latents pushed forward, its triangles spread over their images: exact for the piecewise linear surface through them |
/// | of more dimensions | an estimate from samples, their density by a histogram |
public struct PlaneGenerator: Sendable {
  public let provenance: Provenance
  /// Points that G makes, with the mass that each stands for.
  public let nodes: WeightedPoints
  /// The latents of those points; shape `count x latent dimension`.
  let latents: Batch
  /// The logarithm of the density at the nodes; shape `nodes.points.blockCount`.
  let logDensities: [Lanes]
  /// The share of each node's mass that lies on curves or at points; shape `nodes.points.blockCount`.
  let singularShares: [Lanes]
  private let source: Source

  private enum Source {
    case curve
    case sheet(SheetIndex)
    case histogram(QuadrantHistogram)
  }

  init(of modelPair: ModelPair, resolution: Resolution) throws(AnalysisError) {
    let prior = modelPair.prior.marginal
    switch modelPair.prior.dimension {
    case 1:
      let axis = LatentAxis(prior: prior, cells: resolution.latentCells / 2 * 2)
      let latents = Batch(column: axis.knots)
      let points = try modelPair.images(of: latents)
      self.init(curve: WeightedPoints(points: points, weights: axis.weights.inLanes), latents: latents)
    case 2:
      let axis = LatentAxis(prior: prior, cells: resolution.planeCells)
      let latents = LatentSheet.latents(axis, axis)
      let points = try modelPair.images(of: latents)
      let sheet = LatentSheet(axes: (axis, axis), x: points.column(0), y: points.column(1))
      self.init(sheet: sheet, points: points, latents: latents)
    default:
      let latents = modelPair.latents(count: resolution.samples)
      self.init(samples: try modelPair.images(of: latents), latents: latents)
    }
  }

  /// The same by half the resolution; nil for an estimate, whose error is another.
  func halved(of modelPair: ModelPair) -> PlaneGenerator? {
    switch source {
    case .curve:
      let kept = Array(stride(from: 0, to: nodes.count, by: 2))
      let axis = LatentAxis(prior: modelPair.prior.marginal, knots: kept.map { latents[0, $0] })
      let points = WeightedPoints(points: nodes.points.rows(kept), weights: axis.weights.inLanes)
      return PlaneGenerator(curve: points, latents: latents.rows(kept))
    case .sheet(let index):
      let half = index.sheet.halved(prior: modelPair.prior.marginal)
      let kept = index.sheet.halvedIndices
      return PlaneGenerator(sheet: half, points: nodes.points.rows(kept), latents: latents.rows(kept))
    case .histogram: return nil
    }
  }

  private init(curve: WeightedPoints, latents: Batch) {
    provenance = .exact
    nodes = curve
    self.latents = latents
    logDensities = Array(repeating: Lanes(repeating: -.infinity), count: curve.weights.count)
    singularShares = Array(repeating: Lanes(repeating: 1), count: curve.weights.count)
    source = .curve
  }

  private init(sheet: LatentSheet, points: Batch, latents: Batch) {
    provenance = .exact
    self.latents = latents
    var weights = Array(repeating: Lanes.zero, count: points.blockCount)
    var logs = Array(repeating: Lanes(repeating: -.infinity), count: points.blockCount)
    var shares = Array(repeating: Lanes.zero, count: points.blockCount)
    for vertex in 0..<points.count {
      let (block, lane) = (vertex / laneCount, vertex % laneCount)
      weights[block][lane] = sheet.weight(vertex)
      shares[block][lane] = sheet.singularShares[vertex]
      logs[block][lane] = sheet.compressions[vertex]
    }
    for block in logs.indices {
      let compression = logs[block]
      logs[block] = log(compression).replacing(with: -.infinity, where: compression .<= 0)
      for lane in 0..<laneCount where block * laneCount + lane < points.count {
        logs[block][lane] += sheet.logPrior(block * laneCount + lane)
      }
    }
    let index = SheetIndex(sheet)
    for block in logs.indices {
      // Where a vertex stands for next to nothing, nothing comes of its density.
      let wanted = weights[block] .> 0x1p-40 .& logs[block] .> -.infinity
      logs[block] = index.logDensity(
        x: points.lanes[block * points.stride], y: points.lanes[block * points.stride + 1], wanted: wanted,
        vertices: (block * laneCount, logs[block]))
    }
    nodes = WeightedPoints(points: points, weights: weights)
    logDensities = logs
    singularShares = shares
    source = .sheet(index)
  }

  /// The estimate that so many samples allow.
  init(samples: Batch, latents: Batch) {
    provenance = .estimated(samples: samples.count)
    self.latents = latents
    let histogram = QuadrantHistogram(samples)
    var nodes = WeightedPoints(points: samples, weights: samples.evenMasses)
    nodes.points.clearPadding()
    var logs = Array(repeating: Lanes(repeating: -.infinity), count: samples.blockCount)
    var shares = Array(repeating: Lanes.zero, count: samples.blockCount)
    for sample in 0..<samples.count {
      let (block, lane) = (sample / laneCount, sample % laneCount)
      logs[block][lane] = histogram.logDensity(x: samples[0, sample], y: samples[1, sample])
      shares[block][lane] = histogram.isAtom[sample] ? 1 : 0
    }
    self.nodes = nodes
    logDensities = logs
    singularShares = shares
    source = .histogram(histogram)
  }

  /// The logarithm of the density; negative infinity where there is none.
  public func logDensity(x: Double, y: Double) -> Double {
    logDensity(x: Lanes(repeating: x), y: Lanes(repeating: y))[0]
  }

  /// The logarithm of the density at eight points; neighbours are found fastest.
  public func logDensity(x: Lanes, y: Lanes) -> Lanes {
    switch source {
    case .curve: return Lanes(repeating: -.infinity)
    case .sheet(let index): return index.logDensity(x: x, y: y, wanted: x .== x, vertices: nil)
    case .histogram(let histogram):
      var logs = Lanes.zero
      for lane in 0..<laneCount { logs[lane] = histogram.logDensity(x: x[lane], y: y[lane]) }
      return logs
    }
  }

  /// The mass that lies on curves or at points, where there is no density.
  public var singularMass: Double {
    nodes.weights.indices.reduce(0) { $0 + (nodes.weights[$1] * singularShares[$1]).laneSum }
  }
}

extension LatentSheet {
  /// The latents of a grid; shape `count x 2`, the first axis running.
  static func latents(_ first: LatentAxis, _ second: LatentAxis) -> Batch {
    var batch = Batch(features: 2, count: first.knots.count * second.knots.count)
    var next = 0
    for height in second.knots {
      for place in first.knots {
        batch[0, next] = place
        batch[1, next] = height
        next += 1
      }
    }
    return batch
  }
}

extension ModelPair {
  /// What G makes of latents, if all of it is finite.
  fileprivate func images(of latents: Batch) throws(AnalysisError) -> Batch {
    let points = generator.outputs(of: latents, parameters: generatorParameters)
    for block in 0..<points.blockCount {
      for feature in 0..<2 {
        let lanes = points.lanes[block * points.stride + feature]
        // A number that is not finite makes this no number.
        if !((lanes - lanes) == .zero) { throw .notFinite(.generator) }
      }
    }
    return points
  }
}
