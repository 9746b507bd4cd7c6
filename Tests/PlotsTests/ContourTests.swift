import Testing

@testable import Plots

@Suite("Contour")
struct ContourTests {
  private func values(_ count: Int, _ function: (Double, Double) -> Double) -> [Double] {
    (0..<count).flatMap { row in (0..<count).map { function(Double($0), Double(row)) } }
  }

  @Test("the contour of a plane is its straight line, cut square by square")
  func line() {
    let contour = Contour(values: values(6) { x, y in x + 2 * y }, rows: 6, columns: 6, level: 5.5)
    for segment in contour.segments {
      for end in [segment.a, segment.b] { #expect(abs(end.x + 2 * end.y - 5.5) < 1e-12) }
    }
    let length = contour.segments.reduce(0) {
      $0 + (($1.a.x - $1.b.x) * ($1.a.x - $1.b.x) + ($1.a.y - $1.b.y) * ($1.a.y - $1.b.y)).squareRoot()
    }
    // From (5, 0.25) to (0, 2.75).
    #expect(abs(length - 31.25.squareRoot()) < 1e-12)
  }

  @Test("the contour of a bowl is a closed circle")
  func circle() {
    let contour = Contour(
      values: values(41) { x, y in (x - 20) * (x - 20) + (y - 20) * (y - 20) }, rows: 41, columns: 41,
      level: 144)
    for end in contour.segments.flatMap({ [$0.a, $0.b] }) {
      let radius = ((end.x - 20) * (end.x - 20) + (end.y - 20) * (end.y - 20)).squareRoot()
      #expect(abs(radius - 12) < 0.02)
      // Closed: every end is the end of two segments.
      #expect(contour.segments.count { $0.a == end || $0.b == end } == 2)
    }
  }

  @Test("at a saddle the corners that agree with the middle are joined")
  func saddle() {
    // Corners 0 and 2 are high; whether they meet depends on how high.
    let joined = Contour(values: [3, -1, -1, 3], rows: 2, columns: 2, level: 0)
    let apart = Contour(values: [1, -3, -3, 1], rows: 2, columns: 2, level: 0)
    #expect(
      joined.segments == [
        .init(a: .init(x: 0.75, y: 0), b: .init(x: 1, y: 0.25)),
        .init(a: .init(x: 0.25, y: 1), b: .init(x: 0, y: 0.75)),
      ])
    #expect(
      apart.segments == [
        .init(a: .init(x: 0, y: 0.25), b: .init(x: 0.25, y: 0)),
        .init(a: .init(x: 1, y: 0.75), b: .init(x: 0.75, y: 1)),
      ])
  }

  @Test("a square with a missing corner, a level never taken and a single row have no contour")
  func nothing() {
    #expect(Contour(values: [1, -1, .nan, 1], rows: 2, columns: 2, level: 0).segments.isEmpty)
    #expect(Contour(values: [1, 1, 1, 1], rows: 2, columns: 2, level: 0).segments.isEmpty)
    #expect(Contour(values: [1, -1], rows: 1, columns: 2, level: 0).segments.isEmpty)
  }
}
