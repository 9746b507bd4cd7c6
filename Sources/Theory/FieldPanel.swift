import Distributions
import Numerics

/// A stretch of the data line with eight Gauss-Legendre points: both densities there, and both exact masses.
struct FieldPanel {
  let lower: Double
  let upper: Double
  let points: Lanes
  /// Quadrature weights, in units of x.
  let weights: Lanes
  private(set) var logData: Lanes
  private(set) var logGenerated: Lanes
  private(set) var data: Lanes
  private(set) var generated: Lanes
  /// Cumulative probabilities at both ends, the generator's without its atoms.
  let dataBelow: Double
  let dataAbove: Double
  let generatedBelow: Double
  let generatedAbove: Double

  var width: Double { upper - lower }
  var dataMass: Double { dataAbove - dataBelow }
  var generatedMass: Double { generatedAbove - generatedBelow }

  init(from start: Edge, to end: Edge, data: any UnivariateDistribution, generated density: GeneratorDensity)
  {
    lower = start.x
    upper = end.x
    let half = 0.5 * (end.x - start.x)
    points = (start.x + half) + half * GaussLegendre.nodes
    weights = half * GaussLegendre.weights
    logData = logDensities(of: data, at: points)
    logGenerated = density.logDensity(at: points)
    self.data = exp(logData)
    generated = exp(logGenerated)
    dataBelow = start.data
    dataAbove = end.data
    generatedBelow = start.generated
    generatedAbove = end.generated
  }

  /// A point between two panels, with what lies below it.
  struct Edge {
    let x: Double
    let data: Double
    let generated: Double

    init(_ x: Double, data: any UnivariateDistribution, generated density: GeneratorDensity) {
      self.x = x
      self.data = data.cumulative(x)
      generated = density.continuousCumulative(x)
    }

    init(x: Double, data: Double, generated: Double) {
      self.x = x
      self.data = data
      self.generated = generated
    }
  }

  var start: Edge { Edge(x: lower, data: dataBelow, generated: generatedBelow) }
  var end: Edge { Edge(x: upper, data: dataAbove, generated: generatedAbove) }

  /// About how far off integrals over this panel are.
  ///
  /// The masses of both densities by quadrature are held against the exact ones, so no peak is missed however
  /// narrow. The functions of the ratio p/q add their own part: they are singular where `log p - log q = i
  /// pi`, off the real line, and Gauss-Legendre quadrature with n points converges as `rho^-2n`, with `rho`
  /// the sum of the half axes of the ellipse through the singularity (Trefethen 2013, "Approximation Theory
  /// and Approximation Practice", ch. 19).
  var flaw: Double {
    let flaw = abs((weights * data).laneSum - dataMass) + abs((weights * generated).laneSum - generatedMass)
    let shared = min(dataMass, generatedMass)
    let ratio = logData - logGenerated
    let change = ratio.max() - ratio.min()
    guard shared > 0, change.isFinite, change > 0 else { return flaw }
    let distance = 2 * Double.pi / change
    let axes = distance + (distance * distance + 1).squareRoot()
    let square = axes * axes
    let fourth = square * square
    let eighth = fourth * fourth
    return flaw + shared / (eighth * eighth)
  }

  /// Scales densities that the points could not resolve so that the panel's masses are right.
  mutating func settle() {
    settle(&data, &logData, mass: dataMass)
    settle(&generated, &logGenerated, mass: generatedMass)
  }

  private func settle(_ density: inout Lanes, _ logDensity: inout Lanes, mass: Double) {
    let sum = (weights * density).laneSum
    if mass > 0 && sum > 0 && sum.isFinite {
      density *= mass / sum
      logDensity += log(mass / sum)
    } else {
      density = Lanes(repeating: mass > 0 ? mass / width : 0)
      logDensity = Lanes(repeating: mass > 0 ? log(mass / width) : -.infinity)
    }
  }

  /// Whether there is room for a point between the ends.
  func canSplit(span: Double) -> Bool {
    width > 0x1p-44 * max(abs(lower), abs(upper)) && width > 0x1p-40 * span
  }
}

/// The logarithm of a density at eight points.
func logDensities<D: UnivariateDistribution>(of distribution: D, at points: Lanes) -> Lanes {
  var logs = Lanes.zero
  for lane in 0..<laneCount { logs[lane] = distribution.logDensity(at: points[lane]) }
  return logs
}
