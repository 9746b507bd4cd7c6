import Distributions
import Foundation
import Testing

/// One line of `Reference/reference.csv`, which `Reference/make_reference.py` makes with mpmath and SciPy.
struct ReferenceRow: Sendable, CustomTestStringConvertible {
  let distribution: String
  let quantity: String
  let at: Double
  let value: Double

  var testDescription: String { "\(quantity) of \(distribution) at \(at)" }

  static func all() throws -> [ReferenceRow] {
    let folder = try #require(Bundle.module.url(forResource: "Reference", withExtension: nil))
    let text = try String(contentsOf: folder.appendingPathComponent("reference.csv"), encoding: .utf8)
    return try text.split(separator: "\n").dropFirst(2).map { line in
      let cells = line.split(separator: ";").map(String.init)
      try #require(cells.count == 4)
      return ReferenceRow(
        distribution: cells[0], quantity: cells[1], at: try #require(Double(cells[2])),
        value: try #require(Double(cells[3])))
    }
  }
}

/// The distribution of a name, with the iris data where a file is meant.
func distribution(named name: String) throws -> any UnivariateDistribution {
  if name.hasPrefix("csv(") {
    return KernelEstimate(name: name, values: try Iris.petalLengths())
  }
  return try univariate(name)
}

/// The distribution on the line that a text stands for.
func univariate(_ text: String) throws -> any UnivariateDistribution {
  try #require(try DistributionParser.distribution(text) as? any UnivariateDistribution)
}

@Suite("Reference values")
struct ReferenceTests {
  @Test("Log densities, cumulatives and quantiles agree with mpmath and SciPy to 1e-12, tails included")
  func agreesWithReference() throws {
    var known: [String: any UnivariateDistribution] = [:]
    let rows = try ReferenceRow.all()
    #expect(rows.count > 300)
    for row in rows {
      let subject = try known[row.distribution] ?? distribution(named: row.distribution)
      known[row.distribution] = subject
      let value =
        switch row.quantity {
        case "logDensity": subject.logDensity(at: row.at)
        case "cumulative": subject.cumulative(row.at)
        case "quantile": subject.quantile(row.at)
        default: try #require(subject as? KernelEstimate).bandwidth
        }
      // Near zero a log density or a quantile is a difference of numbers of the size of one.
      let scale = row.quantity == "cumulative" ? abs(row.value) : max(abs(row.value), 1)
      // A mixture's quantile is searched on the cumulative, whose sum is good to a few units of 2^-53 near one.
      let isSearched =
        row.quantity == "quantile" && row.at > 0.5 && (subject is Mixture || subject is KernelEstimate)
      let resolution = isSearched ? 0x1p-50 / subject.density(at: row.value) : 0
      let agrees = value == row.value || abs(value - row.value) <= 1e-12 * scale + resolution
      #expect(agrees, "\(row.testDescription): \(value), reference \(row.value), tolerance 1e-12")
    }
  }

  @Test("The density is the exponential of the log density")
  func densityIsExponential() throws {
    for row in try ReferenceRow.all() where row.quantity == "logDensity" {
      let density = try distribution(named: row.distribution).density(at: row.at)
      #expect(abs(density - Foundation.exp(row.value)) <= 1e-12 * density, "\(row.testDescription)")
    }
  }
}
