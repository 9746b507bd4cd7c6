/// What is said of an exercise; the last line is always the command to type next.
public struct ExerciseReply: Equatable, Sendable {
  public let lines: [String]
  /// The exact command.
  public let next: String

  init(_ lines: [String], next: String) {
    self.lines = lines + ["", "Next:", "  " + next]
    self.next = next
  }

  /// How a check came out.
  ///
  /// - Parameter file: The learner's, as it is reached from here.
  public init(
    _ outcome: ExerciseOutcome, of request: ExerciseRequest, file: String, hintsShown: Int, hints: Int
  ) {
    let name = request.exercise
    guard !outcome.isPassed else {
      self.init(outcome.lines + ["", "Compare yours with ours."], next: request.command(.solution, name))
      return
    }
    var lines = outcome.lines + ["", "Edit \(file); README.md beside it says what is asked."]
    let isHinting = outcome.exitCode == 1 && hintsShown < hints
    if outcome.exitCode == 1, hints > 0, !isHinting {
      lines.append("All hints have been shown; `\(request.command(.hint, name, "1"))` shows the first again.")
    }
    self.init(lines, next: request.command(isHinting ? .hint : .check, name))
  }

  /// A hint.
  ///
  /// - Parameter number: Counted from 1; beyond the last it is the last.
  public init(
    hint number: Int, of request: ExerciseRequest, _ statement: ExerciseStatement, file: String
  ) {
    let count = statement.hints.count
    guard count > 0 else {
      self.init(
        ["There is no hint for \(request.exercise)."], next: request.command(.check, request.exercise))
      return
    }
    let shown = min(max(number, 1), count)
    var lines = ["Hint \(shown) of \(count) for \(request.exercise), \(statement.title)", ""]
    lines += statement.hints[shown - 1].flatMap { [$0, ""] }
    lines.append("Edit \(file)")
    if shown < count {
      lines.append("Not enough? `\(request.command(.hint, request.exercise, "\(shown + 1)"))` says more.")
    } else if count > 1 {
      lines.append(
        "That was the last one; `\(request.command(.hint, request.exercise, "1"))` shows the first again.")
    }
    self.init(lines, next: request.command(.check, request.exercise))
  }

  /// The list of exercises.
  public init(list entries: [Entry], of request: ExerciseRequest, folder: String) {
    let width = (entries.map(\.state.rawValue.count).max() ?? 0) + 2
    let rows = entries.map { entry in
      let state = entry.state.rawValue
      return "  \(entry.name)  \(state)\(String(repeating: " ", count: width - state.count))\(entry.title)"
    }
    let open = entries.first { $0.state != .passed }
    self.init(
      ["Exercises in \(folder)"] + rows + (open == nil ? ["All of them pass."] : []),
      next: open.map { request.command(.check, $0.name) } ?? "saddle")
  }

  /// A row of the list.
  public struct Entry: Equatable, Sendable {
    public let name: String
    public let title: String
    public let state: ExerciseState

    public init(name: String, title: String, state: ExerciseState) {
      self.name = name
      self.title = title
      self.state = state
    }
  }

  /// The solution, to compare.
  ///
  /// - Parameter following: The next exercise that does not pass yet; nil where there is none.
  public init(solution text: String, of request: ExerciseRequest, file: String, following: String?) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // What stands above the function is in the learner's file, too.
    let code = lines.drop { !$0.hasPrefix("public func") }
    let ends = code.last == "" ? code.dropLast() : code
    self.init(
      ["One way to write it; yours is in \(file)", ""] + ends,
      next: following.map { request.command(.check, $0) } ?? request.command(.check, ""))
  }

  /// The solution, withheld.
  public init(withheld request: ExerciseRequest) {
    self.init(
      [
        "\(request.exercise) has not passed yet, and the solution would spoil it.",
        "`\(request.command(.solution, request.exercise, "--spoil"))` shows it all the same.",
      ], next: request.command(.check, request.exercise))
  }

  /// - Parameter kept: Where the learner's files are now; empty where they were as they came.
  public init(reset request: ExerciseRequest, file: String, kept: [String]) {
    self.init(
      kept.isEmpty
        ? ["\(file) is as it came; nothing was changed."]
        : ["\(file) is as it came."] + kept.map { "What you had is kept in \($0)" },
      next: request.command(.check, request.exercise))
  }
}
