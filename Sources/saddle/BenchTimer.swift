import Extras
import Terminal

/// Times a workload: a warm-up that also finds how much work fills a repeat, then an odd number of repeats.
struct BenchTimer {
  /// The time for all repeats together; the warm-up takes about a fifth of it more.
  let seconds: Double
  /// Odd, so that the median is one of them.
  private let repeats = 7
  private let clock = ContinuousClock()

  init(seconds: Double) { self.seconds = seconds }

  /// The speed of a workload, or nil where Ctrl-C ended it.
  func row(of workload: Workload) -> BenchRow? {
    MemoryPeak.reset()
    var course = BenchmarkRun(workload)
    var rival = workload.rival.map { BenchmarkRun($0) }
    var units = 1
    var spent = 0.0
    while true {
      guard !Interruption.isRaised else { return nil }
      spent = time(units, of: &course) + timeRival(units, &rival)
      if spent >= 0.1 * seconds { break }
      units *= 2
    }
    units = max(1, Int(Double(units) * seconds / Double(repeats) / spent))
    var own: [Double] = []
    var others: [Double] = []
    for _ in 0..<repeats {
      guard !Interruption.isRaised else { return nil }
      own.append(time(units, of: &course) / Double(units))
      if rival != nil { others.append(timeRival(units, &rival) / Double(units)) }
    }
    return BenchRow(course, seconds: own, rivalSeconds: others, peakMebibytes: MemoryPeak.mebibytes)
  }

  private func timeRival(_ units: Int, _ rival: inout BenchmarkRun?) -> Double {
    guard var course = rival else { return 0 }
    rival = nil
    defer { rival = course }
    return time(units, of: &course)
  }

  /// Elapsed seconds of so many units.
  private func time(_ units: Int, of course: inout BenchmarkRun) -> Double {
    clock.measure { course.perform(units) } / .seconds(1)
  }
}
