import Distributions
import Testing

@Suite("Drawings")
struct DrawnDensityTests {
  @Test("Characters and digits stand for weights, and lines may end early or in CR and LF")
  func reads() throws {
    let drawing = try DrawnDensity(text: "\u{FEFF} .:-=+*%@#\r\n0123456789\n\n#")
    #expect(drawing.rows == 4 && drawing.columns == 10)
    #expect(Array(drawing.weights[..<10]) == Array(0...9))
    #expect(Array(drawing.weights[10..<20]) == Array(0...9))
    #expect(
      Array(drawing.weights[20...]) == Array(repeating: 0, count: 10) + [9] + Array(repeating: 0, count: 9))
  }

  @Test("The text of a drawing reads back as an equal drawing, margins and empty rows included")
  func roundTrip() throws {
    let weights = (0..<60).map { [0, 0, 3, 9, 1, 0, 7][$0 % 7] }
    for drawing in [
      DrawnDensity(rows: 6, columns: 10, weights: weights), DrawnDensity(rows: 1, columns: 1, weights: [1]),
      DrawnDensity(rows: 3, columns: 2, weights: [0, 0, 0, 5, 0, 0]),
    ] {
      #expect(try DrawnDensity(text: drawing.text) == drawing)
    }
    #expect(DrawnDensity(rows: 2, columns: 3, weights: [0, 1, 0, 9, 0, 0]).text == " . \n#  \n")
  }

  @Test(
    "Each fault is named with its line and column",
    arguments: [
      ("", DrawnDensityError.empty, "line 1, column 1: there is no ink"),
      (" \n  \n", .empty, "digits 1 to 9"), ("0\n", .empty, "no ink"),
      ("##\n#x#\n", .unknownCharacter("x", line: 2, column: 2), "line 2, column 2: \"x\" is no density"),
      ("#\n\t#", .unknownCharacter("\t", line: 2, column: 1), "a tab"),
      ("#\u{1B}", .unknownCharacter("\u{1B}", line: 1, column: 2), "U+001B"),
      ("##\u{2588}", .unknownCharacter("\u{2588}", line: 1, column: 3), "U+2588"),
      ("#\r#\n", .unknownCharacter("\r", line: 1, column: 2), "a carriage return"),
      (
        "#\n" + String(repeating: "#", count: 161), .tooLong(line: 2, found: 161),
        "line 2, column 161: the line has 161 characters; 160 is the most"
      ),
      (
        String(repeating: "#\n", count: 81), .tooManyRows(found: 81),
        "line 81, column 1: the drawing has 81 lines; 80 is the most"
      ),
    ])
  func faults(text: String, expected: DrawnDensityError, words: String) {
    #expect(throws: expected) { try DrawnDensity(text: text) }
    #expect(expected.message.contains(words), "\(expected.message)")
  }

  @Test("The largest drawing is taken")
  func largest() throws {
    let text = String(repeating: String(repeating: "5", count: 160) + "\n", count: 80)
    #expect(try DrawnDensity(text: text).weights.count == 12_800)
  }

  @Test("A drawing fills -2...2 with its longer side, twice as high a character as it is wide")
  func aspect() throws {
    let wide = Raster(name: "drawn(a)", drawing: try DrawnDensity(text: "########\n########"))
    #expect(wide.sides == [-2...2, -1...1])
    let high = Raster(name: "drawn(b)", drawing: try DrawnDensity(text: "##\n##\n##\n##"))
    #expect(high.sides == [-0.5...0.5, -2...2])
  }

  @Test("Margins do not count, and the top row is the highest")
  func margins() throws {
    let bare = Raster(name: "drawn(a)", drawing: try DrawnDensity(text: "#\n."))
    let framed = Raster(name: "drawn(a)", drawing: try DrawnDensity(text: "\n\n    #\n    .   \n\n"))
    #expect(bare == framed)
    let drawing = try #require(framed.drawing)
    #expect(drawing.text == "#\n.\n" && Raster(name: "drawn(a)", drawing: drawing) == framed)
    // One column, two rows: 4 high and 1 wide. Nine tenths of the mass over the upper half's area of 2.
    #expect(abs(bare.logDensity(at: [0, 1]) - bare.logDensity(at: [0, -1]) - 2.1972245773362196) < 1e-14)
    #expect(bare.logDensity(at: [0.6, 1]) == -.infinity && bare.logDensity(at: [0, 2.01]) == -.infinity)
    #expect(bare.logDensity(at: [0.5, 2]) == bare.logDensity(at: [0, 1]))
  }

  @Test("Weights count in proportion: nine . weigh as much as one #")
  func proportion() throws {
    let raster = Raster(name: "drawn(a)", drawing: try DrawnDensity(text: ".........#"))
    #expect(abs(raster.shares[9] - 0.5) < 1e-15 && abs(raster.shares[0] - 0.5 / 9) < 1e-15)
  }
}
