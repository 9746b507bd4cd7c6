/// What an answer has to look like: lines in which `[..]` stands for any text, and `...` alone for any lines.
public struct AnswerPattern: Equatable, Sendable {
  /// How close the numbers of an answer have to be.
  public enum Precision: Sendable {
    /// Every character counts.
    case exact
    /// As many digits as the pattern has; blanks stand for any blanks, and a label in parentheses at a line's end may
    /// be left out: `V = -1.386` fits `V = -1.3862943611   (exact)`.
    case asWritten
  }

  private let lines: [String]
  private let precision: Precision

  public init(_ lines: [String], precision: Precision = .exact) {
    self.lines = lines
    self.precision = precision
  }

  /// Whether the lines fit, blanks at their ends aside.
  public func matches(_ actual: [String]) -> Bool { fits(lines[...], actual[...]) }

  /// The first line of an answer that no line of the pattern fits, and the line of the pattern that should have; nil
  /// where the answer fits.
  public func mismatch(_ actual: [String]) -> (expected: String?, got: String?)? {
    guard !matches(actual) else { return nil }
    // The longest beginning that still fits shows where the two part.
    var count = 0
    while count < actual.count, beginsLike(actual.prefix(count + 1)) { count += 1 }
    let used = actual.prefix(count)
    let expected = lines.indices.first { !reaches(lines.prefix($0 + 1), used) }
    return (expected.map { lines[$0] }, count < actual.count ? actual[count] : nil)
  }

  /// Whether some beginning of the pattern fits the lines.
  private func beginsLike(_ actual: ArraySlice<String>) -> Bool {
    (0...lines.count).contains { fits(lines.prefix($0), actual) }
  }

  /// Whether a beginning of the pattern fits the lines, or a beginning of them.
  private func reaches(_ pattern: ArraySlice<String>, _ actual: ArraySlice<String>) -> Bool {
    (0...actual.count).contains { fits(pattern, actual.prefix($0)) }
  }

  /// Each run of lines between two `...` is looked for as early as it can stand: no later place would leave more room for
  /// the next.
  private func fits(_ pattern: ArraySlice<String>, _ actual: ArraySlice<String>) -> Bool {
    let runs = pattern.split(separator: "...", omittingEmptySubsequences: false)
    guard runs.count > 1, let last = runs.last else { return areAlike(pattern, actual) }
    guard runs[0].count + last.count <= actual.count, areAlike(runs[0], actual.prefix(runs[0].count)),
      areAlike(last, actual.suffix(last.count))
    else { return false }
    var rest = actual.dropFirst(runs[0].count).dropLast(last.count)
    for run in runs[1..<(runs.count - 1)] {
      guard
        let start = (rest.startIndex...rest.endIndex).first(where: {
          areAlike(run, rest[$0...].prefix(run.count))
        })
      else { return false }
      rest = rest[(start + run.count)...]
    }
    return true
  }

  private func areAlike(_ pattern: ArraySlice<String>, _ actual: ArraySlice<String>) -> Bool {
    pattern.count == actual.count && zip(pattern, actual).allSatisfy { fits($0, $1) }
  }

  private func fits(_ pattern: String, _ line: String) -> Bool {
    switch precision {
    case .exact: LinePattern.fits(pattern.withoutTail, line.withoutTail)
    case .asWritten: WordPattern.fits(pattern, line)
    }
  }
}

/// A line letter by letter, with `[..]` in it.
enum LinePattern {
  static func fits(_ pattern: Substring, _ line: Substring) -> Bool {
    let pieces = pattern.pieces
    guard pieces.count > 1 else { return pattern == line }
    var rest = line
    for (index, piece) in pieces.enumerated() {
      if index == 0 {
        guard rest.hasPrefix(piece) else { return false }
        rest = rest.dropFirst(piece.count)
      } else if index == pieces.count - 1 {
        return rest.hasSuffix(piece)
      } else {
        guard let found = rest.firstPlace(of: piece) else { return false }
        rest = rest[found...].dropFirst(piece.count)
      }
    }
    return true
  }
}

extension StringProtocol where SubSequence == Substring {
  fileprivate var withoutTail: Substring {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension Substring {
  /// The literal text between wildcards.
  fileprivate var pieces: [Substring] {
    var pieces: [Substring] = []
    var rest = self
    while let found = rest.firstPlace(of: "[..]") {
      pieces.append(rest[..<found])
      rest = rest[found...].dropFirst(4)
    }
    return pieces + [rest]
  }
}
