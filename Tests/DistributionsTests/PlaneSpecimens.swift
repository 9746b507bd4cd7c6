import Distributions
import Foundation
import Numerics
import Testing

/// One distribution of every kind in the plane.
let planeSpecimens = [
  "ring(5, 1, 0.3)", "grid(3, 0.2)", "grid(4, 0.25, 1.5)", "normal2(1, -2, 0.5, 2, 0.8)",
  "normal2(0, 0, 1, 1)", "square(-1, 2)", "checkerboard(4)", "checkerboard(3, 2)",
  "line(-1, -1, 1, 2, 0.2)", "moons(0.15)", "circles(0.5, 1.5, 0.15)", "spiral(1.5, 2, 0.2)",
  "mixture(0.25*normal2(0, 0, 1, 0.5, -0.5) + 0.75*ring(3, 2, 0.3))", "drawn(small.txt)",
  "csv(iris.csv, petal_length, petal_width)",
]

/// The distribution of a name, with what the two files hold where a file is meant.
func planeDistribution(named name: String) throws -> any PlaneDistribution {
  if name.hasPrefix("drawn(") { return Raster(name: name, drawing: try DrawnDensity(text: " .#.\n 9 1 \n")) }
  if name.hasPrefix("csv(") {
    let (x, y) = try CSVColumn.pair(text: Iris.text(), columns: ("petal_length", "petal_width"))
    return try PlaneKernelEstimate(name: name, x: x, y: y, bandwidths: nil)
  }
  return try #require(DistributionParser.distribution(name) as? any PlaneDistribution)
}

/// One line of `Reference/plane_reference.csv`, which `make_plane_reference.py` makes with NumPy and SciPy.
struct PlaneReferenceRow: CustomTestStringConvertible {
  let distribution: String
  let quantity: String
  let point: [Double]
  let value: Double

  var testDescription: String { "\(quantity) of \(distribution) at \(point)" }

  static func all() throws -> [PlaneReferenceRow] {
    let folder = try #require(Bundle.module.url(forResource: "Reference", withExtension: nil))
    let text = try String(contentsOf: folder.appendingPathComponent("plane_reference.csv"), encoding: .utf8)
    return try text.split(separator: "\n").dropFirst(2).map { line in
      let cells = line.split(separator: ";").map(String.init)
      try #require(cells.count == 5)
      let point = [try #require(Double(cells[2])), try #require(Double(cells[3]))]
      return PlaneReferenceRow(
        distribution: cells[0], quantity: cells[1], point: point, value: try #require(Double(cells[4])))
    }
  }
}

/// A rectangle cut into equal bins, with the mass that a density puts into each, by the midpoint rule on a finer grid.
struct BinnedMass {
  let sides: [ClosedRange<Double>]
  let bins: Int
  /// Shape bins x bins, the lowest row first.
  let masses: [Double]

  init(of subject: any PlaneDistribution, sides: [ClosedRange<Double>], bins: Int, pointsInBin: Int) {
    let fine = bins * pointsInBin
    let steps = sides.map { ($0.upperBound - $0.lowerBound) / Double(fine) }
    var masses = Array(repeating: 0.0, count: bins * bins)
    for row in 0..<fine {
      let y = Lanes(repeating: sides[1].lowerBound + (Double(row) + 0.5) * steps[1])
      for start in stride(from: 0, to: fine, by: laneCount) {
        var x = Lanes.zero
        for lane in 0..<laneCount { x[lane] = sides[0].lowerBound + (Double(start + lane) + 0.5) * steps[0] }
        let density = Numerics.exp(subject.logDensity(x: x, y: y))
        for lane in 0..<laneCount where start + lane < fine {
          masses[row / pointsInBin * bins + (start + lane) / pointsInBin] +=
            density[lane] * steps[0] * steps[1]
        }
      }
    }
    self.sides = sides
    self.bins = bins
    self.masses = masses
  }

  /// The bin of a point; nil outside.
  func bin(of point: [Double]) -> Int? {
    guard sides[0].contains(point[0]), sides[1].contains(point[1]) else { return nil }
    let places = zip(sides, point).map { side, value in
      min(Int((value - side.lowerBound) / (side.upperBound - side.lowerBound) * Double(bins)), bins - 1)
    }
    return places[1] * bins + places[0]
  }
}
