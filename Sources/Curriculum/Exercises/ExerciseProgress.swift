/// What is remembered of a learner's work on one exercise.
///
///     saddle exercise 1
///     hints 2
///     passed 9e3779b97f4a7c15
///
/// Unknown lines are skipped, and any other text is read as no progress.
public struct ExerciseProgress: Equatable, Sendable {
  /// How many hints have been shown.
  public var hints = 0
  /// The fingerprint of the text that passed last; nil before any did.
  public var passed: UInt64?

  public init() {}

  public init(text: String) {
    let lines = text.split(separator: "\n")
    guard lines.first == "saddle exercise 1" else { return }
    for line in lines.dropFirst() {
      let words = line.split(separator: " ")
      guard words.count == 2 else { continue }
      switch words[0] {
      case "hints": hints = min(max(0, Int(words[1]) ?? 0), 1_000)
      case "passed": passed = UInt64(words[1], radix: 16)
      default: continue
      }
    }
  }

  public var text: String {
    var lines = ["saddle exercise 1", "hints \(hints)"]
    if let passed { lines.append("passed \(String(passed, radix: 16))") }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// How far a learner is with an exercise.
public enum ExerciseState: String, Equatable, Sendable {
  case untouched = "not begun"
  case begun = "begun"
  case changed = "changed since it passed"
  case passed = "passed"

  public init(text: String, stub: String, progress: ExerciseProgress) {
    if let passed = progress.passed {
      self = passed == fingerprint(of: text) ? .passed : .changed
    } else {
      self = text == stub ? .untouched : .begun
    }
  }
}
