/// Lines typed before, oldest first.
package struct LineHistory: Equatable, Sendable {
  package private(set) var lines: [String] = []
  /// How many are kept.
  package let limit: Int

  package init(_ lines: [String] = [], limit: Int = 2_000) {
    self.limit = limit
    for line in lines { add(line) }
  }

  /// Adds a line, unless it is blank or the same as the last.
  ///
  /// - Returns: Whether it was added.
  @discardableResult
  package mutating func add(_ line: String) -> Bool {
    guard !line.allSatisfy(\.isWhitespace), line != lines.last else { return false }
    lines.append(line)
    if lines.count > limit { lines.removeFirst(lines.count - limit) }
    return true
  }

  /// The place of the nearest older line that fits.
  package func older(than place: Int, where fits: (String) -> Bool) -> Int? {
    lines[..<min(place, lines.count)].lastIndex(where: fits)
  }

  /// The place of the nearest newer line that fits.
  package func newer(than place: Int, where fits: (String) -> Bool) -> Int? {
    place + 1 < lines.count ? lines[(place + 1)...].firstIndex(where: fits) : nil
  }

  /// The latest line that begins with a text and goes on after it.
  package func latest(after beginning: String) -> String? {
    lines.last { $0.hasPrefix(beginning) && $0 != beginning }
  }
}

/// Going through the lines that begin with what was typed.
struct HistoryWalk: Equatable {
  /// What was typed, to come back to.
  let typed: String
  private var place: Int

  init(typed: String, in history: LineHistory) {
    self.typed = typed
    place = history.lines.count
  }

  /// The next older line, none twice in a row; nil at the oldest.
  mutating func older(than shown: String, in history: LineHistory) -> String? {
    guard let found = history.older(than: place, where: { $0.hasPrefix(typed) && $0 != shown }) else {
      return nil
    }
    place = found
    return history.lines[found]
  }

  /// The next newer line, or what was typed.
  mutating func newer(than shown: String, in history: LineHistory) -> String {
    guard let found = history.newer(than: place, where: { $0.hasPrefix(typed) && $0 != shown }) else {
      place = history.lines.count
      return typed
    }
    place = found
    return history.lines[found]
  }
}
