import Distributions
import Minimax
import Networks
import Numerics
import Testing
import Theory

@Suite("Gradients and modes in the plane")
struct PlaneGradientTests {
  @Test(
    "each player's gradient is the slope of its population loss",
    arguments: [Objective.minimax, .nonSaturating, .leastSquares, .wasserstein])
  func finiteDifferences(objective: Objective) throws {
    let resolution = Resolution(planeCells: 16)
    let moment = smallPlane(objective: objective)
    let analysis = try Analysis(of: moment, resolution: resolution)
    for player in Player.allCases {
      let parameters = player == .generator ? moment.generatorParameters : moment.discriminatorParameters
      let gradient = analysis.gradient(of: player).vector
      for index in stride(from: 0, to: parameters.count, by: player == .generator ? 7 : 1) {
        func loss(_ shift: Double) throws -> Double {
          var moved = parameters
          moved[index] += shift
          let ledger = try Analysis(of: moment.with(moved, for: player), resolution: resolution).ledger
          return player == .generator ? ledger.generatorLoss.value : ledger.discriminatorLoss.value
        }
        let step = 1e-4
        let slope = try (loss(step) - loss(-step)) / (2 * step)
        #expect(abs(gradient[index] - slope) < 1e-6, "\(player) \(index): \(gradient[index]), \(slope)")
      }
    }
  }

  @Test("a perfect generator has 98.889 % of its mass near modes in the plane, 99.730 % on the line")
  func ceiling() throws {
    let moment = affinePlane([0.02, 0, 0, 0.02], [2, 0], data: bell(at: 2, sd: 0.02))
    let plane = try #require(try Analysis(of: moment).modeCensus)
    #expect(abs(plane.highQuality - 0.98889) < 5e-4, "\(plane.highQuality)")
    #expect(abs(plane.ceiling - 0.98889) < 5e-4, "\(plane.ceiling)")
    let line = try #require(
      try Analysis(of: affine(1, 0, data: standardNormal), resolution: quick).modeCensus)
    #expect(abs(line.highQuality - 0.9973002) < 1e-7)
    #expect(line.captured == 1 && abs(line.spurious - 0.0026998) < 1e-7)
  }

  @Test("mass between modes is spurious, and a mode without mass is not captured")
  func spurious() throws {
    // G sits at the origin, 100 standard deviations from every mode of the ring.
    let moment = affinePlane([0.02, 0, 0, 0.02], [0, 0], data: RingOfNormals(modes: 8, radius: 2, sd: 0.02))
    let census = try #require(try Analysis(of: moment, resolution: quickPlane).modeCensus)
    #expect(census.captured == 0 && abs(census.spurious - 1) < 1e-9)
    #expect(census.entries.allSatisfy { abs($0.data - 0.98889 / 8) < 1e-3 })
    let bimodal = try #require(
      try Analysis(of: affine(0.5, 2, data: twoBumps), resolution: quick).modeCensus)
    #expect(bimodal.entries.map(\.isCaptured) == [false, true])
    #expect(abs(bimodal.entries[1].generated - 0.9973002) < 1e-5)
  }
}
