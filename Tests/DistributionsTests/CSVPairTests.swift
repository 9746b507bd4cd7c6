import Distributions
import Testing

@Suite("Two columns of a data file")
struct CSVPairTests {
  @Test(
    "Rows stay together whichever way the columns are asked for",
    arguments: [
      ("a,b,c\n1,5,2\n3,6,4\n", "a", "c"), ("a,b,c\n1,5,2\n3,6,4\n", "1", "3"), ("1,5,2\n3,6,4\n", "1", "3"),
      ("1900,5,c\n1,5,2\n3,6,4\n", "1", "3"), ("1900,5,c\n1,5,2\n3,6,4\n", "1", "c"),
    ])
  func pairs(text: String, first: String, second: String) throws {
    let (x, y) = try CSVColumn.pair(text: text, columns: (first, second))
    #expect(x.values == [1, 3] && y.values == [2, 4])
  }

  @Test("A fault in either column is told")
  func faults() {
    #expect(throws: CSVError.noSuchColumn(asked: "d", columns: ["a", "b"])) {
      try CSVColumn.pair(text: "a,b\n1,2\n3,4\n", columns: ("a", "d"))
    }
    #expect(throws: CSVError.notANumber(line: 3, cell: "x", columns: ["a", "b"])) {
      try CSVColumn.pair(text: "a,b\n1,2\n3,x\n", columns: ("a", "b"))
    }
  }

  @Test("Iris petals have the bandwidths of Silverman's rule for two dimensions and their own moments")
  func iris() throws {
    let (x, y) = try CSVColumn.pair(text: Iris.text(), columns: ("petal_length", "petal_width"))
    let estimate = try PlaneKernelEstimate(name: "iris", x: x, y: y, bandwidths: nil)
    // Both deviations are below the quartiles' spreads: sd 150^(-1/6), with sd 1.7653 and 0.7622.
    #expect(abs(estimate.bandwidths[0] - 1.7653 * 0.433823) < 1e-4)
    #expect(abs(estimate.bandwidths[1] - 0.7622 * 0.433823) < 1e-4)
    #expect(estimate.isEstimate && estimate.modes.isEmpty && estimate.values.count == 150)
    #expect(abs(estimate.mean[0] - 3.758) < 1e-12)
  }

  @Test("Bandwidths that show nothing of the data, and files too long to sum, are refused")
  func refused() throws {
    let (x, y) = try CSVColumn.pair(text: "a,b\n1,2\n3,4\n", columns: ("a", "b"))
    #expect(throws: CSVError.bandwidth(1e-9, least: 2e-6, greatest: 2000)) {
      try PlaneKernelEstimate(name: "a", x: x, y: y, bandwidths: [0.5, 1e-9])
    }
    #expect(
      try PlaneKernelEstimate(name: "a", x: x, y: y, bandwidths: [0.5, 0.25]).bandwidths == [0.5, 0.25])
    let long = (0...PlaneKernelEstimate.rowLimit).map { "\($0),\($0)" }.joined(separator: "\n")
    let (u, v) = try CSVColumn.pair(text: long, columns: ("1", "2"))
    #expect(throws: CSVError.tooManyRows(limit: 2_000)) {
      try PlaneKernelEstimate(name: "long", x: u, y: v, bandwidths: nil)
    }
  }
}
