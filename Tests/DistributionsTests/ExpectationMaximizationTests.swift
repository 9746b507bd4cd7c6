import Distributions
import Foundation
import Numerics
import Testing

/// One line of `Reference/mixture_fits.csv`, which `Reference/make_mixture_fits.py` makes with scikit-learn.
private struct FitRow {
  let components: Int
  let iterations: Int
  let logLikelihood: Double
  let parameters: [[Double]]

  static func all() throws -> [FitRow] {
    let folder = try #require(Bundle.module.url(forResource: "Reference", withExtension: nil))
    let text = try String(contentsOf: folder.appendingPathComponent("mixture_fits.csv"), encoding: .utf8)
    return try text.split(separator: "\n").dropFirst(2).map { line in
      let cells = line.split(separator: ";").map(String.init)
      try #require(cells.count == 6)
      return FitRow(
        components: try #require(Int(cells[0])), iterations: try #require(Int(cells[1])),
        logLikelihood: try #require(Double(cells[2])),
        parameters: cells[3...].map { cell in cell.split(separator: " ").compactMap { Double($0) } })
    }
  }
}

@Suite("Expectation maximisation")
struct ExpectationMaximizationTests {
  @Test("Weights, means, deviations and likelihood on the petal lengths agree with scikit-learn to 1e-9")
  func agreesWithReference() throws {
    let lengths = try Iris.petalLengths()
    let rows = try FitRow.all()
    #expect(rows.count == 12)
    for row in rows {
      var fit = try #require(ExpectationMaximization(samples: lengths, components: row.components))
      for _ in 0..<row.iterations { fit.advance() }
      #expect(fit.iterations == row.iterations)
      let own = [fit.weights, fit.means, fit.deviations]
      for (found, expected) in zip(own.joined(), row.parameters.joined()) {
        #expect(
          abs(found - expected) <= 1e-9,
          "\(row.components) components, \(row.iterations) iterations: \(found), reference \(expected), tolerance 1e-9"
        )
      }
      #expect(abs(fit.logLikelihood - row.logLikelihood) <= 1e-12)
    }
  }

  @Test("One component is the mean and the deviation of the samples, after one iteration")
  func oneComponent() throws {
    let lengths = try Iris.petalLengths()
    var fit = try #require(ExpectationMaximization(samples: lengths, components: 1))
    fit.advance()
    let mean = lengths.reduce(0, +) / 150
    let deviation = (lengths.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 150).squareRoot()
    #expect(abs(fit.means[0] - mean) < 1e-14 && abs(fit.deviations[0] - deviation) < 1e-14)
    let entropy = 0.5 * Numerics.log(2 * .pi * deviation * deviation) + 0.5
    #expect(abs(fit.logLikelihood + entropy) < 1e-13)
  }

  @Test(
    "The likelihood never falls, on any data, and stays that of the mixture",
    arguments: 1...24 as ClosedRange<UInt64>)
  func neverFalls(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed, stream: 1)
    let count = 2 + Int(generator.next() % 200)
    let components = 1 + Int(generator.next() % 6)
    // Rounded to tenths, so that many coincide; now and then far away.
    let samples = (0..<count).map { index in
      index == 0
        ? -1.05
        : ((generator.nextUniform() * 30).rounded() / 10) * (generator.nextUniform() < 0.05 ? 1_000 : 1)
    }
    var fit = try #require(ExpectationMaximization(samples: samples, components: components))
    for _ in 0..<200 {
      let before = fit.logLikelihood
      fit.advance()
      #expect(
        fit.logLikelihood >= before - 1e-12 * Swift.max(1, Swift.abs(before)),
        "seed \(seed), iteration \(fit.iterations): \(before) -> \(fit.logLikelihood)")
      #expect(fit.deviations.allSatisfy { $0 * $0 >= fit.varianceFloor * (1 - 1e-12) })
      #expect(Swift.abs(fit.weights.reduce(0, +) - 1) < 1e-12)
    }
    let mixture = fit.mixture
    let mean = samples.reduce(0) { $0 + mixture.logDensity(at: $1) } / Double(count)
    #expect(Swift.abs(mean - fit.logLikelihood) < 1e-9 * Swift.max(1, Swift.abs(mean)), "seed \(seed)")
  }

  @Test("A sample far from all others gets a component at the floor, not one without width")
  func floor() throws {
    var fit = try #require(
      ExpectationMaximization(
        samples: (0..<40).map { $0 == 39 ? 1_000 : Double($0) / 40 }, components: 40))
    _ = fit.settle(gain: 1e-12, limit: 500)
    #expect(fit.flooredComponents > 0)
    #expect(fit.deviations.allSatisfy { $0 > 0 } && fit.logLikelihood.isFinite)
  }

  @Test("From many samples of two bumps come the two bumps")
  func consistency() throws {
    let truth = Mixture([
      MixtureComponent(weight: 0.3, Normal(mean: -2, sd: 0.5)),
      MixtureComponent(weight: 0.7, Normal(mean: 1, sd: 1)),
    ])
    var batch = Batch(features: 1, count: 20_000)
    var generator = SplitMix64(seed: 11, stream: 1)
    truth.fill(&batch, using: &generator)
    var fit = try #require(ExpectationMaximization(samples: batch.column(0), components: 2))
    let isSettled = fit.settle(gain: 1e-10, limit: 1_000)
    #expect(isSettled)
    // Four standard errors of a share of 0.3 in 20,000, and of a mean in 6,000 with deviation one.
    #expect(Swift.abs(fit.weights[0] - 0.3) < 0.013 && Swift.abs(fit.means[0] + 2) < 0.05)
    #expect(Swift.abs(fit.means[1] - 1) < 0.05 && Swift.abs(fit.deviations[1] - 1) < 0.05)
  }

  @Test(
    "Samples without a width that can be told are refused",
    arguments: [[], [1], [2, 2, 2], [1e20, 1e20], [0, 1e-200], [0, 1e200], [0, .infinity], [0, .nan]]
      as [[Double]])
  func withoutSpread(samples: [Double]) {
    #expect(ExpectationMaximization(samples: samples, components: 2) == nil)
  }
}
