/// What an answer has to look like: lines in which `[..]` stands for any text, and `...` alone for any lines.
public struct AnswerPattern: Equatable, Sendable {
  private let lines: [String]

  public init(_ lines: [String]) { self.lines = lines }

  /// Whether the lines fit, blanks at their ends aside.
  public func matches(_ actual: [String]) -> Bool { fits(lines[...], actual[...]) }

  private func fits(_ pattern: ArraySlice<String>, _ actual: ArraySlice<String>) -> Bool {
    guard let first = pattern.first else { return actual.isEmpty }
    if first == "..." {
      return (actual.startIndex...actual.endIndex).contains { fits(pattern.dropFirst(), actual[$0...]) }
    }
    guard let line = actual.first, Self.fits(first.withoutTail, line.withoutTail) else { return false }
    return fits(pattern.dropFirst(), actual.dropFirst())
  }

  /// Whether a line fits a pattern with `[..]` in it.
  private static func fits(_ pattern: Substring, _ line: Substring) -> Bool {
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
        guard let found = rest.firstRange(of: piece) else { return false }
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
    while let found = rest.firstRange(of: "[..]") {
      pieces.append(rest[..<found])
      rest = rest[found...].dropFirst(4)
    }
    return pieces + [rest]
  }

  /// Where a text first occurs.
  fileprivate func firstRange(of text: some StringProtocol) -> Index? {
    indices.first { self[$0...].hasPrefix(text) }
  }
}
