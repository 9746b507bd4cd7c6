// Every escape sequence of this file:
//
//     CR        U+000D            to the first column
//     CUU       ESC [ n A         n rows up
//     CHA       ESC [ c G         to column c, counted from 1
//     ED 0, 2   ESC [ J, 2 J      erase from the cursor to the end of the screen, or all of it
//     CUP       ESC [ H           to the upper left
//     DECAWM    ESC [ ? 7 h       wrap after the last column; l stays on it

/// What of a line is on the screen, and the bytes that turn it into what is to be there.
package struct LineDisplay: Sendable {
  /// Whether the terminal breaks lines anew when its window gets narrower.
  private let reflows: Bool
  private var shown: LineLayout?
  private var window: WindowSize?

  package init(reflows: Bool) { self.reflows = reflows }

  /// The bytes for one write; none where nothing changes.
  mutating func frame(_ layout: LineLayout, in window: WindowSize) -> String {
    if shown == layout, self.window == window { return "" }
    let beginning = erasing(in: window)
    shown = layout
    self.window = window
    let below = layout.rows.count - 1 - layout.cursor.row
    return beginning + layout.rows.joined(separator: "\r\n") + (below > 0 ? "\u{1B}[\(below)A" : "")
      + "\u{1B}[\(layout.cursor.column + 1)G\u{1B}[?7h"
  }

  /// The bytes after a line that is done; the next one begins below it.
  mutating func end(_ layout: LineLayout, in window: WindowSize, mark: String = "") -> String {
    defer { forget() }
    // A line that ends at the window's edge has an empty row below it already.
    let isBroken = layout.rows.count > 1 && layout.widths.last == 0 && mark.isEmpty
    return erasing(in: window) + layout.rows.joined(separator: "\r\n") + "\u{1B}[?7h"
      + (isBroken ? "" : mark + "\r\n")
  }

  /// The bytes that clear the screen before the next frame.
  mutating func clear() -> String {
    forget()
    return "\u{1B}[H\u{1B}[2J"
  }

  /// Whether the window has another size than when something was shown last.
  func isOutgrown(by window: WindowSize) -> Bool { self.window != window }

  /// Takes no account of what was shown: something else has been written since.
  package mutating func forget() {
    shown = nil
    window = nil
  }

  /// To the first row of what is shown, with nothing from there on.
  private func erasing(in window: WindowSize) -> String {
    let up = rowsAbove(in: window)
    return "\u{1B}[?7l\r" + (up > 0 ? "\u{1B}[\(up)A" : "") + "\u{1B}[J"
  }

  /// How many rows the first one is above the cursor by now.
  private func rowsAbove(in window: WindowSize) -> Int {
    guard let shown, let before = self.window else { return 0 }
    guard reflows, window.width < before.width else { return shown.cursor.row }
    return shown.widths[..<shown.cursor.row].reduce(shown.cursor.column / window.width) {
      $0 + max(1, ($1 + window.width - 1) / window.width)
    }
  }
}
