import Distributions
import Numerics
import Testing

@Suite("Densities in the plane")
struct PlaneDensityTests {
  @Test("Log densities, means and deviations agree with NumPy and SciPy to 1e-12")
  func agreesWithReference() throws {
    var known: [String: any PlaneDistribution] = [:]
    let rows = try PlaneReferenceRow.all()
    #expect(Set(rows.map(\.distribution)) == Set(planeSpecimens))
    for row in rows {
      let subject = try known[row.distribution] ?? planeDistribution(named: row.distribution)
      known[row.distribution] = subject
      let value =
        switch row.quantity {
        case "mean": subject.mean[Int(row.point[0])]
        case "standardDeviation": subject.standardDeviation[Int(row.point[0])]
        default: subject.logDensity(at: row.point)
        }
      let agrees = value == row.value || abs(value - row.value) <= 1e-12 * max(abs(row.value), 1)
      #expect(agrees, "\(row.testDescription): \(value), reference \(row.value), tolerance 1e-12")
    }
  }

  @Test("Every density integrates to one", arguments: planeSpecimens)
  func integratesToOne(name: String) throws {
    let subject = try planeDistribution(named: name)
    // Twice the window: beyond it lies less than 1e-9. A whole number of points falls into each of a raster's cells.
    let sides = subject is Raster ? (subject as? Raster)?.sides ?? [] : subject.window.map { widened($0) }
    let mass = BinnedMass(of: subject, sides: sides, bins: 24, pointsInBin: 20).masses.reduce(0, +)
    #expect(abs(mass - 1) < 1e-6, "\(mass)")
  }

  @Test("The window holds all but a thousandth", arguments: planeSpecimens)
  func window(name: String) throws {
    let subject = try planeDistribution(named: name)
    if let raster = subject as? Raster {
      for (window, side) in zip(raster.window, raster.sides) {
        #expect(window.lowerBound < side.lowerBound && window.upperBound > side.upperBound)
      }
    } else {
      let mass = BinnedMass(of: subject, sides: subject.window, bins: 8, pointsInBin: 60).masses.reduce(0, +)
      #expect(mass > 0.999, "\(mass)")
    }
  }

  @Test("Eight points at once get what they get one by one", arguments: planeSpecimens)
  func lanesAgree(name: String) throws {
    let subject = try planeDistribution(named: name)
    let x = Lanes(-3, -1, -0.4, 0, 0.3, 0.9, 2, 1e3)
    let y = Lanes(1, -0.2, 0.6, 0, -0.8, 0.1, 2, -1e3)
    let together = subject.logDensity(x: x, y: y)
    for lane in 0..<laneCount {
      let alone = subject.logDensity(at: [x[lane], y[lane]])
      #expect(together[lane] == alone || abs(together[lane] - alone) <= 1e-14 * abs(alone))
    }
  }

  @Test(
    "Far out the logarithm survives where the density is zero in doubles, and overflow ends at no density")
  func farTails() throws {
    for name in planeSpecimens where name.prefix(while: { $0 != "(" }) != "csv" {
      let subject = try planeDistribution(named: name)
      let far = subject.logDensity(at: [1e4, 2e4])
      #expect(subject is Raster ? far == -.infinity : far < -1e6 && far > -.infinity, "\(name): \(far)")
      #expect(subject.logDensity(at: [1e200, -1e200]) == -.infinity, "\(name)")
    }
  }

  @Test("A correlated normal's log density is its quadratic form's")
  func correlated() {
    let subject = BivariateNormal(mean: (0, 0), sd: (1, 2), correlation: 0.6)
    // (x^2 - 2 rho x y/2 + y^2/4) / (1 - rho^2) at (1, 2): (1 - 1.2 + 1) / 0.64 = 1.25; determinant 4 * 0.64.
    let expected = -0.625 - Numerics.log(2 * Double.pi) - 0.5 * Numerics.log(2.56)
    #expect(abs(subject.logDensity(at: [1, 2]) - expected) < 1e-14)
  }

  @Test("A curve's density is even along it: the steps leave no ripple above a millionth")
  func evenCurve() {
    let line = CurveOfNormals.line(from: (-2, 0), to: (2, 0), sd: 0.1)
    let densities = (0...100).map { line.logDensity(at: [-0.5 + 0.01 * Double($0), 0]) }
    let (least, greatest) = (densities.min() ?? 0, densities.max() ?? 1)
    #expect(greatest - least < 1e-6)
    // Across the line a normal of the stated deviation.
    #expect(abs(line.logDensity(at: [0, 0.2]) - line.logDensity(at: [0, 0]) + 2) < 1e-12)
  }

  @Test("A spiral's points stand at even distances and end at the radius")
  func spiral() throws {
    let points = CurveOfNormals.spiral(turns: 1.5, radius: 2, sd: 0.05).points
    #expect(points[0] == [0, 0])
    let last = try #require(points.last)
    #expect(abs(last[0] + 2) < 1e-12 && abs(last[1]) < 1e-12)
    let gaps = zip(points, points.dropFirst()).map { a, b in
      ((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1])).squareRoot()
    }
    // A chord is shorter than its arc by a part of step^2 curvature^2 / 24, where the curvature is at most
    // 2 / pitch = 9.4.
    for gap in gaps { #expect(gap <= 0.05 && gap > gaps[gaps.count - 1] * (1 - 0.01)) }
  }
}

/// The interval stretched to twice its length about its middle.
private func widened(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
  let reach = 0.5 * (range.upperBound - range.lowerBound)
  return range.lowerBound - reach...range.upperBound + reach
}
