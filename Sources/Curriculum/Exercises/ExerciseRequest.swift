import Language

/// What `saddle check ..`, `saddle hint ..`, `saddle solution ..` or `saddle reset ..` asks for.
public struct ExerciseRequest: Equatable, Sendable {
  public enum Action: String, CaseIterable, Sendable {
    case check, hint, solution, reset
  }

  public let action: Action
  /// As it is called, such as `ex01`; empty for all of them.
  public private(set) var exercise = ""
  /// Which hint, counted from 1; nil for the next.
  public private(set) var hint: Int?
  /// Where the exercises lie, or the repository that they belong to; empty to look for them.
  public private(set) var folder = ""
  /// Whether to check again at every save.
  public private(set) var watches = false
  /// Whether the solution may be seen before the exercise is solved.
  public private(set) var spoils = false

  /// Takes its own words out of a command line; options that it does not know stay in it.
  package init(_ action: Action, taking words: inout ArraySlice<String>) throws(ParseError) {
    self.action = action
    var others: [String] = []
    while let word = words.popFirst() {
      switch word {
      case "--folder":
        guard let value = words.popFirst(), !value.isEmpty else {
          throw ParseError("--folder needs the name of a folder after it")
        }
        folder = value
      case "--watch" where action == .check: watches = true
      case "--spoil" where action == .solution: spoils = true
      case _ where word.hasPrefix("-"):
        others.append(word)
        // The value of an option that is not ours belongs to it.
        if ["--width", "--seed"].contains(word), let value = words.popFirst() { others.append(value) }
      case _ where exercise.isEmpty: exercise = ExerciseRequest.name(word)
      case _ where action == .hint && hint == nil:
        guard let number = Int(word), number > 0 else {
          throw ParseError(
            "a hint has a number from 1 up, not \"\(word)\"", instead: "saddle hint \(exercise)")
        }
        hint = number
      default:
        throw ParseError(
          "`saddle \(action.rawValue)` takes one exercise, and \"\(word)\" is too much",
          instead: "saddle \(action.rawValue) \(exercise)")
      }
    }
    words = others[...]
    guard action == .check && !watches || !exercise.isEmpty else {
      throw ParseError("`saddle \(action.rawValue)` needs to know which exercise", instead: "saddle check")
    }
  }

  /// The same request for the next command: where it looks for exercises stays.
  public func command(_ action: Action, _ exercise: String, _ more: String = "") -> String {
    var words = ["saddle", action.rawValue, exercise, more].filter { !$0.isEmpty }
    if !folder.isEmpty { words += ["--folder", ExerciseRequest.quoted(folder)] }
    return words.joined(separator: " ")
  }

  /// `ex1`, `Ex01` and `1` are all `ex01`; any other word stands for itself.
  private static func name(_ word: String) -> String {
    let lower = word.lowercased()
    let digits = lower.hasPrefix("ex") ? lower.dropFirst(2) : lower[...]
    guard 1...2 ~= digits.count, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return word }
    return "ex" + (digits.count == 1 ? "0" : "") + digits
  }

  /// A word for the shell.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789/._-+,:=@".unicodeScalars.contains($0)
    }
    return isPlain
      ? word
      : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
