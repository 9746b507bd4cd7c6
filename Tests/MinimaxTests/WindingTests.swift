import Minimax
import Numerics
import Testing

@Suite("Players who circle")
struct WindingTests {
  /// One number laid along a fixed direction in three dimensions, far from the origin.
  private func along(_ direction: [Double], _ numbers: [Double]) -> [[Double]] {
    numbers.map { number in direction.map { 100 + number * $0 } }
  }

  @Test(
    "A circle of three turns has three, all one way, whatever the players' scales", arguments: [1e-6, 1, 1e6])
  func circle(_ scale: Double) throws {
    let angles = (0...60).map { 6 * Double.pi * Double($0) / 60 }
    for sign in [1.0, -1] {
      let winding = try #require(
        Winding(
          angles.map { [scale * cos($0), 2 * scale * cos($0), 0] },
          along([0.1, -0.2, 0.3], angles.map { sign * sin($0) })))
      #expect(abs(winding.turns - 3) < 0.02, "\(winding)")
      #expect(winding.constancy > 0.999)
      #expect(winding.moments == 61)
    }
  }

  @Test("A spiral inwards turns too; a straight approach makes half a turn, seen from its own middle")
  func approaches() throws {
    let times = (0...60).map { Double($0) / 10 }
    let spiral = try #require(
      Winding(
        times.map { [exp(-0.1 * $0) * cos(4 * $0)] }, times.map { [exp(-0.1 * $0) * sin(4 * $0)] }))
    #expect(abs(spiral.turns - 24 / (2 * Double.pi)) < 0.2, "\(spiral)")
    let approach = try #require(Winding(times.map { [exp(-$0)] }, times.map { [3 * exp(-2 * $0), 1] }))
    #expect(approach.turns < 0.75)
  }

  @Test("Noise about a resting point turns either way")
  func noise() throws {
    for seed in 1...20 {
      var generator = SplitMix64(seed: UInt64(seed), stream: 1)
      let path = (0..<60).map { _ in (0..<3).map { _ in generator.nextUniform() - 0.5 } }
      let other = (0..<60).map { _ in (0..<3).map { _ in generator.nextUniform() - 0.5 } }
      let winding = try #require(Winding(path, other))
      #expect(winding.constancy < 0.6, "seed \(seed): \(winding)")
    }
  }

  @Test("Two random walks seldom go round, so that a turn and a half means something")
  func randomWalks() throws {
    for seed in 1...40 {
      var generator = SplitMix64(seed: UInt64(seed), stream: 2)
      func walk() -> [[Double]] {
        var place = Array(repeating: 0.0, count: 5)
        return (0..<60).map { _ in
          for index in 0..<5 { place[index] += generator.nextUniform() - 0.5 }
          return place
        }
      }
      let winding = try #require(Winding(walk(), walk()))
      #expect(winding.turns < 1.5 || winding.constancy < 0.6, "seed \(seed): \(winding)")
    }
  }

  @Test("A player who stands still circles with nobody, and two moments are no path")
  func nothing() {
    let moving = (0..<10).map { [Double($0)] }
    #expect(Winding(moving, moving.map { _ in [1.0, 2] }) == nil)
    #expect(Winding([[0], [1]], [[0], [1]]) == nil)
    #expect(Winding(moving, moving.map { [$0[0] * .infinity] }) == nil)
  }
}
