import Plots

/// A screen under composition: a heading that stays on it, and what fits below.
struct LessonScreen: Sendable {
  private let style: Style
  private let heading: [Line]
  private(set) var lines: [Line] = []
  /// Where the latest piece of prose begins, if nothing follows it.
  private var lastText: Int?
  /// Rows of the window that are not for the page: its last words, and the prompt.
  private static let reserved = 2

  init(heading: [Line], style: Style) {
    self.heading = heading
    self.style = style
  }

  var isEmpty: Bool { lines.isEmpty }

  /// Rows below the heading.
  var height: Int { max(4, style.height - LessonScreen.reserved - heading.count - 1) }

  /// Rows that are left, the blank one before the next piece taken off.
  var room: Int { height - lines.count - (isEmpty ? 0 : 1) }

  /// Rows of the latest piece of prose, if nothing follows it.
  var lastTextCount: Int? { lastText.map { lines.count - $0 - 1 } }

  mutating func add(_ piece: [Line], isText: Bool = false) {
    guard !piece.isEmpty else { return }
    lastText = isText && !isEmpty ? lines.count : nil
    lines += (isEmpty ? [] : [Line()]) + piece
  }

  /// Something that is not seen follows the latest piece of prose, which so belongs to nothing that comes.
  mutating func endText() { lastText = nil }

  /// Removes the latest piece of prose, which goes to the next screen.
  ///
  /// - Returns: Whether there was one, with something above it.
  mutating func dropLastText() -> Bool {
    guard let lastText else { return false }
    lines.removeSubrange(lastText...)
    self.lastText = nil
    return true
  }

  /// The whole screen but its last words.
  var whole: [Line] { heading + (lines.isEmpty ? [] : [Line()]) + lines }
}
