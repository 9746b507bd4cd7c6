import Distributions
import Foundation
import Testing

/// Fisher's iris as it lies among the lessons.
enum Iris {
  static func text() throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appendingPathComponent("Lessons/Data/iris.csv"), encoding: .utf8)
  }

  static func petalLengths() throws -> [Double] { try CSVColumn(text: text(), column: "petal_length").values }
}

@Suite("Iris")
struct IrisTests {
  @Test(
    "Every column has 150 rows and the published mean and standard deviation",
    arguments: [
      ("sepal_length", 5.8433, 0.8281), ("sepal_width", 3.0573, 0.4359),
      ("petal_length", 3.7580, 1.7653), ("petal_width", 1.1993, 0.7622),
    ])
  func moments(column: String, mean: Double, deviation: Double) throws {
    let values = try CSVColumn(text: Iris.text(), column: column).values
    #expect(values.count == 150)
    let center = values.reduce(0, +) / 150
    let squares = values.reduce(0) { $0 + ($1 - center) * ($1 - center) }
    #expect(abs(center - mean) < 5e-5)
    #expect(abs((squares / 149).squareRoot() - deviation) < 5e-5)
  }

  @Test("Rows 35 and 38 are Fisher's, not those of the faulty copy, and each species has 50 rows")
  func correctedRows() throws {
    let lines = try Iris.text().split(separator: "\n")
    #expect(lines[35] == "4.9,3.1,1.5,0.2,setosa")
    #expect(lines[38] == "4.9,3.6,1.4,0.1,setosa")
    for species in ["setosa", "versicolor", "virginica"] {
      #expect(lines.count { $0.hasSuffix(",\(species)") } == 50)
    }
  }

  @Test("A column of words is refused with the line of its first word")
  func speciesIsNotANumber() throws {
    let columns = ["sepal_length", "sepal_width", "petal_length", "petal_width", "species"]
    let text = try Iris.text()
    #expect(throws: CSVError.notANumber(line: 2, cell: "setosa", columns: columns)) {
      try CSVColumn(text: text, column: "species")
    }
  }
}
