import Foundation

extension Exercise {
  /// Runs the table, and prints each case as it is put and the first one that fails.
  ///
  /// - Returns: The exit code: 0 for passed, 1 for not.
  public func report(of function: Function) -> Int32 {
    print("\(name)  \(title)")
    let outcome = outcome(of: function) { number, row in
      print("  case \(number) of \(cases.count): \(row.title) .. ", terminator: "")
      // A crash in the learner's function takes with it whatever has not been written.
      fflush(nil)
    } end: { isAccepted in
      print(isAccepted ? "right" : "not yet")
    }
    for line in outcome.lines { print(line) }
    return outcome.isPassed ? 0 : 1
  }
}

extension Outcome {
  /// What is to be said at the end of a table.
  public var lines: [String] {
    switch self {
    case .passed(let cases): ["passed: \(cases) of \(cases) cases"]
    case .empty: ["! the table has no case, so nothing was checked"]
    case .failed(let failure): failure.lines
    }
  }
}

extension Failure {
  /// The input, then a row for each number: expected, got, tolerance.
  var lines: [String] {
    let width = 16
    var lines = [""]
    for (index, part) in input.split(separator: "\n").enumerated() {
      lines.append((index == 0 ? "input" : "").padded(to: 11) + part)
    }
    lines.append("".padded(to: 11) + ["expected", "got"].map { $0.padded(to: width) }.joined() + "tolerance")
    for row in rows {
      let numbers = [decimal(row.expected), decimal(row.got)].map { $0.padded(to: width) }.joined()
      lines.append(
        row.quantity.padded(to: 11) + numbers + decimal(tolerance) + (row.isAccepted ? "" : "  <-"))
    }
    if let diagnosis { lines += ["", diagnosis] }
    return lines
  }
}

/// Ten digits tell what a learner can compare; where they hide the difference, the tolerance tells.
func decimal(_ number: Double) -> String {
  String(format: "%.10g", number).replacingOccurrences(of: "-nan", with: "nan")
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(width - count, 1))
  }
}
