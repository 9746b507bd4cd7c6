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
  /// At the end of each heavy tail the last panel and the one before, which show how an integral goes on from there.
  let fringe: [(last: Int, previous: Int)]
  /// The mass that quadrature and the exact cumulative probabilities disagree on, where the budget of panels
  /// ended.
  public let unresolved: Double

  /// - Parameter breaks: Places where something that is integrated has a kink, such as D.
  init(
    data: any UnivariateDistribution, generated: GeneratorDensity, panels budget: Int, breaks: [Double] = []
  ) {
    let grid = PanelGrid(data: data, generated: generated, budget: budget, breaks: breaks)
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
    dataTails = Tails(of: data)
    generatedTails = generated.tails
    let isHeavy = (
      lower: Tails.isHeavy(min(dataTails.lower, generatedTails.lower)),
      upper: Tails.isHeavy(min(dataTails.upper, generatedTails.upper))
    )
    let end = grid.panels.count - 1
    fringe = (isHeavy.lower ? [(0, 1)] : []) + (isHeavy.upper ? [(end, end - 1)] : [])
    wasserstein = DensityField.area(between: grid.panels, atoms: atoms, fringe: fringe)
  }

  /// The integral of the distance between both cumulative probabilities, which have one sign within each
  /// panel.
  private static func area(
    between panels: [FieldPanel], atoms: [Atom], fringe: [(last: Int, previous: Int)]
  ) -> Double {
    let running = GaussLegendre.runningWeights
    var jump = 0.0
    var waiting = atoms[...]
    var leads = panels.map { panel in
      while let atom = waiting.first, atom.position <= panel.lower {
        jump += atom.mass
        waiting = waiting.dropFirst()
      }
      return panel.dataBelow - panel.generatedBelow - jump
    }
    let masses = panels.map { ($0.weights * ($0.data - $0.generated)).laneSum }
    // Out there a cumulative probability is rounded to 0 or 1, so the masses are added from the end inwards.
    for end in fringe {
      let outside = Tails.remainder(beyond: masses[end.last], after: masses[end.previous], of: 0)
      if end.last == 0 {
        var sum = outside
        for index in panels.indices where max(panels[index].dataAbove, panels[index].generatedAbove) < 0x1p-10
        {
          leads[index] = sum
          sum += masses[index]
        }
      } else {
        var sum = -outside
        for index in panels.indices.reversed()
        where min(panels[index].dataBelow, panels[index].generatedBelow + jump) > 1 - 0x1p-10 {
          sum -= masses[index]
          leads[index] = sum
        }
      }
    }
    let areas = panels.indices.map { index in
      let panel = panels[index]
      let difference = 0.5 * panel.width * (panel.data - panel.generated)
      var lead = Lanes(repeating: leads[index])
      for lane in 0..<laneCount { lead += running[lane] * difference[lane] }
      return abs((panel.weights * lead).laneSum)
    }
    let sum = areas.reduce(0, +)
    return fringe.reduce(sum) {
      $0 + Tails.remainder(beyond: areas[$1.last], after: areas[$1.previous], of: sum)
    }
  }
}
