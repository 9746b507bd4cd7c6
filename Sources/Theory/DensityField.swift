import Distributions
public import Numerics

/// Both distributions as masses at common points of the data line, so that every expectation is one sum.
///
///     E_p f = sum over points of dataMasses * f(point),  E_q f the same with generatedMasses
///
/// Points are the Gauss-Legendre points of the panels, eight each, rising; after them come the generator's
/// atoms, as points without data mass, and padding without any mass.
public struct DensityField: Sendable {
  /// Shape `count x 1`; lane `i` holds panel `i`.
  public let points: Batch
  /// Shape `count / 8`.
  public let dataMasses: [Lanes]
  /// Shape `count / 8`.
  public let generatedMasses: [Lanes]
  /// `log p - log q`, the logit of D*; negative infinity where there are no data, and at atoms.
  public let logRatios: [Lanes]
  /// How many blocks of eight points come from panels; the rest are atoms.
  public let panelCount: Int
  /// Where p = q, rising.
  public let crossings: [Double]
  /// Total variation, from exact masses between the crossings.
  public let totalVariation: Double
  /// The area between the cumulative probabilities.
  public let wasserstein: Double
  /// Data mass and generated mass beyond the first and the last point.
  public let dataOutside: Double
  public let generatedOutside: Double
  /// How both distributions fall off.
  public let dataTails: Tails
  public let generatedTails: Tails
  /// The panels at the ends of heavy tails, where what is left beyond 2^-50 of the mass shows whether an integral has
  /// an end.
  let fringe: [Int]
  /// The mass that quadrature and the exact cumulative probabilities disagree on, where the budget of panels
  /// ended.
  public let unresolved: Double

  init(data: any UnivariateDistribution, generated: GeneratorDensity, panels budget: Int) {
    let grid = PanelGrid(data: data, generated: generated, budget: budget)
    let atoms = generated.atoms
    let atomBlocks = (atoms.count + laneCount - 1) / laneCount
    var points = Batch(features: 1, count: (grid.panels.count + atomBlocks) * laneCount)
    var dataMasses = Array(repeating: Lanes.zero, count: points.blockCount)
    var generatedMasses = dataMasses
    var logRatios = dataMasses
    for (index, panel) in grid.panels.enumerated() {
      points.lanes[index] = panel.points
      dataMasses[index] = panel.weights * panel.data
      generatedMasses[index] = panel.weights * panel.generated
      let ratio = panel.logData - panel.logGenerated
      // Where neither has a density the ratio means nothing, and has no mass to count.
      logRatios[index] = ratio.replacing(with: 0, where: ratio .!= ratio)
    }
    for block in 0..<atomBlocks {
      let target = grid.panels.count + block
      for lane in 0..<laneCount {
        let atom = atoms[min(block * laneCount + lane, atoms.count - 1)]
        points.lanes[target][lane] = atom.position
        logRatios[target][lane] = -.infinity
        if block * laneCount + lane < atoms.count { generatedMasses[target][lane] = atom.mass }
      }
    }
    self.points = points
    self.dataMasses = dataMasses
    self.generatedMasses = generatedMasses
    self.logRatios = logRatios
    panelCount = grid.panels.count
    crossings = grid.crossings
    unresolved = grid.unresolved
    let atomMass = atoms.reduce(0) { $0 + $1.mass }
    let first = grid.panels[0]
    let last = grid.panels[grid.panels.count - 1]
    dataOutside = first.dataBelow + max(1 - last.dataAbove, 0)
    generatedOutside = max(1 - atomMass - (last.generatedAbove - first.generatedBelow), 0)
    totalVariation =
      0.5
      * (grid.panels.reduce(0) { $0 + abs($1.dataMass - $1.generatedMass) } + atomMass + dataOutside
        + generatedOutside)
    wasserstein = DensityField.area(between: grid.panels, atoms: atoms)
    dataTails = Tails(of: data)
    generatedTails = generated.tails
    fringe = DensityField.fringe(
      of: grid.panels, ends: [(data.reach, dataTails), (generated.range, generatedTails)])
  }

  /// The panels that hold the heavy ends of the ranges, rising.
  private static func fringe(of panels: [FieldPanel], ends: [(range: ClosedRange<Double>, tails: Tails)])
    -> [Int]
  {
    var found: Set<Int> = []
    for (range, tails) in ends {
      if Tails.isHeavy(tails.lower), let panel = panels.firstIndex(where: { $0.upper > range.lowerBound }) {
        found.insert(panel)
      }
      if Tails.isHeavy(tails.upper), let panel = panels.lastIndex(where: { $0.lower < range.upperBound }) {
        found.insert(panel)
      }
    }
    return found.sorted()
  }

  /// The integral of the distance between both cumulative probabilities, which have one sign within each
  /// panel.
  private static func area(between panels: [FieldPanel], atoms: [Atom]) -> Double {
    let running = GaussLegendre.runningWeights
    var sum = 0.0
    var jump = 0.0
    var waiting = atoms[...]
    for panel in panels {
      while let atom = waiting.first, atom.position <= panel.lower {
        jump += atom.mass
        waiting = waiting.dropFirst()
      }
      let difference = 0.5 * panel.width * (panel.data - panel.generated)
      var lead = Lanes(repeating: panel.dataBelow - panel.generatedBelow - jump)
      for lane in 0..<laneCount { lead += running[lane] * difference[lane] }
      sum += abs((panel.weights * lead).laneSum)
    }
    return sum
  }
}
