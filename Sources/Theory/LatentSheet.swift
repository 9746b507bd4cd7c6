import Distributions
import Networks
import Numerics

/// G drawn over the latent plane: a grid of latents, each cell cut into two triangles, and their images.
///
/// What the images say of the density is exact for the piecewise linear surface through the vertices. A triangle
/// whose image has no area that double precision can tell has mass on a curve or at a point, where there is no
/// density.
struct LatentSheet {
  let axes: (first: LatentAxis, second: LatentAxis)
  /// Knots along each axis.
  let side: (first: Int, second: Int)
  /// Shape `side.first * side.second`, the first axis running; the images of the vertices.
  let x: [Double]
  let y: [Double]
  /// The area of latents for each area of images around a vertex: 1 / |det J|; 0 where no triangle has an area.
  private(set) var compressions: [Double]
  /// The share of a vertex's mass that lies on triangles without area.
  private(set) var singularShares: [Double]
  /// Two flags a cell, the lower triangle's in the first bit: whether it has no area.
  private(set) var flatness: [UInt8]

  init(axes: (first: LatentAxis, second: LatentAxis), x: [Double], y: [Double]) {
    self.axes = axes
    side = (axes.first.knots.count, axes.second.knots.count)
    self.x = x
    self.y = y
    compressions = Array(repeating: 0, count: x.count)
    singularShares = compressions
    flatness = Array(repeating: 0, count: (side.first - 1) * (side.second - 1))
    measure()
  }

  /// The sheet of half the resolution.
  func halved(prior: any UnivariateDistribution) -> LatentSheet {
    let kept = halvedIndices
    return LatentSheet(
      axes: (axes.first.halved(prior: prior), axes.second.halved(prior: prior)), x: kept.map { x[$0] },
      y: kept.map { y[$0] })
  }

  /// Which vertices make the sheet of half the resolution.
  var halvedIndices: [Int] {
    stride(from: 0, to: side.second, by: 2).flatMap { row in
      stride(from: 0, to: side.first, by: 2).map { row * side.first + $0 }
    }
  }

  /// The mass that a vertex stands for.
  func weight(_ vertex: Int) -> Double {
    axes.first.weights[vertex % side.first] * axes.second.weights[vertex / side.first]
  }

  /// The logarithm of the prior's density at a vertex.
  func logPrior(_ vertex: Int) -> Double {
    axes.first.logDensities[vertex % side.first] + axes.second.logDensities[vertex / side.first]
  }

  /// Gives each vertex the areas of the triangles that meet there, before G and after.
  private mutating func measure() {
    var imageAreas = Array(repeating: 0.0, count: x.count)
    var latentAreas = imageAreas
    var flatAreas = imageAreas
    for row in 0..<side.second - 1 {
      let height = axes.second.knots[row + 1] - axes.second.knots[row]
      for column in 0..<side.first - 1 {
        let latentArea = height * (axes.first.knots[column + 1] - axes.first.knots[column])
        let a = row * side.first + column
        let (b, c, d) = (a + 1, a + 1 + side.first, a + side.first)
        let (abx, aby) = (x[b] - x[a], y[b] - y[a])
        let (acx, acy) = (x[c] - x[a], y[c] - y[a])
        let (adx, ady) = (x[d] - x[a], y[d] - y[a])
        let longest = max(abs(abx), abs(aby), abs(acx), abs(acy), abs(adx), abs(ady))
        let scale = max(abs(x[a]), abs(y[a]), abs(x[c]), abs(y[c]))
        let least = 0x1p-44 * longest * scale
        let lower = abs(abx * acy - aby * acx)
        let upper = abs(acx * ady - acy * adx)
        if lower <= least {
          flatness[row * (side.first - 1) + column] |= 1
          flatAreas[a] += latentArea
          flatAreas[b] += latentArea
          flatAreas[c] += latentArea
        } else {
          imageAreas[a] += lower
          imageAreas[b] += lower
          imageAreas[c] += lower
          latentAreas[a] += latentArea
          latentAreas[b] += latentArea
          latentAreas[c] += latentArea
        }
        if upper <= least {
          flatness[row * (side.first - 1) + column] |= 2
          flatAreas[a] += latentArea
          flatAreas[c] += latentArea
          flatAreas[d] += latentArea
        } else {
          imageAreas[a] += upper
          imageAreas[c] += upper
          imageAreas[d] += upper
          latentAreas[a] += latentArea
          latentAreas[c] += latentArea
          latentAreas[d] += latentArea
        }
      }
    }
    for vertex in x.indices {
      if imageAreas[vertex] > 0 { compressions[vertex] = latentAreas[vertex] / imageAreas[vertex] }
      singularShares[vertex] = flatAreas[vertex] / (flatAreas[vertex] + latentAreas[vertex])
    }
  }
}
