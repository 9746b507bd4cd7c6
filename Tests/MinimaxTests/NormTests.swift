import Minimax
import Testing

@Suite("The Euclidean norm")
struct NormTests {
  @Test("A right triangle has its hypotenuse at every size, also where squares overflow or vanish")
  func triangles() {
    for size in [1e-300, 1e-200, 1e-150, 1, 1e100, 1e160, 1e300] {
      let norm = [3 * size, -4 * size].norm
      #expect(abs(norm / size - 5) < 1e-14, "\(size)")
    }
  }

  @Test("Nothing has length 0, an infinite number an infinite length, and NaN none")
  func limits() {
    let none: [Double] = []
    #expect(none.norm == 0 && [0.0, 0].norm == 0)
    #expect([1, .infinity].norm == .infinity)
    #expect([1, Double.nan].norm.isNaN)
  }
}
