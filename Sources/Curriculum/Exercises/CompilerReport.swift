/// What a compiler said of a build that failed, without what does not help a learner.
///
/// Compiling a module says everything twice, among the noise of a build; an error looks like this:
///
///     /path/Sources/Ex01/OptimalDiscriminator.swift:15:10: error: cannot find 'lgo' in scope
///     13 | public func optimalDiscriminator(logP: Double, logQ: Double) -> Double {
///     15 |   lgo(logP)
///        |   `- error: cannot find 'lgo' in scope
public struct CompilerReport: Equatable, Sendable {
  /// The errors in the learner's own files, each with the lines of the program around it.
  public let own: [String]
  /// Whether what failed is the check, which calls the learner's function.
  public let isCallRefused: Bool
  /// The last lines of what was said, for a build that failed otherwise.
  public let tail: [String]

  /// - Parameter sources: The folder of the learner's files, as the compiler writes it: `Sources/Ex01/`.
  /// - Parameter call: The folder of the file that calls them.
  public init(_ output: String, sources: String, call: String) {
    let lines = output.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    var own: [String] = []
    var seen: Set<String> = []
    var isCallRefused = false
    var isTaking = false
    for line in lines {
      if let place = Place(line) {
        if place.kind == "error", line.contains("/" + call) { isCallRefused = true }
        let isOwn = place.kind == "error" && place.path.contains("/" + sources)
        isTaking = isOwn && seen.insert(line).inserted
        if isTaking { own.append(place.shown(below: sources)) }
      } else if line.isExcerpt {
        if isTaking { own.append(line) }
      } else {
        isTaking = false
      }
    }
    self.own = own
    self.isCallRefused = isCallRefused
    let worded = lines.filter { !$0.isEmpty && !$0.hasPrefix("[") }
    tail = Array(worded.suffix(12))
  }

  /// The head of a diagnostic: a path, a line, a column, its kind and a message.
  private struct Place {
    let path: Substring
    let numbers: Substring
    let kind: String
    let message: Substring

    init?(_ line: String) {
      let kinds = ["error", "warning", "note"]
      let found = kinds.lazy.compactMap { kind in line.halves(around: ": \(kind): ").map { (kind, $0) } }
        .first
      guard let (kind, (place, message)) = found, let (path, numbers) = place.halves(around: ".swift:"),
        !numbers.isEmpty, numbers.utf8.allSatisfy({ (0x30...0x3A).contains($0) })
      else { return nil }
      (self.path, self.numbers, self.kind, self.message) = (path, numbers, kind, message)
    }

    /// The same with the file's bare name, and without the compiler's label for the kind of its message.
    func shown(below sources: String) -> String {
      let name = path.split(separator: "/").last ?? path
      let bare = message.halves(around: " [#")?.0 ?? message
      return "\(name).swift:\(numbers): error: \(bare)"
    }
  }
}

extension StringProtocol where SubSequence == Substring {
  /// What stands before and behind the first place of a text.
  fileprivate func halves(around text: String) -> (Substring, Substring)? {
    guard let start = firstPlace(of: text) else { return nil }
    return (self[..<start], self[start...].dropFirst(text.count))
  }
}

extension String {
  /// Whether it is a line of the program with its number, or what the compiler wrote below one.
  fileprivate var isExcerpt: Bool {
    let numbered = drop { $0 == " " }.drop { $0.isNumber }
    return numbered.drop { $0 == " " }.hasPrefix("|")
  }
}
