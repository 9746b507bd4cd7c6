/// How a check came out.
public enum ExerciseOutcome: Equatable, Sendable {
  /// - Parameter report: What the table said.
  case passed(report: [String])
  case failed(report: [String])
  /// The learner's function stopped the program.
  case crashed(report: [String], reason: String)
  /// The learner's function never came back.
  case endless(report: [String], seconds: Int)
  case uncompiled(CompilerReport)

  /// 0 passed, 1 not passed, 3 not compiled.
  public var exitCode: Int32 {
    switch self {
    case .passed: 0
    case .failed, .crashed, .endless: 1
    case .uncompiled: 3
    }
  }

  public var isPassed: Bool { exitCode == 0 }

  /// One word for programs.
  public var word: String {
    switch self {
    case .passed: "passed"
    case .failed: "failed"
    case .crashed: "crashed"
    case .endless: "endless"
    case .uncompiled: "uncompiled"
    }
  }

  /// The reply to a learner, without what to do next.
  var lines: [String] {
    switch self {
    case .passed(let report), .failed(let report): return report
    case .crashed(let report, let reason):
      return report + [
        "",
        reason.isEmpty
          ? "Your function stopped the program there." : "Your function stopped the program there: \(reason)",
      ]
    case .endless(let report, let seconds):
      return report + [
        "", "Your function had not come back after \(seconds) seconds. Is there a loop that never ends?",
      ]
    case .uncompiled(let compiler):
      if !compiler.own.isEmpty { return ["This does not compile yet:", ""] + compiler.own }
      guard compiler.isCallRefused else { return ["The exercise could not be built:", ""] + compiler.tail }
      return [
        "The check can no longer call your function. Keep its name, its parameters and what it returns as they came."
      ]
    }
  }
}
