import Distributions
import Numerics
import Testing

@Suite("Nodes in the plane")
struct PlaneNodeTests {
  @Test(
    "Weights are positive and sum to one, and the points are the same at every call",
    arguments: planeSpecimens)
  func weights(name: String) throws {
    let subject = try planeDistribution(named: name)
    let nodes = subject.nodes(4_096)
    #expect(nodes == subject.nodes(4_096))
    #expect(abs(expectation(nodes) { _, _ in 1 } - 1) < 1e-12)
    #expect((0..<nodes.count).allSatisfy { nodes.weights[$0 / laneCount][$0 % laneCount] > 0 })
    var cleared = nodes.points
    cleared.clearPadding()
    #expect(cleared == nodes.points)
  }

  @Test("Means and variances by nodes are the stated ones to 5e-6", arguments: planeSpecimens)
  func moments(name: String) throws {
    let subject = try planeDistribution(named: name)
    let nodes = subject.nodes(4_096)
    for axis in 0..<2 {
      let (mean, deviation) = (subject.mean[axis], subject.standardDeviation[axis])
      let center = expectation(nodes) { x, y in axis == 0 ? x : y }
      let square = expectation(nodes) { x, y in ((axis == 0 ? x : y) - mean) * ((axis == 0 ? x : y) - mean) }
      #expect(abs(center - mean) < 1e-12)
      #expect(abs(square - deviation * deviation) < 5e-6 * max(1, square))
    }
  }

  @Test("A cell's nodes integrate a sine wave: E cos(3 x + y) over squares is a product of sinc functions")
  func wave() {
    // On -1...1 squared: sin(3)/3 * sin(1).
    let nodes = Raster.square(lower: -1, upper: 1).nodes(4_096)
    let expected = Numerics.sin(3.0) / 3 * Numerics.sin(1.0)
    #expect(abs(expectation(nodes) { x, y in Numerics.cos(3 * x + y) } - expected) < 1e-13)
  }

  @Test("Where cells are many, two by two or one node in each are left", arguments: [(10, 400), (60, 3_600)])
  func manyCells(side: Int, count: Int) throws {
    let weights = Array(repeating: 7, count: side * side)
    let drawing = DrawnDensity(rows: side, columns: side, weights: weights)
    let nodes = Raster(name: "drawn(full)", drawing: drawing).nodes(1_000)
    #expect(nodes.count == count)
    // 60 x 60 middles: each misses h^2/12 of a cell 1/30 wide and 1/15 high.
    let square = expectation(nodes) { x, _ in x * x }
    #expect(abs(square - 1.0 / 3) < (side == 60 ? 1e-3 : 1e-12))
  }

  private func expectation(_ nodes: WeightedPoints, _ f: (Double, Double) -> Double) -> Double {
    (0..<nodes.count).reduce(0) {
      $0 + nodes.weights[$1 / laneCount][$1 % laneCount] * f(nodes.points[0, $1], nodes.points[1, $1])
    }
  }
}
