import Files
import Foundation
import Language

/// One workload's speed as measured once: a line of JSON that every peer prints in the same form.
///
///     {"peer": "saddle", "build": "plain", "workload": "W1", "activation": "tanh",
///      "rounds_per_second": 51000, "min": 50000, "max": 52000, "mean_norm": 3.9}
///
/// ``min`` and ``max`` have the unit of the median: rounds per second, and for the ledger milliseconds.
package struct BenchRow: Codable, Equatable, Sendable {
  package var peer: String
  package var build: BuildKind?
  package var workload: String
  package var activation: String
  /// The median; nil for the ledger.
  package var roundsPerSecond: Double?
  /// The median for the ledger; nil for all else.
  package var milliseconds: Double?
  package var min: Double
  package var max: Double
  /// Of the layer products alone, in 1e9 operations a second.
  package var gigaflops: Double?
  /// ``BenchmarkRun/meanNorm``.
  package var meanNorm: Double?
  /// The greatest resident memory while it ran, in MiB.
  package var peakMebibytes: Double?
  /// How many times as long as its rival the work takes, the median over the repeats.
  package var timesRival: Double?
  /// The speed in that of others, each under its name; above 1 this one is faster.
  package var ratios: [String: Double]?

  enum CodingKeys: String, CodingKey {
    case peer, build, workload, activation, milliseconds, min, max, ratios
    case roundsPerSecond = "rounds_per_second"
    case gigaflops = "gflops"
    case meanNorm = "mean_norm"
    case peakMebibytes = "peak_mib"
    case timesRival = "times_free_run"
  }

  /// Whose speed it is, such as `C` or `saddle native`.
  package var owner: String { build.map { "\(peer) \($0.rawValue)" } ?? peer }

  /// The median in the row's own unit.
  package var median: Double? { roundsPerSecond ?? milliseconds }

  /// Whether both measure the same work.
  func isComparable(to other: BenchRow) -> Bool {
    workload == other.workload && activation == other.activation
      && (roundsPerSecond == nil) == (other.roundsPerSecond == nil)
  }

  /// One line, ended; keys are sorted.
  package var line: String { jsonLine + "\n" }
}

extension BenchRow {
  /// The row of a workload from the times of its repeats.
  ///
  /// - Parameter seconds: What one unit took, one entry for each repeat; at least one.
  /// - Parameter rivalSeconds: The same of the workload's rival, repeat for repeat; empty where there is none.
  package init(
    _ course: BenchmarkRun, seconds: [Double], rivalSeconds: [Double] = [], peakMebibytes: Double? = nil,
    build: BuildKind = .current
  ) {
    precondition(!seconds.isEmpty, "a speed needs at least one repeat")
    let workload = course.workload
    let isLedger = workload.kind == .ledger
    let figures = seconds.map { isLedger ? 1_000 * $0 : Double(workload.roundsPerUnit) / $0 }
    let ordered = figures.sorted()
    self.init(
      peer: "saddle", build: build, workload: workload.name, activation: workload.activation,
      min: rounded(ordered[0]), max: rounded(ordered[ordered.count - 1]))
    if isLedger { milliseconds = rounded(figures.median) } else { roundsPerSecond = rounded(figures.median) }
    if workload.kind == .rounds {
      gigaflops = rounded(figures.median * workload.experiment.layerOperations / 1e9)
    }
    if !rivalSeconds.isEmpty { timesRival = rounded(zip(seconds, rivalSeconds).map { $0 / $1 }.median) }
    meanNorm = course.meanNorm.map(rounded)
    self.peakMebibytes = peakMebibytes.map(rounded)
  }
}

/// To a thousandth: finer digits of a clock mean nothing.
private func rounded(_ figure: Double) -> Double { (figure * 1_000).rounded() / 1_000 }

extension [Double] {
  /// The middle one in order, or the mean of the middle two.
  ///
  /// - Precondition: Not empty.
  var median: Double {
    let ordered = sorted()
    let middle = ordered.count / 2
    return ordered.count % 2 == 1 ? ordered[middle] : 0.5 * (ordered[middle - 1] + ordered[middle])
  }
}
