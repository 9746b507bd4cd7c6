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
  /// The input, what was expected, what came, and how far apart they may be; each behind its label, so that a narrow
  /// screen can fold it.
  var lines: [String] {
    var lines = [""]
    for (index, part) in input.split(separator: "\n").enumerated() {
      lines.append((index == 0 ? "  input" : "").padded(to: 13) + part)
    }
    lines.append("  expected   " + numbers(\.expected))
    lines.append("  got        " + numbers(\.got))
    lines.append("  tolerance  " + allowance)
    if let diagnosis { lines += ["", diagnosis] }
    return lines
  }

  /// Each number with its name, those of one quantity below each other.
  private func numbers(_ number: (Row) -> Double) -> String {
    let texts = rows.map { row in
      // As wide as the wider of the two, and its comma.
      let width = max(decimal(row.expected).count, decimal(row.got).count) + 2
      return "\(row.quantity) = " + "\(decimal(number(row))),".padded(to: width)
    }
    return texts.joined().trimmingSuffix(" ").trimmingSuffix(",")
  }

  private var allowance: String {
    let missed = rows.filter { !$0.isAccepted }.map(\.quantity)
    let names = rows.count > 1 ? ", missed by " + missed.joined(separator: " and ") : ""
    return decimal(tolerance) + (lowest.isFinite ? ", and not below \(decimal(lowest))" : "") + names
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

  fileprivate func trimmingSuffix(_ tail: Character) -> String {
    var text = self
    while text.last == tail { text.removeLast() }
    return text
  }
}
