import Distributions
import Testing

@Suite("The parser in the plane")
struct PlaneParserTests {
  @Test(
    "A distribution's name reads back as an equal value",
    arguments: planeSpecimens.filter { !$0.hasPrefix("drawn") && !$0.hasPrefix("csv") } + [
      "grid(1, 0.5)", "normal2(0.1, 0.2, 0.3, 0.4)", "square(-1, 1)", "checkerboard(32, 0.5)",
      "moons(0.30000000000000004)", "spiral(0.25, 1, 0.01)", "circles(0.1, 3, 0.5)",
      "mixture(0.5*moons(0.1) + 0.5*mixture(0.25*square(-1, 1) + 0.75*grid(2, 0.1)))",
    ])
  func roundTrip(name: String) throws {
    let first = try DistributionParser.distribution(name)
    #expect(first.name == name && first.dimension == 2)
    #expect(try DistributionParser.distribution(first.name).isEqual(to: first))
    #expect(first is any PlaneDistribution)
  }

  @Test(
    "Spellings that mean the same give equal values",
    arguments: [
      ("grid", "grid(5, 0.05)"), ("grid(5, 0.05, 1)", "grid(5, 0.05)"), ("grid(side=3)", "grid(3, 0.05)"),
      ("grid(spacing=2)", "grid(5, 0.05, 2)"), ("normal2", "normal2(0, 0, 1, 1)"),
      ("normal2(correlation=0.5)", "normal2(0, 0, 1, 1, 0.5)"), ("moons", "moons(0.1)"),
      ("spiral", "spiral(1.5, 2, 0.1)"), ("circles", "circles(1, 2, 0.1)"), ("square", "square(-1, 1)"),
      ("checkerboard", "checkerboard(4)"), ("checkerboard(4, 4)", "checkerboard(4)"),
      ("line", "line(-1, -1, 1, 1, 0.1)"), (" MOONS( sd = .2 ) ", "moons(0.2)"),
      ("mixture(ring(8,2,1))", "mixture(1*ring(8, 2, 1))"),
      ("mixture(3*moons + square)", "mixture(0.75*moons(0.1) + 0.25*square(-1, 1))"),
    ])
  func sameMeaning(text: String, name: String) throws {
    #expect(try DistributionParser.distribution(text).name == name)
  }

  @Test(
    "A slip is answered with the word, what was expected, and a text that works",
    arguments: [
      ("grid(0)", "0", "side from 1 to 32", "grid(5, 0.05)"),
      ("grid(33)", "33", "side from 1 to 32", "grid(5, 0.05)"),
      ("grid(5, -1)", "-1", "sd > 0", "grid(5, 0.05)"),
      ("grid(5, 1e-20)", "(5, 1e-20)", "billionth", "grid(5, 0.05)"),
      ("normal2(0,0,1,1,1)", "1", "correlation from -0.9999", "normal2(0, 0, 1, 0.5, 0.8)"),
      ("square(1, 1)", "(1, 1)", "lower < upper", "square(-1, 1)"),
      ("checkerboard(1)", "1", "squares from 2 to 32", "checkerboard(4)"),
      ("moons(0.001)", "(0.001)", "a thousandth of the curve's length", "moons(0.1)"),
      ("moons(0)", "0", "sd > 0", "moons(0.1)"),
      ("circles(2, 1, 0.1)", "(2, 1, 0.1)", "inner < outer", "circles(1, 2, 0.1)"),
      ("spiral(20)", "20", "turns from 0.25 to 8", "spiral(1.5, 2, 0.1)"),
      ("line(1, 1, 1, 1, 0.1)", "(1, 1, 1, 1, 0.1)", "two distinct ends", "line(-1, -1, 1, 1, 0.1)"),
      ("chessboard", "chessboard", "one of normal", "checkerboard(4)"),
      ("moon(1)", "moon", "one of", "moons(0.1)"),
      ("mixture(normal(0,1) + ring(8,2,1))", "ring(8,2,1)", "a distribution on the line", "normal(0, 1)"),
      (
        "mixture(ring(8,2,1) + 2*normal(0,1))", "normal(0,1)", "a distribution in the plane",
        "ring(8, 2, 0.02)"
      ),
      ("mixture(ring(8,2,1) + )", ")", "one of normal", "normal(4, 1.25)"),
    ])
  func slips(text: String, word: String, expected: String, suggestion: String) throws {
    let error = try #require(throws: DistributionError.self) { try DistributionParser.distribution(text) }
    #expect(error.word == word)
    #expect(error.expected.contains(expected), "\(error.expected)")
    #expect(error.suggestion == suggestion)
    #expect(throws: Never.self) { try DistributionParser.distribution(error.suggestion) }
  }

  @Test("A grid's modes are as many as it says, all distinct, of equal share", arguments: [1, 2, 5, 32])
  func gridModes(side: Int) {
    let modes = GridOfNormals(side: side, sd: 0.01, spacing: 2).modes
    #expect(modes.count == side * side && Set(modes.map(\.center)).count == side * side)
    #expect(modes.allSatisfy { $0.weight == 1 / Double(side * side) && $0.spread == 0.01 })
    #expect(modes[0].center == [1 - Double(side), 1 - Double(side)])
  }

  @Test("A mixture in the plane lists modes where they stand apart, and not where they may be one")
  func mixtureModes() throws {
    func modes(_ text: String) throws -> [Mode] { try DistributionParser.distribution(text).modes }
    let apart = try modes("mixture(normal2(0.3, 0.7, 0.1, 0.1) + 3*normal2(0.7, 0.4, 0.05, 0.2))")
    #expect(apart.map(\.center) == [[0.3, 0.7], [0.7, 0.4]])
    #expect(apart.map(\.weight) == [0.25, 0.75])
    #expect(abs(apart[1].spread - 0.2) < 1e-15)
    #expect(try modes("mixture(normal2(0, 0, 1, 1) + normal2(1, 1, 1, 1))") == [])
    #expect(try modes("mixture(normal2(0, 0, 1, 1) + moons)") == [])
    #expect(try modes("mixture(ring(3, 2, 0.1) + normal2(0, 0, 0.1, 0.1))").count == 4)
  }
}
