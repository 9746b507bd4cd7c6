/// What is remembered of a learner's work on one exercise.
///
///     saddle exercise 1
///     hints 2
///     passed 9e3779b97f4a7c15
///
/// Lines that are not known are passed over, and a text that is none of ours remembers nothing: no exercise depends on
/// it.
public struct ExerciseProgress: Equatable, Sendable {
  /// How many hints have been shown.
  public var hints = 0
  /// The mark of the text that passed last.
  public var passed: UInt64?

  public init() {}

  public init(text: String) {
    let lines = text.split(separator: "\n")
    guard lines.first == "saddle exercise 1" else { return }
    for line in lines.dropFirst() {
      let words = line.split(separator: " ")
      guard words.count == 2 else { continue }
      switch words[0] {
      case "hints": hints = max(0, Int(words[1]) ?? 0)
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

  /// A mark that another text hardly ever has.
  ///
  /// - Source: Fowler, Noll and Vo, FNV-1a of 64 bits.
  public static func mark(of text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
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
      self = passed == ExerciseProgress.mark(of: text) ? .passed : .changed
    } else {
      self = text == stub ? .untouched : .begun
    }
  }
}
