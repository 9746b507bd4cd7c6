import Extras
import Language
import Terminal

/// `saddle bench`: holds the clock while workloads are done, and tells what it read.
struct Bench {
  let request: BenchRequest
  let options: Options
  let presentation: Presentation
  let capabilities: Capabilities

  /// Measures every workload asked for.
  ///
  /// - Returns: The exit code.
  func run() -> Int32 {
    var reference: BenchReference?
    if !request.against.isEmpty {
      switch comparison() {
      case .success(let found): reference = found
      case .failure(let problem): return refuse(problem)
      }
    }
    var rows: [BenchRow] = []
    var progress = ProgressLine(on: .error, capabilities: capabilities, interval: .zero)
    for workload in request.workloads {
      if !options.quiet && !options.json { _ = progress.show(workload.label) }
      if request.untimed > 0 {
        var course = BenchmarkRun(workload)
        course.perform(request.untimed)
        continue
      }
      guard var row = BenchTimer(seconds: request.seconds).row(of: workload) else {
        _ = progress.clear()
        return 130
      }
      row.ratios = reference?.ratios(of: row)
      rows.append(row)
      if options.json, Output.standard.write(row.line) != .complete { return 0 }
    }
    _ = progress.clear()
    if !options.json, !rows.isEmpty {
      let report = BenchReport(rows, comparedTo: reference?.owners ?? [])
      _ = Output.standard.write(presentation.text(of: report.reply))
    }
    return 0
  }

  private func comparison() -> Result<BenchReference, Problem> {
    switch FileSystem.local.read(request.against) {
    case .failure(let problem): .failure(Problem(problem.message))
    case .success(let text):
      Result { () throws(Problem) in try BenchReference(text, from: request.against) }
    }
  }

  private func refuse(_ problem: Problem) -> Int32 {
    _ = Output.error.write(presentation.text(of: Reply([.problem(problem)])))
    return 2
  }
}
