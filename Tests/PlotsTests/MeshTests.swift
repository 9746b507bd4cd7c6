import Testing

@testable import Plots

@Suite("Sheet")
struct MeshTests {
  /// Dots of a grid of `count` each way over -1...1, whole numbers being the centres.
  private func dots(_ count: Int) -> (DotPoint) -> DotPoint? {
    { DotPoint(x: ($0.x + 1) / 2 * Double(count) - 0.5, y: ($0.y + 1) / 2 * Double(count) - 0.5) }
  }

  @Test("a flat sheet has no folds and lies evenly")
  func flat() {
    let sheet = Samples.sheet(nodes: 5) { x, y in (x, y) }
    #expect(sheet.folds.isEmpty)
    #expect(sheet.foldedShare == 0)
    #expect(sheet.quads.allSatisfy { abs($0.area - 0.25) < 1e-15 })
    let density = sheet.coverage(rows: 8, columns: 8, toDots: dots(8))
    // 16 squares of mass 1 over 64 dots.
    for value in density { #expect(abs(value - 0.25) < 1e-12) }
  }

  @Test("a mirrored sheet is not folded either")
  func mirrored() {
    let sheet = Samples.sheet(nodes: 5) { x, y in (-x, y) }
    #expect(sheet.folds.isEmpty)
    #expect(sheet.foldedShare == 0)
  }

  @Test("a sheet folded in the middle has one fold, half its mass face down, and lies double")
  func folded() {
    let sheet = Samples.sheet(nodes: 5) { x, y in (abs(x), y) }
    #expect(sheet.foldedShare == 0.5)
    #expect(sheet.folds.count == 4)
    #expect(sheet.folds.allSatisfy { $0.a.x == 0 && $0.b.x == 0 })
    let density = sheet.coverage(rows: 8, columns: 8, toDots: dots(8))
    for (place, value) in density.enumerated() {
      #expect(abs(value - (place % 8 < 4 ? 0 : 0.5)) < 1e-12)
    }
  }

  @Test("a fold within a square that has no area is found all the same")
  func foldWithin() {
    let sheet = Samples.sheet(nodes: 6) { x, y in (abs(x), y) }
    #expect(sheet.folds.count == 5)
    #expect(sheet.folds.allSatisfy { abs($0.a.x - 0.2) < 1e-15 && abs($0.b.x - 0.2) < 1e-15 })
  }

  @Test("the masses decide how much lies face down")
  func masses() {
    // Three squares in each of three rows; the one on the right is turned over.
    let masses = (0..<9).map { $0 % 3 == 2 ? 4.0 : 1 }
    let sheet = Samples.sheet(nodes: 4, masses: masses) { x, y in (x > 0.9 ? 0 : x, y) }
    #expect(abs(sheet.foldedShare - 6.0 / 18) < 1e-15)
  }

  @Test("no mass is lost, however the sheet is crumpled, unless it leaves the figure")
  func conserved() {
    let crumpled = Samples.sheet(nodes: 7) { x, y in (0.8 * x * y + 0.1 * x, 0.7 * x * x - 0.3 * y) }
    let total = crumpled.coverage(rows: 10, columns: 10, toDots: dots(10)).reduce(0, +)
    #expect(abs(total - 36) < 1e-9)
    let shifted = Samples.sheet(nodes: 7) { x, y in (x + 1, y) }
    let half = shifted.coverage(rows: 10, columns: 10, toDots: dots(10)).reduce(0, +)
    #expect(abs(half - 18) < 1e-9)
  }

  @Test("a missing node takes its squares along and no more")
  func missing() {
    var sheet = Samples.sheet(nodes: 4) { x, y in (x, y) }
    sheet.x[5] = .nan
    #expect(sheet.quads.count == 5)
  }
}
